"""The people of the staff, and how they are logged in."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Boolean, Column, ForeignKey, Integer, false
from sqlalchemy.orm import relationship

from bot.journal.tables.base import Base, Instant, Words


class Reviewer(Base):
    """A person of the staff who may read the conversations."""

    __tablename__ = "reviewer"
    id: int = Column(Integer, primary_key=True)
    login: str = Column(Words(100), nullable=False, unique=True)
    password_hash: str = Column(Words(200), nullable=False)
    disabled: bool = Column(Boolean, nullable=False, default=False)
    may_call_back: bool = Column(Boolean, nullable=False, default=False, server_default=false())
    created_at: datetime = Column(Instant, nullable=False)


class ConsoleSession(Base):
    """A reviewer who is logged in. Of the cookie only the hash is kept."""

    __tablename__ = "console_session"
    token_hash: str = Column(Words(64), primary_key=True)
    reviewer_id: int = Column(ForeignKey("reviewer.id", ondelete="CASCADE"), nullable=False, index=True)
    csrf: str = Column(Words(64), nullable=False)
    expires_at: datetime = Column(Instant, nullable=False)
    reviewer: Reviewer = relationship("Reviewer")


class FailedLogin(Base):
    """A login that failed, to slow down guessing."""

    __tablename__ = "failed_login"
    id: int = Column(Integer, primary_key=True)
    login: str = Column(Words(100), nullable=False, index=True)
    at: datetime = Column(Instant, nullable=False)
