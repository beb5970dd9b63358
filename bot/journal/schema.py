"""The revisions of the journal's schema: which one a database has, and how to bring it to another."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import Connection

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Run the migrations up to a revision, on this connection and in its transaction."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def revision(connection: Connection) -> str | None:
    """The revision of a database; None when it has none of our tables."""
    found = MigrationContext.configure(connection).get_current_revision()
    return str(found) if found else None


def revisions() -> list[str]:
    """Every revision that this program knows, oldest first."""
    return [str(script.revision) for script in reversed(list(ScriptDirectory(str(MIGRATIONS)).walk_revisions()))]
