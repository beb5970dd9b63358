"""What the reviewers' screens ask of the journal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from bot.journal.reviewing import to_review, waits
from bot.journal.tables import Conversation, Feedback, Message, TraceRow

PAGE = 50
HELPFUL, UNHELPFUL = "helpful", "unhelpful"
TO_REVIEW = "todo"
# SQLAlchemy 1.4 has no types: in a query, a column of these is an expression and not its value.
C: Any = Conversation
M: Any = Message
T: Any = TraceRow
F: Any = Feedback


@dataclass(frozen=True)
class ConversationFilter:
    """Which conversations to list. An empty field does not filter. `feedback` is HELPFUL or UNHELPFUL, `review` is
    TO_REVIEW; `page` starts at 1."""

    site: str | None = None
    status: str | None = None
    intent: str | None = None
    verdict: str | None = None
    text: str | None = None
    feedback: str | None = None
    review: str | None = None
    page: int = 1


@dataclass(frozen=True)
class Row:
    """One conversation in the list: when, where, how it began, how it stands, which messages are to review."""

    id: str
    site: str
    last_at: datetime
    messages: int
    first_text: str
    last_status: str | None
    verdicts: tuple[str, ...]
    unhelpful: bool
    to_review: tuple[int, ...]


def list_conversations(session: Session, wanted: ConversationFilter) -> tuple[list[Row], int]:
    """A page of conversations, the latest first, and how many there are in all. Only those with a message."""
    query = select(Conversation).where(said_something()).order_by(C.last_at.desc(), C.id)
    for condition in _conditions(wanted):
        query = query.where(condition)
    total = session.scalar(select(func.count()).select_from(query.order_by(None).subquery()))
    page = query.options(*loaded())
    page = page.offset(PAGE * (max(1, wanted.page) - 1)).limit(PAGE)
    return [_row(conversation) for conversation in session.scalars(page)], int(total or 0)


def read_conversation(session: Session, id: str) -> Conversation | None:
    """A conversation with all its messages, traces, feedback and corrections loaded."""
    query = select(Conversation).where(C.id == id)
    return session.scalars(query.options(*loaded())).one_or_none()


def loaded() -> tuple[Any, ...]:
    """The messages with what hangs on them, in four queries whatever their number."""
    messages = selectinload(C.messages)
    return tuple(messages.selectinload(part) for part in (M.trace, M.feedback, M.correction))


def said_something() -> Any:
    """A condition: the person wrote or pressed something."""
    return C.messages.any(M.author == "person")


def _conditions(wanted: ConversationFilter) -> Iterator[Any]:
    if wanted.site:
        yield C.site_key == wanted.site
    if wanted.status:
        yield C.messages.any(M.status == wanted.status)
    if wanted.intent:
        yield C.messages.any(M.trace.has(T.intent == wanted.intent))
    if wanted.verdict:
        yield C.messages.any(M.trace.has(T.verdict == wanted.verdict))
    if wanted.feedback:
        yield C.messages.any(M.feedback.has(F.helpful == (wanted.feedback == HELPFUL)))
    if wanted.review:
        yield waits()
    if wanted.text:
        yield C.messages.any(M.text.contains(wanted.text, autoescape=True))


def _row(conversation: Conversation) -> Row:
    said = [m for m in conversation.messages if m.author == "person"]
    replies = [m for m in conversation.messages if m.author == "assistant"]
    verdicts = (m.trace.verdict for m in replies if m.trace and m.trace.verdict)
    return Row(
        conversation.id, conversation.site_key, conversation.last_at,
        len(conversation.messages), said[0].text, replies[-1].status if replies else None,
        tuple(dict.fromkeys(verdicts)), any(m.feedback and not m.feedback.helpful for m in replies),
        tuple(to_review(conversation)),
    )  # fmt: skip
