"""The reviewers: who they are, how they log in, how long they stay."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import timedelta

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from bot import clock
from bot.errors import AlreadyExists, JournalError
from bot.journal.names import checked_name
from bot.journal.tables import ConsoleSession, FailedLogin, Reviewer

SESSION_LENGTH = timedelta(hours=8)
FAILURES_ALLOWED, FAILURES_WINDOW = 5, timedelta(minutes=15)
PASSWORD_LENGTH, LOGIN_LENGTH = 12, 100
_NOBODY = PasswordHasher().hash("no reviewer has this password")


@dataclass(frozen=True)
class LoggedIn:
    """A session just begun. `cookie` is said once; the journal keeps its hash alone."""

    cookie: str
    csrf: str


def add_reviewer(session: Session, login: str, password: str, may_call_back: bool = False) -> Reviewer:
    """Raises AlreadyExists, or JournalError when the password is too short or the name too long."""
    login = checked_name(login, "le nom", LOGIN_LENGTH)
    password_hash = _hashed(password)
    if find_reviewer(session, login):
        raise AlreadyExists(f"« {login} » existe déjà")
    reviewer = Reviewer(
        login=login, password_hash=password_hash, created_at=clock.now(), may_call_back=may_call_back,
    )  # fmt: skip
    session.add(reviewer)
    session.flush()
    return reviewer


def find_reviewer(session: Session, login: str) -> Reviewer | None:
    return session.scalars(select(Reviewer).where(Reviewer.login == login)).one_or_none()


def list_reviewers(session: Session) -> list[Reviewer]:
    return list(session.scalars(select(Reviewer).order_by(Reviewer.login)))


def disable_reviewer(session: Session, login: str) -> Reviewer:
    """Close the account and end its sessions. Raises JournalError when there is no such reviewer."""
    reviewer = _existing(session, login)
    reviewer.disabled = True
    session.execute(delete(ConsoleSession).where(ConsoleSession.reviewer_id == reviewer.id))
    return reviewer


def change_password(session: Session, login: str, password: str) -> Reviewer:
    """A new password, which ends the sessions of the old one and opens a closed account again. Raises JournalError."""
    reviewer = disable_reviewer(session, login)
    reviewer.password_hash, reviewer.disabled = _hashed(password), False
    return reviewer


def allow_callbacks(session: Session, login: str, may_call_back: bool) -> Reviewer:
    """Give or take the right to read who asks to be called back. Raises JournalError as above."""
    reviewer = _existing(session, login)
    reviewer.may_call_back = may_call_back
    return reviewer


def is_locked(session: Session, login: str) -> bool:
    """Whether too many logins failed lately under this name."""
    since = clock.now() - FAILURES_WINDOW
    query = select(func.count()).select_from(FailedLogin).where(FailedLogin.login == login, FailedLogin.at > since)
    return bool(session.scalar(query) >= FAILURES_ALLOWED)


def log_in(session: Session, login: str, password: str) -> LoggedIn | None:
    """A new session, or None (and the failure is noted). Takes the same time whether the name exists or not."""
    reviewer = find_reviewer(session, login)
    right = _verify(reviewer.password_hash if reviewer else _NOBODY, password)
    if reviewer is None or reviewer.disabled or not right:
        session.add(FailedLogin(login=login[:LOGIN_LENGTH], at=clock.now()))
        return None
    begun = LoggedIn(secrets.token_urlsafe(32), secrets.token_urlsafe(32))
    session.add(
        ConsoleSession(
            token_hash=_hash(begun.cookie), reviewer_id=reviewer.id, csrf=begun.csrf,
            expires_at=clock.now() + SESSION_LENGTH,
        )
    )  # fmt: skip
    return begun


def current(session: Session, cookie: str) -> ConsoleSession | None:
    """The session of a cookie, unless it has expired."""
    found = session.get(ConsoleSession, _hash(cookie))
    return found if found and found.expires_at > clock.now() else None


def log_out(session: Session, cookie: str) -> None:
    session.execute(delete(ConsoleSession).where(ConsoleSession.token_hash == _hash(cookie)))


def _existing(session: Session, login: str) -> Reviewer:
    reviewer = find_reviewer(session, login)
    if reviewer is None:
        raise JournalError(f"« {login} » n'existe pas")
    return reviewer


def _hashed(password: str) -> str:
    if len(password) < PASSWORD_LENGTH:
        raise JournalError(f"le mot de passe doit avoir au moins {PASSWORD_LENGTH} caractères")
    return PasswordHasher().hash(password)


def _verify(password_hash: str, password: str) -> bool:
    try:
        return PasswordHasher().verify(password_hash, password)
    except (VerificationError, InvalidHashError):
        return False


def _hash(cookie: str) -> str:
    return hashlib.sha256(cookie.encode()).hexdigest()
