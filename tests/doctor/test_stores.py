"""The databases, their schema, and the switch."""

from __future__ import annotations

import os
import socket
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.doctor import stores
from bot.doctor.finding import Finding, Level
from bot.journal import schema, switch
from bot.journal.backups import note_backup
from bot.journal.tables import BackupRow
from tests.journal.builders import create_exchange, open_journal


@pytest.fixture
def url(tmp_path: Path) -> str:
    """The address of a journal at the newest schema."""
    journal = open_journal(tmp_path / "journal.db")
    create_exchange(journal)
    journal.close()
    return journal.url


def levels(found: list[Finding]) -> dict[str, str]:
    return {finding.check: finding.level.value for finding in found}


def set_revision(url: str, revision: str) -> None:
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", [revision])


def test_a_journal_in_order_is_fine(url: str) -> None:
    found = list(stores.journal(url))
    assert levels(found) == {"Journal": "ok", "Migrations": "ok", "Interrupteur": "ok", "Sauvegarde": "warning"}
    assert schema.revisions()[-1] in found[1].said


def test_a_file_that_other_accounts_can_read_is_a_warning(url: str) -> None:
    file = Path(url.removeprefix("sqlite:///"))
    file.chmod(0o644)
    for look in (stores.journal, stores.trackers):
        found = next(iter(look(url)))
        assert (found.level, found.remedy) == (Level.WARNING, f"chmod 600 {file}")


def test_looking_at_no_database_makes_none(tmp_path: Path) -> None:
    for look in (stores.journal, stores.trackers):
        [found] = look(f"sqlite:///{tmp_path / 'a folder' / 'none.db'}")
        assert found.level is Level.WARNING
    assert list(tmp_path.iterdir()) == []


def test_an_empty_database_is_prepared_by_the_service(tmp_path: Path) -> None:
    (tmp_path / "journal.db").touch(0o600)
    assert levels(list(stores.journal(f"sqlite:///{tmp_path / 'journal.db'}"))) == {
        "Journal": "ok",
        "Migrations": "warning",
    }


@pytest.mark.parametrize(("revision", "remedy"), [("0001", "make serve"), ("9999", "mettre à jour le programme")])
def test_a_schema_that_is_not_the_program_s_is_a_failure(url: str, revision: str, remedy: str) -> None:
    set_revision(url, revision)
    found = list(stores.journal(url))
    assert levels(found) == {"Journal": "ok", "Migrations": "failure"}
    assert revision in found[1].said
    assert remedy in found[1].remedy


def test_a_damaged_file_is_found(url: str) -> None:
    file = Path(url.removeprefix("sqlite:///"))
    size = file.stat().st_size
    with open(file, "r+b") as opened:
        opened.seek(size // 2)
        opened.write(os.urandom(size // 4))
    assert Level.FAILURE in {finding.level for finding in stores.journal(url)}


def test_what_is_no_database_is_found(tmp_path: Path) -> None:
    (tmp_path / "tracker.db").write_text("ceci n'est pas une base " * 100, encoding="utf-8")
    [found] = stores.trackers(f"sqlite:///{tmp_path / 'tracker.db'}")
    assert (found.level, "DatabaseError" in found.said) == (Level.FAILURE, True)


@pytest.mark.parametrize("look", [stores.journal, stores.trackers])
@pytest.mark.parametrize(
    "address",
    [
        "postgresql://u:s3cret@127.0.0.1:{port}/x",
        "postgresql://u:s3cret@127.0.0.1:not a port/x",
        "nosuchdatabase://u:s3cret@127.0.0.1/x",
        "s3cret",
        "",
    ],
)
def test_a_database_that_is_not_reached_is_told_without_its_password(look: object, address: str) -> None:
    assert callable(look)
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        [found] = look(address.format(port=closed.getsockname()[1]))
    assert found.level is Level.FAILURE
    assert "s3cret" not in found.line


def test_the_switch_says_how_it_stands_and_its_last_changes(url: str, tmp_path: Path) -> None:
    journal = open_journal(tmp_path / "journal.db")
    with journal.session() as session:
        for number in range(4):
            switch.close(session, f"raison {number}", "amina", whole=number == 3)
    found = list(stores.journal(url))[2]
    assert (found.check, found.level) == ("Interrupteur", Level.WARNING)
    assert "l'assistant est fermé aux personnes, avec les pages /situations" in found.said
    assert [f"raison {number}" in found.said for number in range(4)] == [False, True, True, True]
    assert "par amina" in found.said
    with journal.session() as session:
        switch.open_again(session, "", "zoé")
    journal.close()
    found = list(stores.journal(url))[2]
    assert (found.level, "l'assistant est ouvert" in found.said, "par zoé" in found.said) == (Level.OK, True, True)


@pytest.mark.parametrize(("days", "level"), [(0, "ok"), (8, "ok"), (9, "warning")])
def test_a_backup_that_is_old_is_a_warning(url: str, tmp_path: Path, days: int, level: str) -> None:
    journal = open_journal(tmp_path / "journal.db")
    with journal.session() as session:
        note_backup(session)
        for row in session.query(BackupRow):
            row.at -= timedelta(days=days)
    journal.close()
    assert levels(list(stores.journal(url)))["Sauvegarde"] == level
