"""The databases: reachable, whole, at the newest schema; and what the journal says of the service."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.engine import Connection, make_url
from sqlalchemy.exc import SQLAlchemyError

from bot.doctor import record
from bot.doctor.finding import Finding, failure, fine, warning
from bot.errors import ConfigurationError
from bot.journal import schema
from bot.journal.database import open_engine

UNREACHABLE = "vérifier que la base tourne, et les réglages DATABASE_URL et TRACKER_DATABASE_URL"
PATIENCE = "5"


def journal(url: str) -> Iterator[Finding]:
    """The journal, its schema, and what is on record."""
    try:
        with reading(url) as connection:
            if connection is None:
                yield warning("Journal", "pas encore de base de données", "make serve la prépare")
                return
            yield _whole("Journal", connection)
            yield _schema(connection)
            if schema.revision(connection) == schema.revisions()[-1]:
                yield from record.record(connection)
    except (SQLAlchemyError, ConfigurationError) as error:
        yield failure("Journal", _why(error), UNREACHABLE)


def trackers(url: str) -> Iterator[Finding]:
    """Rasa's memory."""
    try:
        with reading(url) as connection:
            if connection is None:
                yield warning("Mémoire de Rasa", "pas encore de base de données", "make serve la prépare")
            else:
                yield _whole("Mémoire de Rasa", connection)
    except (SQLAlchemyError, ConfigurationError) as error:
        yield failure("Mémoire de Rasa", _why(error), UNREACHABLE)


@contextmanager
def reading(url: str) -> Iterator[Connection | None]:
    """A connection, tried for a few seconds; None where a SQLite file is not there yet: looking must not make it."""
    file = sqlite_file(url)
    if file is not None and not file.exists():
        yield None
        return
    engine = open_engine(_impatient(url))
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


def sqlite_file(url: str) -> Path | None:
    """The file of a SQLite database; None for any other address, right or wrong."""
    try:
        parsed = make_url(url)
    except (SQLAlchemyError, ValueError):
        return None
    return Path(parsed.database) if parsed.get_backend_name() == "sqlite" and parsed.database else None


def _impatient(url: str) -> str:
    """The same address; PostgreSQL, when it does not answer, is not waited for during minutes."""
    if not url.startswith("postgresql"):
        return url
    try:
        return str(make_url(url).update_query_dict({"connect_timeout": PATIENCE}).render_as_string(hide_password=False))
    except (SQLAlchemyError, ValueError):
        return url


def _whole(check: str, connection: Connection) -> Finding:
    if connection.dialect.name != "sqlite":
        connection.exec_driver_sql("SELECT 1")
        return fine(check, f"répond ({connection.dialect.name})")
    found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
    if found != "ok":
        return failure(check, "le fichier est abîmé", "garder une copie du fichier, puis reprendre une sauvegarde")
    file = Path(str(connection.engine.url.database))
    if stat.S_IMODE(file.stat().st_mode) & 0o077:
        said = "le fichier est entier, mais d'autres comptes de la machine peuvent le lire"
        return warning(check, said, f"chmod 600 {file}")
    return fine(check, "répond (sqlite), le fichier est entier")


def _schema(connection: Connection) -> Finding:
    known, found = schema.revisions(), schema.revision(connection)
    if found is None:
        return warning("Migrations", "la base est vide", "make serve la prépare")
    if found not in known:
        return failure(
            "Migrations", f"la base ({found}) est plus récente que ce programme", "mettre à jour le programme"
        )
    if found != known[-1]:
        return failure(
            "Migrations", f"la base est à {found} au lieu de {known[-1]}", "redémarrer : make serve la met à jour"
        )
    return fine("Migrations", f"à jour ({found})")


def _why(error: Exception) -> str:
    """Our own words, or the name of the error: a driver's words may hold the address."""
    return str(error) if isinstance(error, ConfigurationError) else f"ne répond pas ({type(error).__name__})"
