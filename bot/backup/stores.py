"""The two databases that are backed up, opened to be read at one moment, or changed all or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass

from sqlalchemy import Column, Float, Integer, MetaData, String, Table, Text, func, inspect, select
from sqlalchemy.engine import Connection, Engine

from bot.backup.rows import reflect
from bot.journal.database import open_engine
from bot.journal.sites import DEMO
from bot.journal.tables import Base
from bot.settings import Settings

REVISION = "alembic_version"
# As Rasa makes it (rasa.core.tracker_store.SQLTrackerStore), for a database in which Rasa never ran.
EVENTS = Table(
    "events", MetaData(), Column("id", Integer, primary_key=True),
    Column("sender_id", String(255), nullable=False, index=True), Column("type_name", String(255), nullable=False),
    Column("timestamp", Float), Column("intent_name", String(255)), Column("action_name", String(255)),
    Column("data", Text),
)  # fmt: skip
PATIENCE = "10s"


@dataclass(frozen=True)
class Stores:
    """The journal, and Rasa's memory; the same connection when they are one database."""

    journal: Connection
    trackers: Connection


@contextmanager
def reading(settings: Settings) -> Iterator[Stores]:
    """Both, as they are at one moment, while the service runs."""
    with _both(settings, _snapshot) as stores:
        yield stores


@contextmanager
def changing(settings: Settings) -> Iterator[Stores]:
    """Both, changed when the block ends, and left as they were when it raises."""
    with _both(settings, _transaction) as stores:
        yield stores


def journal_tables(connection: Connection) -> list[Table]:
    """Our tables as they stand in the database; each after those that it refers to."""
    return reflect(connection, set(inspect(connection).get_table_names()) & set(Base.metadata.tables))


def event_tables(connection: Connection) -> list[Table]:
    """Rasa's table, if Rasa ever ran here."""
    return reflect(connection, [EVENTS.name]) if inspect(connection).has_table(EVENTS.name) else []


def are_empty(stores: Stores) -> bool:
    """Whether nothing would be lost: there is the demonstration site at the most."""
    for table in (*journal_tables(stores.journal), *event_tables(stores.trackers)):
        connection = stores.trackers if table.name == EVENTS.name else stores.journal
        rows = select(func.count()).select_from(table)
        if table.name == "site":
            rows = rows.where(table.c.key != DEMO)
        if connection.execute(rows).scalar():
            return False
    return True


@contextmanager
def _both(settings: Settings, opened: Callable[[Engine], AbstractContextManager[Connection]]) -> Iterator[Stores]:
    with ExitStack() as stack:
        journal = trackers = stack.enter_context(opened(_engine(settings.database_url, stack)))
        if settings.tracker_url != settings.database_url:
            trackers = stack.enter_context(opened(_engine(settings.tracker_url, stack)))
        yield Stores(journal, trackers)


def _engine(url: str, stack: ExitStack) -> Engine:
    engine = open_engine(url)
    stack.callback(engine.dispose)
    return engine


@contextmanager
def _snapshot(engine: Engine) -> Iterator[Connection]:
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("BEGIN")
        else:
            connection.execution_options(isolation_level="REPEATABLE READ")
        inspect(connection).get_table_names()  # the moment is that of the first look
        yield connection


@contextmanager
def _transaction(engine: Engine) -> Iterator[Connection]:
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{PATIENCE}'")
        yield connection
        connection.commit()
