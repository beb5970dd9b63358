"""What a message of the person really meant, says a reviewer who read it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from bot import clock
from bot.errors import UnknownMessage
from bot.journal.feedback import ID
from bot.journal.tables import Correction, Message


@dataclass(frozen=True)
class Meaning:
    """Without an intent the reviewer does not know. `note` must have been masked."""

    intent: str | None = None
    note: str | None = None


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


def is_typed(message: Message) -> bool:
    """Whether the person wrote it: a button needs no understanding."""
    return message.author == "person" and message.choice is None
