"""What a restore refuses, and that nothing is changed then."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from bot.backup.restore import restore
from bot.backup.save import save
from bot.errors import ConfigurationError, NoBackup
from bot.journal.sites import DEMO
from bot.seal.keyring import Keyring
from bot.settings import Settings
from tests.journal.builders import create_exchange, open_journal

from .builders import as_member, change, contents, create_settings, fill, look, rewritten, rows_of


@pytest.fixture
def old(tmp_path: Path) -> Settings:
    settings = create_settings(tmp_path / "old")
    fill(settings)
    return settings


@pytest.fixture
def backup(old: Settings, tmp_path: Path) -> Path:
    save(old, tmp_path / "b.zip")
    return tmp_path / "b.zip"


@pytest.fixture
def busy(tmp_path: Path) -> Settings:
    """An installation that is in use."""
    settings = create_settings(tmp_path / "busy")
    fill(settings)
    change(settings.database_url, lambda connection: connection.execute(text("UPDATE site SET name = 'à garder'")))
    return settings


def test_a_database_that_is_in_use_is_not_overwritten(backup: Path, busy: Settings) -> None:
    before = contents(busy)
    with pytest.raises(NoBackup, match=r"n'est pas vide : --replace"):
        restore(busy, backup)
    assert contents(busy) == before


def test_rasa_s_memory_alone_is_something_too(backup: Path, tmp_path: Path) -> None:
    settings = create_settings(tmp_path / "half")
    fill(create_settings(tmp_path / "half", database_url=f"sqlite:///{tmp_path / 'other.db'}"))
    with pytest.raises(NoBackup, match="n'est pas vide"):
        restore(settings, backup)


def test_a_journal_that_was_lost_comes_back_whatever_rasa_s_memory_holds(
    old: Settings, backup: Path, tmp_path: Path
) -> None:
    """Neither way went: without --replace it was not empty, and with it there was nothing to save."""
    settings = create_settings(tmp_path / "half")
    fill(create_settings(tmp_path / "half", database_url=f"sqlite:///{tmp_path / 'other.db'}"))
    assert restore(settings, backup, replace=True).before is None
    assert contents(settings) == contents(old)


def test_a_new_installation_with_its_demonstration_site_is_empty(old: Settings, backup: Path, tmp_path: Path) -> None:
    new = create_settings(tmp_path / "new")
    open_journal(tmp_path / "new" / "journal.db").close()
    assert look(new.database_url, "SELECT key FROM site") == [(DEMO,)]
    restore(new, backup)
    assert contents(new) == contents(old)


def test_what_is_replaced_is_backed_up_first_and_can_be_put_back(old: Settings, backup: Path, busy: Settings) -> None:
    before = contents(busy)
    done = restore(busy, backup, replace=True)
    assert contents(busy) == contents(old) != before
    assert done.before is not None
    assert done.before.parent == backup.parent
    restore(busy, done.before, replace=True)
    assert contents(busy) == before


def test_a_database_of_a_newer_program_is_left_alone(backup: Path, busy: Settings) -> None:
    """It may have tables that this program does not know, and would leave behind."""
    change(
        busy.database_url, lambda connection: connection.execute(text("UPDATE alembic_version SET version_num = 'x'"))
    )
    before = contents(busy)
    with pytest.raises(NoBackup, match="version plus récente"):
        restore(busy, backup, replace=True)
    assert contents(busy) == before


def test_a_journal_that_cannot_be_read_is_put_aside_by_the_person(backup: Path, tmp_path: Path) -> None:
    settings = create_settings(tmp_path / "broken")
    (tmp_path / "broken" / "journal.db").write_bytes(b"of a broken disk" * 1000)
    with pytest.raises(NoBackup, match="mettez son fichier de côté"):
        restore(settings, backup, replace=True)
    (tmp_path / "broken" / "journal.db").unlink()
    restore(settings, backup)


MESSAGE = "journal/message.jsonl"


def first(file: Path, **changes: Any) -> dict[str, bytes | None]:
    """The messages, the last with other values."""
    *others, last = rows_of(file, MESSAGE)
    return {MESSAGE: as_member(*others, {**last, **changes})}


HOSTILE: dict[str, dict[str, Any]] = {
    "a text where a number is due": {"id": "3); DROP TABLE message"},
    "a number that no database holds": {"id": 2**70},
    "a yes or no where a number is due": {"id": True},
    "a number where a text is due": {"author": 7},
    "a text that is too long": {"author": "x" * 17},
    "no moment": {"at": "hier"},
    "a moment out of time": {"at": "0001-01-01T00:00:00+23:59"},
    "a list where a text is due": {"text": ["x"]},
    "nothing where something is due": {"text": None},
    "a message of no conversation": {"conversation_id": "none"},
    "the key of another row": {"id": 1},
    "a column of no table": {"x": 1},
}


@pytest.mark.parametrize("fault", HOSTILE)
def test_rows_that_the_tables_cannot_hold_change_nothing(
    backup: Path, busy: Settings, tmp_path: Path, fault: str
) -> None:
    """The archive is whole and its checksums fit: somebody made it so."""
    before = contents(busy)
    hostile = rewritten(backup, tmp_path / "hostile.zip", first(backup, **HOSTILE[fault]))
    with pytest.raises(NoBackup):
        restore(busy, hostile, replace=True)
    assert contents(busy) == before


NO_ROWS = {
    "no JSON": b"x\n",
    "a list": b"[]\n",
    "null": b"null\n",
    "no UTF-8": b"\xff\xfe\n",
    "a part of a row": b'{"id": 1}\n',
    "nested without end": b"[" * 100_000 + b"\n",
    "an empty row": b"{}\n",
    "an empty line": b"\n",
}


@pytest.mark.parametrize("line", NO_ROWS)
def test_lines_that_are_no_rows_change_nothing(backup: Path, busy: Settings, tmp_path: Path, line: str) -> None:
    before = contents(busy)
    for member in ("journal/trace.jsonl", "tracker/events.jsonl"):
        with pytest.raises(NoBackup):
            restore(busy, rewritten(backup, tmp_path / "hostile.zip", {member: NO_ROWS[line]}), replace=True)
    assert contents(busy) == before


def test_a_table_that_is_missing_or_unknown_changes_nothing(backup: Path, busy: Settings, tmp_path: Path) -> None:
    before = contents(busy)
    for members in ({MESSAGE: None}, {"journal/zzz.jsonl": b""}, {"journal/alembic_version.jsonl": b""}):
        with pytest.raises(NoBackup, match="ne correspond pas"):
            restore(busy, rewritten(backup, tmp_path / "hostile.zip", members), replace=True)
    assert contents(busy) == before


@pytest.mark.parametrize("schema", ["9999", "", "head", "base", "0004:head", "../0001"])
def test_a_newer_or_unknown_schema_is_refused(backup: Path, tmp_path: Path, schema: str) -> None:
    new = create_settings(tmp_path / "new")
    with pytest.raises(NoBackup, match="version plus récente du programme"):
        restore(new, rewritten(backup, tmp_path / "newer.zip", {}, schema=schema))
    assert list((tmp_path / "new").iterdir()) == []


def test_a_key_that_is_none_is_refused(backup: Path, busy: Settings, tmp_path: Path) -> None:
    before = contents(busy)
    for name in ("keys/signing.key", "keys/callback.key"):
        for value in (b"", b"zzz", "é".encode() * 16):
            with pytest.raises(NoBackup, match="une clé"):
                restore(busy, rewritten(backup, tmp_path / "keys.zip", {name: value}), replace=True)
    assert contents(busy) == before
    assert not busy.keys.exists()


def test_keys_that_cannot_be_written_leave_the_databases_as_they_were(
    old: Settings, busy: Settings, tmp_path: Path
) -> None:
    assert Keyring(old.keys).signing_key
    save(old, tmp_path / "keys.zip", with_keys=True)
    before = contents(busy)
    busy.keys.touch()
    with pytest.raises(ConfigurationError):
        restore(busy, tmp_path / "keys.zip", replace=True)
    assert contents(busy) == before


def test_a_busy_database_goes_on_after_a_refusal(backup: Path, busy: Settings, tmp_path: Path) -> None:
    change(busy.database_url, lambda connection: connection.execute(text("DELETE FROM message")))
    with pytest.raises(NoBackup):
        restore(busy, rewritten(backup, tmp_path / "hostile.zip", first(backup, at="hier")), replace=True)
    journal = open_journal(Path(busy.database_url.removeprefix("sqlite:///")))
    create_exchange(journal)
    journal.close()
