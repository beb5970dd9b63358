"""What is deleted when its time is over, in the journal and in Rasa's memory."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from bot import clock
from bot.journal.callbacks import purge_accesses, purge_callbacks, withdraw_callback
from bot.journal.database import Journal
from bot.journal.staff import FAILURES_WINDOW
from bot.journal.tables import ConsoleSession, Conversation, FailedLogin
from bot.journal.trackers import Trackers

BATCH = 200
NAMES = {
    "conversations": "conversations",
    "callbacks": "demandes de rappel",
    "accesses": "ouvertures de demandes de rappel",
    "sessions": "sessions de l'équipe",
    "failed_logins": "connexions manquées",
}


@dataclass(frozen=True)
class ShelfLife:
    """In days: how long a conversation is kept after its last message, and who opened a callback after that."""

    conversations: int
    accesses: int


@dataclass(frozen=True)
class Purged:
    """How many of each were deleted; as a text, in French."""

    conversations: int
    callbacks: int
    accesses: int
    sessions: int
    failed_logins: int

    def __str__(self) -> str:
        return ", ".join(f"{NAMES[part.name]} {getattr(self, part.name)}" for part in fields(self))


def purge(journal: Journal, trackers: Trackers, shelf_life: ShelfLife) -> Purged:
    """Delete all that is kept no longer. Conversations go in small transactions: people write meanwhile."""
    now = clock.now()
    conversations = purge_conversations(journal, trackers, now - timedelta(days=shelf_life.conversations))
    with journal.session() as session:
        callbacks = purge_callbacks(session)
        accesses = purge_accesses(session, now - timedelta(days=shelf_life.accesses))
        sessions = session.execute(delete(ConsoleSession).where(ConsoleSession.expires_at <= now))
        failures = session.execute(delete(FailedLogin).where(FailedLogin.at <= now - FAILURES_WINDOW))
        return Purged(conversations, callbacks, accesses, int(sessions.rowcount), int(failures.rowcount))


def purge_conversations(journal: Journal, trackers: Trackers, limit: datetime) -> int:
    """Delete the conversations without a message since `limit`; how many there were.

    Rasa forgets first: what fails after that is found again by the next purge.
    """
    deleted = 0
    while ids := _without_message_since(journal, limit):
        trackers.forget(*ids)
        with journal.session() as session:
            deleted += sum(_delete(session, id, limit) for id in ids)
    trackers.forget_before(limit)
    return deleted


def _without_message_since(journal: Journal, limit: datetime) -> list[str]:
    query = select(Conversation.id).where(Conversation.last_at <= limit).limit(BATCH)
    with journal.session() as session:
        return list(session.scalars(query))


def _delete(session: Session, id: str, limit: datetime) -> bool:
    """Unless the person has just written again. The request to be called back goes too, for lack of a way to
    withdraw it."""
    query = delete(Conversation).where(Conversation.id == id, Conversation.last_at <= limit)
    if not session.execute(query).rowcount:
        return False
    withdraw_callback(session, id)
    return True
