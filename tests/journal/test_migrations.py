"""The schema: made, changed and undone on both databases."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text

from bot.journal import Journal, conversations, sites, staff
from bot.journal.schema import MIGRATIONS
from bot.journal.tables import Base
from bot.settings import ROOT
from tests.servers import Postgres

from .builders import create_exchange

START = """
import sys
from bot.journal import Journal, sites
journal = Journal(sys.argv[1])
journal.migrate()
with journal.session() as session:
    sites.ensure_demo(session)
"""


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database in which there is nothing."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'a folder' / 'of its own' / 'journal.db'}"
    server: Postgres = request.getfixturevalue("postgres")
    return server.url(server.create())


def test_the_migrations_create_every_table_in_an_empty_database(empty: str) -> None:
    with closing(Journal(empty)) as journal:
        assert inspect(journal.engine).get_table_names() == []
        journal.migrate()
        assert set(inspect(journal.engine).get_table_names()) == {*Base.metadata.tables, "alembic_version"}


def test_several_machines_that_start_at_once_make_the_tables_once(postgres: Postgres) -> None:
    url = postgres.url(postgres.create())
    command = (sys.executable, "-c", START, url)
    started = [subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) for _ in range(4)]
    assert [process.communicate(timeout=120)[1] for process in started] == [""] * 4
    with closing(Journal(url)) as journal, journal.session() as session:
        assert [site.key for site in sites.list_sites(session)] == ["demo"]


def test_the_migrations_are_in_step_with_the_tables(journal: Journal) -> None:
    with journal.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_migrating_again_changes_nothing_and_keeps_the_conversations(journal: Journal) -> None:
    id = create_exchange(journal)
    journal.migrate()
    with journal.session() as session:
        assert len(conversations.messages_after(session, id)) == 2


def migrate_to(journal: Journal, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with journal.engine.begin() as connection:
        config.attributes["connection"] = connection
        (command.upgrade if revision == "head" else command.downgrade)(config, revision)


def test_every_migration_can_be_undone(journal: Journal) -> None:
    migrate_to(journal, "base")
    assert inspect(journal.engine).get_table_names() == ["alembic_version"]
    migrate_to(journal, "head")
    test_the_migrations_are_in_step_with_the_tables(journal)


def test_the_rows_of_a_database_of_the_first_version_are_kept(journal: Journal) -> None:
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
