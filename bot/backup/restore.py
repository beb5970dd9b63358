"""Puts a backup back, all or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import MetaData, Table, inspect
from sqlalchemy.engine import Connection
from sqlalchemy.exc import SQLAlchemyError

from bot.backup import keys, rows
from bot.backup.archive import Archive, reading
from bot.backup.save import save
from bot.backup.stores import EVENTS, REVISION, are_empty, changing, event_tables, journal_tables
from bot.backup.stores import reading as reading_stores
from bot.backup.writer import unused
from bot.errors import NoBackup
from bot.journal import schema
from bot.seal.keyring import Keyring
from bot.settings import Settings

NEWER = "la sauvegarde vient d'une version plus récente du programme ({schema}) : mettez-le à jour, puis recommencez"
NOT_EMPTY = "la base de données n'est pas vide : --replace remplace ce qu'elle contient, et le sauvegarde d'abord"
UNREADABLE = (
    "la base de données actuelle ne peut pas être lue ({reason}) : mettez son fichier de côté, ou changez de base, "
    "puis recommencez"
)
FROM_NEWER = (
    "la base de données actuelle vient d'une version plus récente du programme : mettez-le à jour, ou changez de base, "
    "puis recommencez"
)
REFUSED = "les données de la sauvegarde ne peuvent pas être remises ({reason}) : rien n'a été changé"


@dataclass(frozen=True)
class Restored:
    """What was put back; `before` is the backup of what was replaced, `notes` what the person must know."""

    day: str
    rows: int
    before: Path | None
    notes: tuple[str, ...]


def restore(settings: Settings, file: Path, replace: bool = False) -> Restored:
    """Put back what a backup holds, then bring it to the newest schema. Raises NoBackup; nothing is changed then."""
    ring = Keyring(settings.keys, settings.signing_key, settings.callback_key)
    with reading(file) as archive:
        if archive.manifest.schema not in schema.revisions():
            raise NoBackup(NEWER.format(schema=archive.manifest.schema[:40]))
        missing = keys.to_put(archive, ring, replace)
        before = _set_aside(settings, file, replace)
        try:
            with changing(settings) as stores:
                count = _put_journal(archive, stores.journal) + _put_events(archive, stores.trackers)
                keys.put(missing, ring)
        except (SQLAlchemyError, ValueError, OverflowError) as error:
            raise NoBackup(REFUSED.format(reason=type(error).__name__)) from error
        return Restored(archive.manifest.day, count, before, keys.notes(archive, ring))


def _set_aside(settings: Settings, file: Path, replace: bool) -> Path | None:
    """A backup of what would be lost; None when nothing would. Raises NoBackup when it may not be replaced."""
    try:
        with reading_stores(settings) as stores:
            revision = schema.revision(stores.journal)
            if revision not in (None, *schema.revisions()):
                raise NoBackup(FROM_NEWER)
            if are_empty(stores):
                return None
        if not replace:
            raise NoBackup(NOT_EMPTY)
        if revision is None:  # Rasa's memory alone: without the journal it is of no use
            return None
        kept = unused(file.parent, "avant-restauration", ".zip")
        save(settings, kept)
    except SQLAlchemyError as error:
        raise NoBackup(UNREADABLE.format(reason=type(error).__name__)) from error
    return kept


def _put_journal(archive: Archive, connection: Connection) -> int:
    """The tables as they were, at the schema of that day; then the migrations since."""
    _drop(connection)
    schema.upgrade(connection, archive.manifest.schema)
    tables = journal_tables(connection)
    _check_whole(archive, tables)
    for table in reversed(tables):
        connection.execute(table.delete())
    count = sum(rows.write(connection, table, archive.rows(_member(table))) for table in tables)
    schema.upgrade(connection)
    return count


def _put_events(archive: Archive, connection: Connection) -> int:
    EVENTS.create(connection, checkfirst=True)
    [table] = event_tables(connection)
    connection.execute(table.delete())
    member = f"tracker/{table.name}.jsonl"
    return rows.write(connection, table, archive.rows(member)) if member in archive.manifest.members else 0


def _drop(connection: Connection) -> None:
    ours = [*(table.name for table in journal_tables(connection)), REVISION]
    there = MetaData()
    there.reflect(connection, only=[name for name in ours if inspect(connection).has_table(name)])
    there.drop_all(connection)


def _check_whole(archive: Archive, tables: list[Table]) -> None:
    """Raises NoBackup when a table is missing, or is none of that schema."""
    here = {name for name in archive.manifest.members if name.startswith("journal/")}
    wrong = sorted(here ^ {_member(table) for table in tables})
    if wrong:
        raise NoBackup(f"la sauvegarde ne correspond pas à sa version du programme : {wrong[0][:80]}")


def _member(table: Table) -> str:
    return f"journal/{table.name}.jsonl"
