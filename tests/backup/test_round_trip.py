"""There and back: what was in every table is there again, exactly."""

from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.backup import rows
from bot.backup.restore import restore
from bot.backup.save import note, save
from bot.backup.stores import event_tables, journal_tables, reading
from bot.errors import NoBackup
from bot.journal import Journal, callbacks, conversations, schema
from bot.journal.backups import last_backup
from bot.journal.tables import Base, Callback
from bot.journal.trackers import Trackers
from bot.seal.keyring import Keyring
from tests.journal.builders import create_exchange, create_trace, open_journal

from .builders import ROWS, change, contents, create_settings, fill, look, migrate, rows_of


def test_every_table_comes_back_as_it_was(tmp_path: Path) -> None:
    old, new = create_settings(tmp_path / "old"), create_settings(tmp_path / "new")
    fill(old)
    save(old, tmp_path / "b.zip")
    done = restore(new, tmp_path / "b.zip")
    assert contents(new) == contents(old)
    assert set(contents(new)) == {*Base.metadata.tables, "events"}
    assert all(len(rows) == ROWS for rows in contents(new).values())
    assert (done.rows, done.before) == (ROWS * (len(Base.metadata.tables) + 1), None)
    assert look(new.database_url, "SELECT version_num FROM alembic_version") == [(schema.revisions()[-1],)]


def test_both_stores_may_be_one_database(tmp_path: Path) -> None:
    old = create_settings(tmp_path / "old", tracker_url=f"sqlite:///{tmp_path / 'old' / 'journal.db'}")
    new = create_settings(tmp_path / "new", tracker_url=f"sqlite:///{tmp_path / 'new' / 'journal.db'}")
    fill(old)
    save(old, tmp_path / "b.zip")
    restore(new, tmp_path / "b.zip")
    assert contents(new) == contents(old)
    two = create_settings(tmp_path / "two")
    restore(two, tmp_path / "b.zip")
    assert contents(two) == contents(old)


def test_what_the_program_wrote_it_reads_again_and_goes_on_writing(tmp_path: Path) -> None:
    old, new = create_settings(tmp_path / "old"), create_settings(tmp_path / "new")
    journal = open_journal(tmp_path / "old" / "journal.db")
    id = create_exchange(journal, text="Je n'ai rien reçu", trace=create_trace(facts={"procedure": "first"}))
    with journal.session() as session:
        before = [conversations.as_json(message) for message in conversations.messages_after(session, id)]
    journal.close()
    save(old, tmp_path / "b.zip")
    restore(new, tmp_path / "b.zip")
    again = Journal(new.database_url)
    with again.session() as session:
        assert [conversations.as_json(message) for message in conversations.messages_after(session, id)] == before
        assert conversations.facts(session, id) == {"procedure": "first"}
    create_exchange(again, id)
    with again.session() as session:
        assert len(conversations.messages_after(session, id)) == 4
    again.close()


def test_it_is_taken_while_others_write(tmp_path: Path) -> None:
    """A turn under way holds its transaction: it is in the backup whole or not at all, and waits for nobody."""
    settings = create_settings(tmp_path / "old")
    journal = open_journal(tmp_path / "old" / "journal.db")
    kept = create_exchange(journal)
    with journal.session() as session:
        opened = conversations.open_conversation(session, "demo", "fr")
        conversations.add_message(session, opened.id, "1", "pas encore dit")
        members = save(settings, tmp_path / "b.zip")
    journal.close()
    assert members["journal/message.jsonl"].rows == 2
    assert [row["id"] for row in rows_of(tmp_path / "b.zip", "journal/conversation.jsonl")] == [kept]


def test_both_databases_are_as_they_were_when_the_reading_began(tmp_path: Path) -> None:
    settings = create_settings(tmp_path / "old")
    fill(settings)
    with reading(settings) as stores:
        for url, table in ((settings.database_url, "trace"), (settings.tracker_url, "events")):
            change(url, lambda connection, table=table: connection.execute(text(f"DELETE FROM {table}")))
        [events] = event_tables(stores.trackers)
        [traces] = [table for table in journal_tables(stores.journal) if table.name == "trace"]
        assert len(list(rows.read(stores.trackers, events))) == len(list(rows.read(stores.journal, traces))) == ROWS
    assert contents(settings)["events"] == contents(settings)["trace"] == []


