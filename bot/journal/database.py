"""Opens the journal's database, brings it to the newest schema, and hands out sessions."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, event
from sqlalchemy.engine import Engine, make_url
from sqlalchemy.exc import OperationalError, SQLAlchemyError
from sqlalchemy.orm import Session, sessionmaker

from bot.errors import ConfigurationError
from bot.journal import schema

DATABASES = ("sqlite", "postgresql")
ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(502860)"


class Journal:
    """The database of conversations. `session()` is one transaction."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.engine = open_engine(url)
        self._sessions = sessionmaker(self.engine, expire_on_commit=False, future=True)

    @contextmanager
    def session(self) -> Iterator[Session]:
        """Committed at the end of the block, rolled back when it raises."""
        with self._sessions.begin() as session:
            yield session

    def migrate(self) -> None:
        """Create the tables, or bring them to the newest schema. On PostgreSQL, several machines may do so at once.

        Raises ConfigurationError when the database does not answer.
        """
        try:
            with self.engine.begin() as connection:
                if self.engine.dialect.name == "postgresql":
                    connection.exec_driver_sql(ONE_AT_A_TIME)
                schema.upgrade(connection)
        except OperationalError as error:
            reason = " ".join(str(error.orig).split())
            raise ConfigurationError(f"la base de données ne répond pas ({reason}) : voir DATABASE_URL") from error

    def close(self) -> None:
        self.engine.dispose()


def open_engine(url: str) -> Engine:
    """An engine on any database; a SQLite file gets its folder, waits for locks and honours foreign keys. Its
    errors, which are logged, do not hold what was to be written.

    Raises ConfigurationError when the address is none, or its driver is not there; it never repeats the address,
    which may hold a password.
    """
    try:
        return _engine(url)
    except ImportError as error:
        raise ConfigurationError(f"le pilote de la base de données n'est pas installé ({error.name})") from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ConfigurationError(f"le dossier de la base de données ne peut pas être créé ({reason})") from None
    except (SQLAlchemyError, ValueError) as error:
        raise ConfigurationError(
            f"l'adresse de la base de données n'est pas juste ({type(error).__name__}) : voir DATABASE_URL"
        ) from None


def _engine(url: str) -> Engine:
    parsed = make_url(url)
    if parsed.get_backend_name() not in DATABASES:
        raise ConfigurationError(
            f"la base de données {parsed.get_backend_name()} n'est pas prise en charge : SQLite ou PostgreSQL"
        )
    if parsed.get_backend_name() == "postgresql":
        return create_engine(url, future=True, hide_parameters=True, pool_pre_ping=True)
    engine = create_engine(
        url, future=True, hide_parameters=True, connect_args={"timeout": 15, "check_same_thread": False}
    )  # fmt: skip
    if parsed.database and parsed.database != ":memory:":
        Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        event.listen(engine, "do_connect", _make_for_owner)
    event.listen(engine, "connect", _prepare_sqlite)
    return engine


def _make_for_owner(dialect: Any, record: Any, arguments: Any, options: Any) -> None:
    """A new file is for its owner alone, and so are those that SQLite puts beside it: it holds conversations."""
    with suppress(OSError):  # it is there already; or SQLite will say what is wrong
        os.close(os.open(arguments[0], os.O_CREAT | os.O_EXCL, 0o600))


def _prepare_sqlite(connection: Any, record: Any) -> None:
    for pragma in ("journal_mode=WAL", "foreign_keys=ON", "synchronous=NORMAL", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")
