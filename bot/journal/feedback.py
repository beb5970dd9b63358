"""What the person says of a reply: whether it helped, and why not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.orm import Session

from bot import clock
from bot.errors import UnknownMessage
from bot.journal.tables import Feedback, Message

ID = re.compile(r"[0-9]{1,9}")
REASONS = ("not_understood", "not_my_situation", "too_complicated", "nothing_new", "wrong")


@dataclass(frozen=True)
class Opinion:
    """`comment` must have been masked."""

    helpful: bool
    reasons: tuple[str, ...] = ()
    comment: str | None = None


def keep_feedback(session: Session, conversation: str, message: str, opinion: Opinion) -> None:
    """Keep it in place of any earlier one. Raises UnknownMessage when no reply of the conversation has this id."""
    found = session.get(Message, int(message), with_for_update=True) if ID.fullmatch(message) else None
    if found is None or found.conversation_id != conversation or found.author != "assistant":
        raise UnknownMessage(message)
    kept = session.get(Feedback, found.id)
    if kept is None:
        kept = Feedback(message_id=found.id)
        session.add(kept)
    kept.at, kept.helpful, kept.comment = clock.now(), opinion.helpful, opinion.comment
    kept.reasons = _known(opinion.reasons)


def _known(reasons: Iterable[str]) -> list[str]:
    """In the order of the list, each once."""
    given = set(reasons)
    return [reason for reason in REASONS if reason in given]
