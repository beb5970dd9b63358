"""Reads the file of a backup: a zip of JSON Lines, one member a table, and the manifest. It may come from anywhere."""

from __future__ import annotations

import hashlib
import json
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from bot.backup import manifest
from bot.backup.manifest import Manifest, read_manifest
from bot.errors import NoBackup

# It must fill neither the memory nor the disk.
MANIFEST_BYTES, LINE_BYTES, ALL_BYTES = 1_000_000, 32_000_000, 16_000_000_000
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError)
Row = dict[str, Any]


class Archive:
    """An archive that was verified whole: every member is what the manifest says."""

    def __init__(self, archive: zipfile.ZipFile, manifest: Manifest) -> None:
        self._archive, self.manifest = archive, manifest

    def rows(self, name: str) -> Iterator[Row]:
        """The rows of a member. Raises NoBackup on a line that is none."""
        with self._archive.open(name) as member:
            while line := member.readline(LINE_BYTES + 1):
                yield _row(name, line)

    def text(self, name: str) -> str:
        return self._archive.read(name).decode("ascii", "replace")


@contextmanager
def reading(file: Path) -> Iterator[Archive]:
    """A verified archive. Raises NoBackup, with a sentence that says what is wrong with it."""
    with ExitStack() as stack:
        try:
            opened = stack.enter_context(zipfile.ZipFile(file))
            archive = Archive(opened, _verified(opened))
        except FileNotFoundError as error:
            raise NoBackup(f"le fichier {file} n'existe pas") from error
        except BROKEN as error:
            reason = type(error).__name__
            raise NoBackup(f"le fichier {file} n'est pas une sauvegarde, ou il est abîmé ({reason})") from error
        yield archive


def _verified(archive: zipfile.ZipFile) -> Manifest:
    names = [info.filename for info in archive.infolist()]
    if names.count(manifest.FILE) != 1 or archive.getinfo(manifest.FILE).file_size > MANIFEST_BYTES:
        raise NoBackup("ce fichier n'est pas une sauvegarde : il n'a pas de manifeste")
    told = read_manifest(json.loads(archive.read(manifest.FILE)))
    if sorted(names) != sorted([*told.members, manifest.FILE]):
        raise NoBackup("la sauvegarde n'a pas les fichiers que dit son manifeste")
    if sum(info.file_size for info in archive.infolist()) > ALL_BYTES:
        raise NoBackup("la sauvegarde est trop grande")
    for name, member in told.members.items():
        if _sha256(archive, name) != member.sha256:
            raise NoBackup(f"la sauvegarde est abîmée, ou elle a été modifiée : {name}")
    return told


def _sha256(archive: zipfile.ZipFile, name: str) -> str:
    sha = hashlib.sha256()
    with archive.open(name) as member:
        while part := member.read(1 << 20):
            sha.update(part)
    return sha.hexdigest()


def _row(name: str, line: bytes) -> Row:
    try:
        row = json.loads(line) if len(line) <= LINE_BYTES else None
    except (ValueError, RecursionError):
        row = None
    if not isinstance(row, dict):
        raise NoBackup(f"une ligne de {name} n'est pas lisible")
    return row
