"""Writes the file of a backup: whole or not at all, for its owner alone."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from itertools import count
from pathlib import Path
from typing import Any

from bot import clock
from bot.backup import manifest
from bot.backup.manifest import Manifest, Member
from bot.errors import NoBackup

Row = dict[str, Any]


class Writer:
    """Puts members in an archive, one after the other."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self.members: dict[str, Member] = {}

    def add_rows(self, name: str, rows: Iterable[Row]) -> None:
        self._add(name, (json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in rows))

    def add_text(self, name: str, text: str) -> None:
        self._add(name, [text.encode()])

    def _add(self, name: str, lines: Iterable[bytes]) -> None:
        sha, written = hashlib.sha256(), 0
        with self._archive.open(name, "w", force_zip64=True) as member:
            for line in lines:
                member.write(line)
                sha.update(line)
                written += 1
        self.members[name] = Member(written, sha.hexdigest())


@contextmanager
def writing(file: Path, schema: str, application: str, day: str) -> Iterator[Writer]:
    """A new archive, for its owner alone; the file is there when it is whole, and never before.

    Raises NoBackup when the file is there already or cannot be written.
    """
    _check_free(file)
    try:
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")  # mode 0600
    except OSError as error:
        raise NoBackup(f"on ne peut pas écrire dans le dossier {file.parent} ({error.strerror})") from error
    try:
        with os.fdopen(handle, "wb") as opened:
            with zipfile.ZipFile(opened, "w", zipfile.ZIP_DEFLATED) as archive:
                writer = Writer(archive)
                yield writer
                told = Manifest(manifest.FORMAT, schema, application, day, writer.members)
                archive.writestr(manifest.FILE, json.dumps(asdict(told), indent=1))
            opened.flush()
            os.fsync(opened.fileno())
        _check_free(file)
        os.rename(name, file)
    except OSError as error:
        raise NoBackup(f"la sauvegarde n'a pas pu être écrite ({error.strerror})") from error
    finally:
        with suppress(FileNotFoundError):
            os.unlink(name)


def unused(folder: Path, start: str, end: str = "") -> Path:
    """A name that no file of the folder has, with the day in it."""
    day = f"{start}-{clock.now():%Y-%m-%d}"
    names = (folder / f"{day}-{number}{end}" for number in count(1))
    return next(name for name in names if not name.exists())


def _check_free(file: Path) -> None:
    if file.exists():
        raise NoBackup(f"le fichier {file} existe déjà : choisissez un autre nom")
