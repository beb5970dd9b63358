"""The people who ask to be called back: apart from the conversations, locked, for a while."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from bot import clock
from bot.errors import UnknownConversation
from bot.journal.tables import Callback, CallbackAccess, Conversation

READ, DONE = "read", "done"


@dataclass(frozen=True)
class Access:
    """Who did what with a request, and when."""

    login: str
    at: datetime
    action: str


@dataclass(frozen=True)
class Waiting:
    """A request that nobody has marked as done; what is personal stays locked."""

    id: str
    site: str
    at: datetime
    kept_until: datetime
    accesses: tuple[Access, ...]


def add_callback(session: Session, conversation: str, locked: str, days: int) -> Callback:
    """Keep a request for `days` days, in place of any earlier one of the conversation. Raises UnknownConversation."""
    found = session.get(Conversation, conversation, with_for_update=True)
    if found is None:
        raise UnknownConversation(conversation)
    withdraw_callback(session, conversation)
    now = clock.now()
    request = Callback(
        id=secrets.token_urlsafe(16), site_key=found.site_key, reference=_reference(conversation), locked=locked,
        at=now, kept_until=now + timedelta(days=days),
    )  # fmt: skip
    session.add(request)
    session.flush()
    return request


def withdraw_callback(session: Session, conversation: str) -> bool:
    """Forget the request of a conversation; whether there was one."""
    done = session.execute(delete(Callback).where(Callback.reference == _reference(conversation)))
    return bool(done.rowcount)


def has_callback(session: Session, conversation: str) -> bool:
    query = select(Callback.id).where(Callback.reference == _reference(conversation), Callback.kept_until > clock.now())
    return session.scalar(query) is not None


def list_callbacks(session: Session) -> list[Waiting]:
    """The oldest first: that person waits since the longest."""
    rows = session.scalars(select(Callback).where(Callback.kept_until > clock.now()).order_by(Callback.at))
    return [_waiting(session, row) for row in rows]


def read_callback(session: Session, id: str, login: str) -> tuple[Waiting, str] | None:
    """The request and what is locked in it; the reading is recorded."""
    row = session.get(Callback, id)
    if row is None or row.kept_until <= clock.now():
        return None
    _record(session, id, login, READ)
    return _waiting(session, row), str(row.locked)


def finish_callback(session: Session, id: str, login: str) -> bool:
    """The person was called: delete the request. Whether there was one."""
    if session.execute(delete(Callback).where(Callback.id == id)).rowcount == 0:
        return False
    _record(session, id, login, DONE)
    return True


def purge_callbacks(session: Session) -> int:
    """Delete the requests whose time is over; how many there were."""
    return int(session.execute(delete(Callback).where(Callback.kept_until <= clock.now())).rowcount)


def purge_accesses(session: Session, limit: datetime) -> int:
    """Forget who opened a request before `limit`, once the request is gone; how many records there were."""
    waits = select(Callback.id).where(Callback.id == CallbackAccess.callback_id).exists()
    query = delete(CallbackAccess).where(CallbackAccess.at <= limit, ~waits)
    return int(session.execute(query.execution_options(synchronize_session=False)).rowcount)


def _record(session: Session, id: str, login: str, action: str) -> None:
    session.add(CallbackAccess(callback_id=id, login=login, at=clock.now(), action=action))
    session.flush()


def _waiting(session: Session, row: Callback) -> Waiting:
    query = select(CallbackAccess).where(CallbackAccess.callback_id == row.id).order_by(CallbackAccess.id)
    accesses = tuple(Access(a.login, a.at, a.action) for a in session.scalars(query))
    return Waiting(row.id, row.site_key, row.at, row.kept_until, accesses)


def _reference(conversation: str) -> str:
    """One way only: the id of the conversation, which nobody can guess, finds its request; never the reverse."""
    return hashlib.sha256(f"callback of {conversation}".encode()).hexdigest()
