"""The file, its schema, its transactions."""

from __future__ import annotations

import io
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text
from sqlalchemy.exc import IntegrityError

from bot.journal import Journal, conversations, sites, staff
from bot.journal.schema import MIGRATIONS
from bot.journal.tables import Base, Conversation

from .builders import create_conversation, create_exchange


def test_the_migrations_create_every_table_in_an_empty_database(tmp_path: Path) -> None:
    journal = Journal(f"sqlite:///{tmp_path / 'a folder' / 'of its own' / 'journal.db'}")
    assert inspect(journal.engine).get_table_names() == []
    journal.migrate()
    assert set(inspect(journal.engine).get_table_names()) == {*Base.metadata.tables, "alembic_version"}
    journal.close()


def test_the_migrations_are_in_step_with_the_tables(journal: Journal) -> None:
    with journal.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_migrating_again_changes_nothing_and_keeps_the_conversations(journal: Journal) -> None:
    id = create_exchange(journal)
    journal.migrate()
    with journal.session() as session:
        assert len(conversations.messages_after(session, id)) == 2


def test_a_transaction_that_raises_leaves_nothing(journal: Journal) -> None:
    def fail() -> None:
        with journal.session() as session:
            sites.add_site(session, "Une association", "asso")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    with journal.session() as session:
        assert [site.key for site in sites.list_sites(session)] == ["demo"]


def test_a_message_of_no_conversation_is_refused_by_the_database(journal: Journal) -> None:
    insert = text("INSERT INTO message (conversation_id, author, at, text) VALUES ('none', 'person', 0, 'x')")
    with pytest.raises(IntegrityError), journal.session() as session:
        session.execute(insert)


def test_instants_come_back_in_utc_with_their_time_zone(journal: Journal) -> None:
    id = create_exchange(journal)
    with journal.session() as session:
        found = session.get(Conversation, id)
        instants = [found.created_at, found.last_at, *(message.at for message in found.messages)]
    assert {instant.tzinfo for instant in instants} == {timezone.utc}
    assert found.created_at <= found.messages[0].at == found.last_at <= found.messages[1].at


def test_an_instant_of_another_time_zone_is_the_same_instant_in_the_database(journal: Journal) -> None:
    """SQLite compares the letters: half past midnight in Paris is the day before."""
    id = create_exchange(journal)
    at = datetime(2026, 7, 1, 0, 30, tzinfo=timezone(timedelta(hours=2)))
    with journal.session() as session:
        session.get(Conversation, id).created_at = at
    with journal.session() as session:
        assert session.get(Conversation, id).created_at == at
        earlier = at.astimezone(timezone.utc) - timedelta(minutes=1)
        assert session.query(Conversation).filter(Conversation.created_at > earlier).count() == 1
        assert session.query(Conversation).filter(Conversation.created_at <= at - timedelta(minutes=1)).count() == 0


def test_an_instant_in_json_says_its_time_zone(journal: Journal) -> None:
    id = create_exchange(journal)
    with journal.session() as session:
        shown = [conversations.as_json(message) for message in conversations.messages_after(session, id)]
    assert all(message["at"].endswith("+00:00") for message in shown)


def test_what_is_written_is_there_when_the_file_is_opened_again(tmp_path: Path, journal: Journal) -> None:
    opened = create_conversation(journal)
    journal.close()
    again = Journal(f"sqlite:///{tmp_path / 'journal.db'}")
    with again.session() as session:
        assert conversations.find_conversation(session, opened.id, opened.token).site_key == "demo"
    again.close()


def migrate_to(journal: Journal, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with journal.engine.begin() as connection:
        config.attributes["connection"] = connection
        (command.upgrade if revision == "head" else command.downgrade)(config, revision)


def test_the_rows_of_a_database_of_the_first_version_are_kept(tmp_path: Path, journal: Journal) -> None:
    """A site and a reviewer from before allow nothing new; going back and forth loses no conversation."""
    with journal.session() as session:
        staff.add_reviewer(session, "amina", "un mot de passe assez long")
    id = create_exchange(journal)
    migrate_to(journal, "0001")
    with journal.engine.connect() as connection:
        assert "callback" not in inspect(connection).get_table_names()
        assert connection.execute(text("SELECT count(*) FROM message")).scalar() == 2
    migrate_to(journal, "head")
    with journal.session() as session:
        assert [site.callback for site in sites.list_sites(session)] == [False]
        assert [reviewer.may_call_back for reviewer in staff.list_reviewers(session)] == [False]
        assert len(conversations.messages_after(session, id)) == 2


def test_the_migrations_can_be_written_for_postgresql() -> None:
    """Offline, as SQL: what only SQLite takes fails here."""
    written = io.StringIO()
    context = MigrationContext.configure(dialect_name="postgresql", opts={"as_sql": True, "output_buffer": written})
    revisions = ScriptDirectory(str(MIGRATIONS))
    with Operations.context(context):
        for revision in reversed(list(revisions.walk_revisions())):
            revision.module.upgrade()
    assert "ADD COLUMN callback BOOLEAN DEFAULT false NOT NULL" in written.getvalue()
