"""What the reviewers' screens ask of the journal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from bot.journal.tables import Conversation, Message, TraceRow

PAGE = 50


@dataclass(frozen=True)
class ConversationFilter:
    """Which conversations to list. An empty field does not filter. `page` starts at 1."""

    site: str | None = None
    status: str | None = None
    intent: str | None = None
    verdict: str | None = None
    text: str | None = None
    page: int = 1


@dataclass(frozen=True)
class Row:
    """One conversation in the list: when, where, how it began, how it stands."""

    id: str
    site: str
    started_at: datetime
    last_at: datetime
    messages: int
    first_text: str
    last_status: str | None
    verdicts: tuple[str, ...]


def list_conversations(session: Session, wanted: ConversationFilter) -> tuple[list[Row], int]:
    """A page of conversations, the latest first, and how many there are in all. Only those with a message."""
    query = select(Conversation).where(_said_something()).order_by(Conversation.last_at.desc(), Conversation.id)
    for condition in _conditions(wanted):
        query = query.where(condition)
    total = session.scalar(select(func.count()).select_from(query.order_by(None).subquery()))
    page = query.options(selectinload(Conversation.messages).selectinload(Message.trace))
    page = page.offset(PAGE * (max(1, wanted.page) - 1)).limit(PAGE)
    return [_row(conversation) for conversation in session.scalars(page)], int(total or 0)


def read_conversation(session: Session, id: str) -> Conversation | None:
    """A conversation with all its messages and traces loaded."""
    query = select(Conversation).where(Conversation.id == id)
    return session.scalars(
        query.options(selectinload(Conversation.messages).selectinload(Message.trace))
    ).one_or_none()


def _said_something():  # type: ignore[no-untyped-def]  # SQLAlchemy 1.4 gives its expressions no useful type
    return Conversation.messages.any(Message.author == "person")


def _conditions(wanted: ConversationFilter):  # type: ignore[no-untyped-def]  # as above
    if wanted.site:
        yield Conversation.site_key == wanted.site
    if wanted.status:
        yield Conversation.messages.any(Message.status == wanted.status)
    if wanted.intent:
        yield Conversation.messages.any(Message.trace.has(TraceRow.intent == wanted.intent))
    if wanted.verdict:
        yield Conversation.messages.any(Message.trace.has(TraceRow.verdict == wanted.verdict))
    if wanted.text:
        yield Conversation.messages.any(Message.text.contains(wanted.text, autoescape=True))


def _row(conversation: Conversation) -> Row:
    said = [m for m in conversation.messages if m.author == "person"]
    replies = [m for m in conversation.messages if m.author == "assistant"]
    verdicts = (m.trace.verdict for m in replies if m.trace and m.trace.verdict)
    return Row(
        conversation.id, conversation.site_key, conversation.created_at, conversation.last_at,
        len(conversation.messages), said[0].text, replies[-1].status if replies else None,
        tuple(dict.fromkeys(verdicts)),
    )  # fmt: skip
