"""The two keys of an installation, each made or read when it is first needed."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from bot.seal.keys import signing_key
from bot.seal.secrets import Secret
from bot.seal.vault import Vault


@dataclass(frozen=True)
class Keyring:
    """`folder` holds the keys that the environment does not give. Raises ConfigurationError on a key that is none."""

    folder: Path
    signing: str | None = field(default=None, repr=False)
    callback: str | None = field(default=None, repr=False)

    @property
    def signing_secret(self) -> Secret:
        return Secret("BOT_SIGNING_KEY", self.signing, self.folder / "signing.key")

    @property
    def callback_secret(self) -> Secret:
        return Secret("BOT_CALLBACK_KEY", self.callback, self.folder / "callback.key")

    @cached_property
    def signing_key(self) -> Ed25519PrivateKey:
        return signing_key(self.signing_secret)

    @cached_property
    def vault(self) -> Vault:
        return Vault(self.callback_secret)

    def check(self) -> None:
        """Read the keys that there are already; none is made."""
        if self.signing_secret.exists:
            assert self.signing_key
        if self.callback_secret.exists:
            assert self.vault
