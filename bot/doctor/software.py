"""The software: the version of Python, and the packages as they are locked."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from bot.doctor.finding import Finding, failure, fine

WANTED = (3, 10)
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)
SHOWN = 5


def python(version: tuple[int, ...] = sys.version_info[:3]) -> Iterator[Finding]:
    written = ".".join(map(str, version))
    if version[:2] == WANTED:
        yield fine("Python", written)
    else:
        yield failure("Python", f"{written} au lieu de 3.10", "installer Python 3.10, puis make install")


def packages(locked: Path) -> Iterator[Finding]:
    """Each package of the lock file is installed, at that very version."""
    try:
        pinned = PINNED.findall(locked.read_text(encoding="utf-8"))
    except OSError:
        yield failure(
            "Paquets", f"{locked.name} ne peut pas être lu", "reprendre le programme entier, puis make install"
        )
        return
    wrong = [
        f"{name} {_installed(name)} au lieu de {version}" for name, version in pinned if _installed(name) != version
    ]
    if wrong:
        others = f" et {len(wrong) - SHOWN} autres" if len(wrong) > SHOWN else ""
        yield failure("Paquets", ", ".join(wrong[:SHOWN]) + others, "make install")
    else:
        yield fine("Paquets", f"{len(pinned)} paquets, aux versions verrouillées")


def _installed(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "absent"
