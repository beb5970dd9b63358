"""The file of a backup: whole, for its owner alone, and believed only when all of it fits."""

from __future__ import annotations

import json
import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.backup.archive import reading
from bot.backup.manifest import Member
from bot.backup.writer import writing
from bot.errors import NoBackup

ROWS = [{"id": 1, "text": "« été »\n"}, {"id": 2, "text": None}]
SITE = "journal/site.jsonl"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    with writing(tmp_path / "b.zip", "0001", "0.1.0", "2026-11-21") as archive:
        archive.add_rows(SITE, ROWS)
        archive.add_text("keys/signing.key", "abc")
    return tmp_path / "b.zip"


def rebuilt(file: Path, *held: tuple[str, bytes]) -> Path:
    """An archive of these members, as they are, a name twice if it must be."""
    other = file.with_name("other.zip")
    with zipfile.ZipFile(other, "w") as target:
        for name, data in held:
            target.writestr(name, data)
    return other


def members(file: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def refused(file: Path, match: str | None = None) -> None:
    with pytest.raises(NoBackup, match=match), reading(file):
        raise AssertionError("it was believed")


def test_what_is_written_is_read_again(file: Path) -> None:
    with reading(file) as archive:
        assert list(archive.rows(SITE)) == ROWS
        assert archive.text("keys/signing.key") == "abc"
        told = archive.manifest
    assert (told.format, told.schema, told.application, told.day) == (1, "0001", "0.1.0", "2026-11-21")
    assert told.members[SITE].rows == 2
    assert isinstance(told.members[SITE], Member)


def test_it_is_for_its_owner_alone(file: Path) -> None:
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_file_that_is_there_is_never_overwritten(file: Path) -> None:
    before = file.read_bytes()
    with pytest.raises(NoBackup, match="existe déjà"), writing(file, "1", "1", "1"):
        raise AssertionError("it would be")
    assert file.read_bytes() == before


def test_a_backup_that_fails_leaves_nothing(tmp_path: Path) -> None:
    def rows() -> Iterator[dict[str, Any]]:
        yield {"id": 1}
        raise RuntimeError("the database went away")

    with pytest.raises(RuntimeError), writing(tmp_path / "b.zip", "1", "1", "1") as archive:
        archive.add_rows(SITE, rows())
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NoBackup, match="nowhere"), writing(tmp_path / "nowhere" / "b.zip", "1", "1", "1"):
        raise AssertionError


def test_what_is_no_archive_is_told_in_words(tmp_path: Path) -> None:
    refused(tmp_path / "none.zip", "n'existe pas")
    (tmp_path / "text.zip").write_text("bonjour")
    refused(tmp_path / "text.zip", "n'est pas une sauvegarde")
    refused(tmp_path, "n'est pas une sauvegarde")
    refused(rebuilt(tmp_path / "x", ("a", b"b")), "pas de manifeste")


def test_an_archive_cut_anywhere_or_changed_anywhere_is_refused_or_the_same(file: Path, tmp_path: Path) -> None:
    """A change in a date or a name of the zip's own index may change nothing of what is read."""
    data, other = file.read_bytes(), tmp_path / "damaged.zip"
    for length in range(0, len(data), 37):
        other.write_bytes(data[:length])
        refused(other)
    for place in range(0, len(data), 11):
        other.write_bytes(data[:place] + bytes([data[place] ^ 0x55]) + data[place + 1 :])
        try:
            with reading(other) as archive:
                assert list(archive.rows(SITE)) == ROWS
        except NoBackup:
            pass


def test_a_member_that_is_not_what_the_manifest_says_is_refused(file: Path) -> None:
    held = members(file)
    refused(rebuilt(file, *{**held, SITE: held[SITE].replace(b"1", b"7", 1)}.items()), "modifiée : journal/site.jsonl")


@pytest.mark.parametrize(
    "name",
    ["../../etc/passwd", "/etc/passwd", "journal/../x.jsonl", "journal/x.jsonl/", "keys/other.key", "x", "C:\\x",
     "tracker/journal.jsonl", "journal/site.jsonl\n", "journal/" + "x" * 99 + ".jsonl"],
)  # fmt: skip
def test_a_name_that_leads_elsewhere_is_refused_and_nothing_is_written(file: Path, name: str) -> None:
    held = members(file)
    manifest = json.loads(held.pop("manifest.json"))
    manifest["members"][name] = {"rows": 0, "sha256": "0" * 64}
    files = set(file.parent.iterdir())
    refused(rebuilt(file, *held.items(), (name, b"x"), ("manifest.json", json.dumps(manifest).encode())))
    assert set(file.parent.iterdir()) - files <= {file.with_name("other.zip")}


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_members_beside_the_manifest_or_twice_are_refused(file: Path) -> None:
    held = members(file)
    refused(rebuilt(file, *held.items(), ("journal/message.jsonl", b"")), "n'a pas les fichiers")
    refused(rebuilt(file, *held.items(), (SITE, held[SITE])), "n'a pas les fichiers")
    refused(rebuilt(file, *held.items(), ("manifest.json", held["manifest.json"])), "pas de manifeste")
    del held[SITE]
    refused(rebuilt(file, *held.items()), "n'a pas les fichiers")


HEAD = b'{"format": 1, "schema": "1", "application": "", "day": "", "members": '
SHAPES = {
    "empty": b"",
    "no JSON": b"x",
    "a list": b"[]",
    "null": b"null",
    "a number": b"1",
    "no key": b"{}",
    "no members": b'{"format": 1}',
    "nested without end": b"[" * 100_000,
    "members in a list": HEAD + b"[]}",
    "a member that is a number": HEAD + b'{"x": 1}}',
    "no number of rows": HEAD + b'{"x": {"rows": "a", "sha256": 1}}}',
}


@pytest.mark.parametrize("shape", SHAPES)
def test_a_manifest_of_another_shape_is_refused(file: Path, shape: str) -> None:
    refused(rebuilt(file, *{**members(file), "manifest.json": SHAPES[shape]}.items()))


@pytest.mark.parametrize("format", [0, 2, "1", None, [1]])
def test_a_format_that_is_not_known_is_refused(file: Path, format: Any) -> None:
    held = members(file)
    manifest = {**json.loads(held["manifest.json"]), "format": format}
    refused(rebuilt(file, *{**held, "manifest.json": json.dumps(manifest).encode()}.items()), "format")


def test_a_manifest_that_is_too_large_is_not_even_read(file: Path) -> None:
    held = {**members(file), "manifest.json": b" " * 1_000_001}
    refused(rebuilt(file, *held.items()), "pas de manifeste")