def test_a_database_of_an_older_schema_is_backed_up_as_it_is_and_brought_up_when_it_comes_back(tmp_path: Path) -> None:
    old, new = create_settings(tmp_path / "old"), create_settings(tmp_path / "new")
    migrate(old, "0001")
    with closing(sqlite3.connect(tmp_path / "old" / "journal.db")) as connection, connection:
        connection.execute("INSERT INTO site (key, name, created_at) VALUES ('asso', 'Une', '2026-01-02 03:04:05.0')")
    save(old, tmp_path / "b.zip")
    note(old)
    assert look(old.database_url, "SELECT version_num FROM alembic_version") == [("0001",)]
    restore(new, tmp_path / "b.zip")
    assert look(new.database_url, "SELECT version_num FROM alembic_version") == [(schema.revisions()[-1],)]
    assert look(new.database_url, "SELECT key, name, callback FROM site") == [("asso", "Une", 0)]


def test_a_database_in_which_rasa_never_ran_comes_back_without_its_memory(tmp_path: Path) -> None:
    old, new = create_settings(tmp_path / "old"), create_settings(tmp_path / "new")
    open_journal(tmp_path / "old" / "journal.db").close()
    save(old, tmp_path / "b.zip")
    restore(new, tmp_path / "b.zip")
    assert look(new.tracker_url, "SELECT count(*) FROM events") == [(0,)]
    trackers = Trackers(new.tracker_url)
    trackers.forget("nobody")
    trackers.close()


def test_callbacks_stay_locked_in_the_archive_and_open_with_the_key_alone(tmp_path: Path) -> None:
    old, new = create_settings(tmp_path / "old"), create_settings(tmp_path / "new")
    journal = open_journal(tmp_path / "old" / "journal.db")
    id = create_exchange(journal)
    with journal.session() as session:
        locked = Keyring(old.keys).vault.lock({"address": "amina@example.org"})
        callbacks.add_callback(session, id, locked, 7)
    journal.close()
    save(old, tmp_path / "b.zip")
    [row] = rows_of(tmp_path / "b.zip", "journal/callback.jsonl")
    assert row["locked"] == locked
    [said] = restore(new, tmp_path / "b.zip").notes
    assert "callback.key" in said
    assert not new.keys.exists()

    save(old, tmp_path / "with-keys.zip", with_keys=True)
    assert restore(new, tmp_path / "with-keys.zip", replace=True).notes == ()
    again = Journal(new.database_url)
    with again.session() as session:
        [kept] = session.query(Callback)
        assert Keyring(new.keys).vault.open(kept.locked) == {"address": "amina@example.org"}
    again.close()


def test_keys_are_in_the_archive_only_when_asked_and_come_back_for_their_owner_alone(tmp_path: Path) -> None:
    old, new = create_settings(tmp_path / "old"), create_settings(tmp_path / "new")
    fill(old)
    ring = Keyring(old.keys)
    assert ring.signing_key
    assert ring.vault
    assert not [name for name in save(old, tmp_path / "b.zip") if name.startswith("keys/")]
    save(old, tmp_path / "with-keys.zip", with_keys=True)
    restore(new, tmp_path / "with-keys.zip")
    for name in ("signing.key", "callback.key"):
        assert (new.keys / name).read_text() == (old.keys / name).read_text()
        assert stat.S_IMODE((new.keys / name).stat().st_mode) == 0o600


def test_another_key_that_is_there_is_replaced_only_when_asked_and_kept_beside(tmp_path: Path) -> None:
    old, new = create_settings(tmp_path / "old"), create_settings(tmp_path / "new")
    fill(old)
    theirs, ours = Keyring(old.keys), Keyring(new.keys)
    assert theirs.signing_key
    assert ours.signing_key
    before = (new.keys / "signing.key").read_text()
    save(old, tmp_path / "b.zip", with_keys=True)
    with pytest.raises(NoBackup, match="une autre clé est déjà là"):
        restore(new, tmp_path / "b.zip")
    assert (new.keys / "signing.key").read_text() == before
    restore(new, tmp_path / "b.zip", replace=True)
    assert (new.keys / "signing.key").read_text() == (old.keys / "signing.key").read_text()
    assert [file.read_text() for file in new.keys.glob("signing.key.avant-*")] == [before]


def test_keys_of_the_environment_are_saved_and_never_overwritten(tmp_path: Path) -> None:
    old = create_settings(tmp_path / "old")
    fill(old)
    assert Keyring(old.keys).vault
    given = replace(old, keys=tmp_path / "none", callback_key=(old.keys / "callback.key").read_text())
    save(given, tmp_path / "b.zip", with_keys=True)
    new = replace(create_settings(tmp_path / "new"), callback_key=given.callback_key)
    restore(new, tmp_path / "b.zip")
    assert not new.keys.exists()


def test_a_backup_is_noted_in_the_journal_that_was_backed_up(tmp_path: Path) -> None:
    settings = create_settings(tmp_path / "old")
    journal = open_journal(tmp_path / "old" / "journal.db")
    with journal.session() as session:
        assert last_backup(session) is None
    note(settings)
    with journal.session() as session:
        assert last_backup(session) is not None
    journal.close()
