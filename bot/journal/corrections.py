"""What a message of the person really meant, says a reviewer who read it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot import clock
from bot.errors import UnknownMessage
from bot.journal.feedback import ID
from bot.journal.tables import Correction, Message, TraceRow

BATCH = 200
# SQLAlchemy 1.4 has no types: in a query, a column of these is an expression and not its value.
K: Any = Correction
M: Any = Message


@dataclass(frozen=True)
class Meaning:
    """Without an intent the reviewer does not know. `note` must have been masked."""

    intent: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class Corrected:
    """A message, the intent that a reviewer gave it, and the one that it had been `understood` as."""

    text: str
    intent: str
    understood: str | None
    note: str | None
    at: datetime


def keep_correction(session: Session, conversation: str, message: str, meaning: Meaning, login: str) -> None:
    """Keep it in place of any earlier one. Raises UnknownMessage unless the person typed this message there."""
    found = session.get(Message, int(message)) if ID.fullmatch(message) else None
    if found is None or found.conversation_id != conversation or not is_typed(found):
        raise UnknownMessage(message)
    kept = session.get(Correction, found.id)
    if kept is None:
        kept = Correction(message_id=found.id)
        session.add(kept)
    kept.intent, kept.note = meaning.intent, meaning.note
    kept.login, kept.at = login, clock.now()


def corrected(session: Session, since: datetime | None = None) -> list[Corrected]:
    """The messages that a reviewer gave an intent, the latest correction last."""
    query = select(Correction, Message.text).join(Message, Message.id == Correction.message_id)
    query = query.where(K.intent.is_not(None)).order_by(K.at, K.message_id)
    if since:
        query = query.where(K.at >= since)
    rows = session.execute(query).all()
    understood = _understood(session, [kept.message_id for kept, _ in rows])
    return [Corrected(text, kept.intent, understood.get(kept.message_id), kept.note, kept.at) for kept, text in rows]


def _understood(session: Session, messages: Sequence[int]) -> dict[int, str | None]:
    """The intent that the first reply to each message was given for."""
    taken_as: dict[int, str | None] = {}
    for start in range(0, len(messages), BATCH):
        query = select(Message.reply_to, TraceRow.intent).join(TraceRow, TraceRow.message_id == Message.id)
        query = query.where(M.reply_to.in_(messages[start : start + BATCH])).order_by(M.id)
        for message, intent in session.execute(query):
            taken_as.setdefault(message, intent)
    return taken_as


def is_typed(message: Message) -> bool:
    """Whether the person wrote it: a button needs no understanding."""
    return message.author == "person" and message.choice is None
