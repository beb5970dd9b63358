"""Makes a backup, while the service runs or not."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

from sqlalchemy.orm import Session

from bot import clock
from bot.backup import rows
from bot.backup.keys import add_keys
from bot.backup.manifest import Member
from bot.backup.stores import Stores, event_tables, journal_tables, reading
from bot.backup.writer import Writer, writing
from bot.errors import NoBackup
from bot.journal import Journal, schema
from bot.journal.backups import note_backup
from bot.seal.keyring import Keyring
from bot.settings import Settings

NOTHING = "la base de données est vide : il n'y a rien à sauvegarder"


def save(settings: Settings, file: Path, with_keys: bool = False) -> dict[str, Member]:
    """Write a backup; what is in it. Raises NoBackup."""
    with reading(settings) as stores:
        revision = schema.revision(stores.journal)
        if revision is None:
            raise NoBackup(NOTHING)
        with writing(file, revision, application(), clock.now().date().isoformat()) as archive:
            _add_tables(archive, stores)
            if with_keys:
                add_keys(archive, Keyring(settings.keys, settings.signing_key, settings.callback_key))
    return archive.members


def note(settings: Settings) -> None:
    """Remember that a backup was made; a database that waits for its migrations is left as it is."""
    journal = Journal(settings.database_url)
    with journal.session() as session:
        if _is_newest(session):
            note_backup(session)
    journal.close()


def application() -> str:
    try:
        return metadata.version("anef-bot")
    except metadata.PackageNotFoundError:
        return "inconnue"


def _add_tables(archive: Writer, stores: Stores) -> None:
    for table in journal_tables(stores.journal):
        archive.add_rows(f"journal/{table.name}.jsonl", rows.read(stores.journal, table))
    for table in event_tables(stores.trackers):
        archive.add_rows(f"tracker/{table.name}.jsonl", rows.read(stores.trackers, table))


def _is_newest(session: Session) -> bool:
    return schema.revision(session.connection()) == schema.revisions()[-1]
