"""What the reviewers still have to read: which conversations, and which of their messages."""

from __future__ import annotations

from typing import Any

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session, aliased

from bot.exchange import Status
from bot.journal.corrections import is_typed
from bot.journal.tables import Conversation, Feedback, Message, TraceRow

NOT_UNDERSTOOD = "nlu_fallback"
# SQLAlchemy 1.4 has no types: in a query, a column of these is an expression and not its value.
C: Any = Conversation
M: Any = Message
T: Any = TraceRow
F: Any = Feedback
Reply: Any = aliased(Message)


def waits() -> Any:
    """A condition on a conversation: `to_review` finds a message in it."""
    typed = and_(M.author == "person", M.choice.is_(None))
    doubt = or_(
        Reply.status == Status.CLARIFY.value,
        and_(Reply.status == Status.REFERRED.value, Reply.trace.has(T.intent == NOT_UNDERSTOOD)),
    )
    doubted = select(Reply.id).where(Reply.reply_to == M.id, doubt).exists()
    unhelpful = C.messages.any(M.feedback.has(F.helpful.is_(False)))
    return or_(
        C.messages.any(and_(typed, doubted, ~M.correction.has())),
        and_(unhelpful, C.messages.any(typed), ~C.messages.any(M.correction.has())),
    )


def to_review(conversation: Any) -> list[int]:
    """The ids of the typed messages that were in doubt or not understood, and that nobody has corrected; while
    nothing at all was corrected, also those before a reply that did not help."""
    typed = [message for message in conversation.messages if is_typed(message)]
    doubted = {message.reply_to for message in conversation.messages if _is_in_doubt(message)}
    found = {message.id for message in typed if message.id in doubted and message.correction is None}
    if typed and not any(message.correction for message in typed):
        unhelpful = (m for m in conversation.messages if m.feedback and not m.feedback.helpful)
        found |= {max((t.id for t in typed if t.id < reply.id), default=typed[0].id) for reply in unhelpful}
    return sorted(found)


def next_to_review(session: Session, conversation: Conversation) -> Conversation | None:
    """The conversation to review that the list shows after this one."""
    later = or_(C.last_at < conversation.last_at, and_(C.last_at == conversation.last_at, C.id > conversation.id))
    query = select(Conversation).where(waits(), later).order_by(C.last_at.desc(), C.id).limit(1)
    return session.scalars(query).one_or_none()


def _is_in_doubt(reply: Any) -> bool:
    if reply.status == Status.CLARIFY.value:
        return True
    not_understood = reply.trace is not None and reply.trace.intent == NOT_UNDERSTOOD
    return bool(reply.status == Status.REFERRED.value and not_understood)
