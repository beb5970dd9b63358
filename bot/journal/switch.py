"""The emergency switch: closes the assistant to people, in every process that shares the journal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import desc, select
from sqlalchemy.orm import Session

from bot import clock
from bot.journal.tables import SwitchRow

REASON_LENGTH, NAME_LENGTH = 500, 100


@dataclass(frozen=True)
class Switched:
    """A change of the switch. `whole` closes the pages without the assistant too."""

    at: datetime
    closed: bool
    whole: bool
    reason: str
    by: str


def close(session: Session, reason: str, by: str, whole: bool = False) -> Switched:
    """Close the assistant, with or without the pages that need none. Each call is kept, for the record."""
    return _keep(session, True, whole, reason, by)


def open_again(session: Session, reason: str, by: str) -> Switched | None:
    """Open all of it again. None, and nothing is kept, when it was open."""
    return _keep(session, False, False, reason, by) if closed(session) else None


def closed(session: Session) -> Switched | None:
    """The change that closed the assistant; None while it is open. Read at each turn: nothing is remembered."""
    last = changes(session, 1)
    return last[0] if last and last[0].closed else None


def changes(session: Session, most: int) -> list[Switched]:
    """The last changes, newest first."""
    rows = session.scalars(select(SwitchRow).order_by(desc(SwitchRow.id)).limit(most))
    return [Switched(row.at, row.closed, row.whole, row.reason, row.by) for row in rows]


def _keep(session: Session, closed: bool, whole: bool, reason: str, by: str) -> Switched:
    change = Switched(clock.now(), closed, whole, reason[:REASON_LENGTH], by[:NAME_LENGTH])
    session.add(SwitchRow(at=change.at, closed=closed, whole=whole, reason=change.reason, by=change.by))
    session.flush()
    return change
