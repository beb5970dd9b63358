"""A conversation as it was shown to the person, each message of the assistant with its trace."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.console import words
from bot.console.traces import Named, TraceView, trace_view
from bot.exchange import Reply, Trace
from bot.journal.corrections import is_typed
from bot.journal.reviewing import to_review
from bot.knowledge import Knowledge

TableRow = Any  # SQLAlchemy 1.4 gives the columns of its tables no useful type


@dataclass(frozen=True)
class FeedbackView:
    """What the person said of a reply."""

    helpful: bool
    reasons: tuple[str, ...]
    comment: str
    at: datetime


@dataclass(frozen=True)
class CorrectionView:
    """What a message meant, says the reviewer `login`; `intent` is what the form holds."""

    intent: str
    meaning: str
    note: str
    login: str
    at: datetime


@dataclass(frozen=True)
class Draft:
    """The correction of a message as it was typed, and why it could not be taken."""

    message: str = ""
    intent: str = ""
    note: str = ""
    problem: str = ""


NO_DRAFT = Draft()


@dataclass(frozen=True)
class MessageView:
    """What one side said. `reply` arranges what the assistant said; without it there is the text alone. `understood`
    is how a message that the person typed was taken; `following` is the place of the next message to review."""

    id: int
    at: datetime
    by_person: bool
    text: str
    pressed: bool
    status: str
    reply: Reply | None
    trace: TraceView | None
    feedback: FeedbackView | None
    typed: bool
    understood: Named | None
    correction: CorrectionView | None
    to_review: bool
    following: str


@dataclass(frozen=True)
class ConversationView:
    id: str
    site: str
    started_at: datetime
    last_at: datetime
    count: str
    messages: tuple[MessageView, ...]
    to_review: tuple[int, ...]


def conversation_view(conversation: TableRow, sites: Mapping[str, str], knowledge: Knowledge) -> ConversationView:
    messages: list[MessageView] = []
    waiting = tuple(to_review(conversation))
    facts: Mapping[str, str] = {}
    traces = {message.id: Trace.from_json(message.trace.data) for message in conversation.messages if message.trace}
    taken_as = {m.reply_to: traces[m.id] for m in reversed(conversation.messages) if m.reply_to and m.id in traces}
    for message in conversation.messages:
        trace = traces.get(message.id)
        messages.append(_message_view(message, trace, taken_as.get(message.id), facts, waiting, knowledge))
        facts = trace.facts if trace else facts
    return ConversationView(
        conversation.id, sites.get(conversation.site_key, conversation.site_key), conversation.created_at,
        conversation.last_at, words.count(len(messages), "message"), tuple(messages), waiting,
    )  # fmt: skip


def _message_view(
    message: TableRow, trace: Trace | None, taken_as: Trace | None, facts_before: Mapping[str, str],
    waiting: Sequence[int], knowledge: Knowledge,
) -> MessageView:  # fmt: skip
    reply = _reply(message.body)
    by_person = message.author == "person"
    return MessageView(
        id=message.id,
        at=message.at,
        by_person=by_person,
        text=message.text,
        pressed=bool(message.choice),
        status="" if by_person else words.status(message.status),
        reply=reply,
        trace=trace_view(trace, reply, facts_before, knowledge) if trace else None,
        feedback=_feedback(message.feedback),
        typed=is_typed(message),
        understood=_understood(taken_as, knowledge),
        correction=_correction(message.correction, knowledge),
        to_review=message.id in waiting,
        following=next((f"#m{id}" for id in waiting if id > message.id), ""),
    )


def _understood(trace: Trace | None, knowledge: Knowledge) -> Named | None:
    """The intent that the first reply was given for, and what was decided."""
    if trace is None or trace.error:
        return None
    decision = words.decision(trace.decision) if trace.decision else ""
    return Named(trace.intent or "", words.intent(trace.intent, knowledge), decision)


def _correction(kept: TableRow | None, knowledge: Knowledge) -> CorrectionView | None:
    if kept is None:
        return None
    meaning = words.intent(kept.intent, knowledge) if kept.intent else ""
    return CorrectionView(kept.intent or words.UNKNOWN, meaning, kept.note or "", kept.login, kept.at)


def _feedback(kept: TableRow | None) -> FeedbackView | None:
    if kept is None:
        return None
    reasons = tuple(words.REASONS.get(reason, reason) for reason in kept.reasons)
    return FeedbackView(kept.helpful, reasons, kept.comment or "", kept.at)


def _reply(body: Any) -> Reply | None:
    """The kept reply; None for a message of the person, and for a reply of an unknown shape."""
    try:
        return Reply.from_json(body)
    except (KeyError, TypeError, ValueError):
        return None
