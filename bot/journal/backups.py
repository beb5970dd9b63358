"""When backups were made, so that somebody is told when there is none."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot import clock
from bot.journal.tables import BackupRow


def note_backup(session: Session) -> None:
    session.add(BackupRow(at=clock.now()))


def last_backup(session: Session) -> datetime | None:
    found: datetime | None = session.scalar(select(func.max(BackupRow.at)))
    return found
