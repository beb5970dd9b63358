"""How much the assistant is used, in figures in which nobody can be picked out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot import clock
from bot.journal.callbacks import DONE
from bot.journal.reading import said_something
from bot.journal.tables import Callback, CallbackAccess, Conversation, Feedback, Message, TraceRow

FEWEST = 5
# SQLAlchemy 1.4 has no types: in a query, a column of these is an expression and not its value.
C: Any = Conversation
M: Any = Message
T: Any = TraceRow


@dataclass(frozen=True)
class Grouped:
    """How many conversations each kind has, the commonest first; `rare` kinds have fewer than FEWEST each, and are
    not named."""

    common: Mapping[str, int]
    rare: int


@dataclass(frozen=True)
class SiteCounts:
    conversations: int
    messages: int


@dataclass(frozen=True)
class Counts:
    """What happened since an instant. `conversations` were begun since then; `waiting` callbacks were asked for since
    then and not done; `sites` are those where something happened, by their key."""

    conversations: int
    messages: int
    replies: Mapping[str, int]
    situations: Grouped
    verdicts: Grouped
    helpful: int
    unhelpful: int
    waiting: int
    done: int
    sites: Mapping[str, SiteCounts]


def count_since(session: Session, since: datetime) -> Counts:
    conversations = _by(session, _begun(since), C.site_key)
    messages = _by(session, _said(since), C.site_key)
    opinions = _pairs(
        session, select(Feedback.helpful, func.count()).where(Feedback.at >= since).group_by(Feedback.helpful)
    )
    return Counts(
        conversations=sum(conversations.values()),
        messages=sum(messages.values()),
        replies=_replies(session, since),
        situations=_grouped(session, since, T.data["situation"].as_string()),
        verdicts=_grouped(session, since, T.verdict),
        helpful=opinions.get(True, 0),
        unhelpful=opinions.get(False, 0),
        waiting=_waiting(session, since),
        done=_done(session, since),
        sites={
            key: SiteCounts(conversations.get(key, 0), messages.get(key, 0))
            for key in sorted({*conversations, *messages})
        },
    )


def _begun(since: datetime) -> Any:
    return select(C.site_key, func.count()).where(C.created_at >= since, said_something())


def _said(since: datetime) -> Any:
    query = select(C.site_key, func.count()).join(M, M.conversation_id == C.id)
    return query.where(M.author == "person", M.at >= since)


def _replies(session: Session, since: datetime) -> dict[str, int]:
    """By status, the commonest first. The welcome replies to nothing."""
    query = select(M.status, func.count()).where(M.reply_to.is_not(None), M.at >= since).group_by(M.status)
    return _sorted(_pairs(session, query))


def _grouped(session: Session, since: datetime, kind: Any) -> Grouped:
    """How many conversations had each kind: one that says it again counts once."""
    query = select(kind.label("kind"), M.conversation_id).join(M, M.id == T.message_id)
    once = query.where(M.at >= since, kind.is_not(None)).distinct().subquery()
    counted = _pairs(session, select(once.c.kind, func.count()).group_by(once.c.kind))
    common = {name: number for name, number in counted.items() if number >= FEWEST}
    return Grouped(_sorted(common), len(counted) - len(common))


def _waiting(session: Session, since: datetime) -> int:
    query = select(func.count()).select_from(Callback)
    return int(session.scalar(query.where(Callback.at >= since, Callback.kept_until > clock.now())) or 0)


def _done(session: Session, since: datetime) -> int:
    query = select(func.count()).select_from(CallbackAccess)
    return int(session.scalar(query.where(CallbackAccess.action == DONE, CallbackAccess.at >= since)) or 0)


def _by(session: Session, query: Any, column: Any) -> dict[str, int]:
    return _pairs(session, query.group_by(column))


def _pairs(session: Session, query: Any) -> dict[Any, int]:
    rows: Iterable[tuple[Any, int]] = session.execute(query).all()
    return {name: int(number) for name, number in rows}


def _sorted(counted: Mapping[str, int]) -> dict[str, int]:
    return dict(sorted(counted.items(), key=lambda kind: (-kind[1], kind[0])))
