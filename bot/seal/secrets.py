"""The secret keys of an installation: from the environment, or a file of its own made at first need."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from bot.errors import ConfigurationError


@dataclass(frozen=True)
class Secret:
    """Where a secret is: `given` by the variable, or else in the file."""

    variable: str
    given: str | None = field(repr=False)
    file: Path

    @property
    def place(self) -> str:
        """How a message names it."""
        return self.variable if self.given else str(self.file)

    @property
    def exists(self) -> bool:
        return bool(self.given) or self.file.exists()

    def read(self, make: Callable[[], str]) -> str:
        """The secret. The first one to need it makes it, and whoever comes at the same time gets that one.

        Raises ConfigurationError when the file can be neither read nor written.
        """
        if self.given:
            return self.given.strip()
        try:
            if not self.file.exists():
                self._keep(make())
            return self.file.read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigurationError(
                f"la clé {self.file} ne peut pas être lue ou créée ({type(error).__name__}) : "
                f"voir BOT_KEYS et {self.variable}"
            ) from error

    def _keep(self, value: str) -> None:
        """Whole or not at all, for the owner alone; a file that came meanwhile stays."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=self.file.parent)  # mode 0600
        try:
            with os.fdopen(handle, "w", encoding="ascii") as file:
                file.write(value + "\n")
            with suppress(FileExistsError):
                os.link(name, self.file)
        finally:
            os.unlink(name)
