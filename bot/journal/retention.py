"""What is deleted when its time is over."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import delete
from sqlalchemy.orm import Session

from bot import clock
from bot.journal.callbacks import purge_callbacks
from bot.journal.staff import FAILURES_WINDOW
from bot.journal.tables import ConsoleSession, FailedLogin


@dataclass(frozen=True)
class Purged:
    """How many of each were deleted."""

    callbacks: int
    sessions: int
    failed_logins: int


def purge(session: Session) -> Purged:
    """Delete the requests to be called back, the staff's sessions and the failed logins whose time is over."""
    now = clock.now()
    sessions = session.execute(delete(ConsoleSession).where(ConsoleSession.expires_at <= now))
    failures = session.execute(delete(FailedLogin).where(FailedLogin.at <= now - FAILURES_WINDOW))
    return Purged(purge_callbacks(session), int(sessions.rowcount), int(failures.rowcount))
