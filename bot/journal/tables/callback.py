"""Who asks to be called back, and who of the staff opened the request."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Integer

from bot.journal.tables.base import Base, Instant, LongWords, Words


class Callback(Base):
    """A person who asks to be called back. What is personal is `locked`; nothing here leads to the conversation
    but its `reference`, a hash."""

    __tablename__ = "callback"
    id: str = Column(Words(22), primary_key=True)
    site_key: str = Column(ForeignKey("site.key", onupdate="CASCADE"), nullable=False, index=True)
    reference: str = Column(Words(64), nullable=False, unique=True)
    locked: str = Column(LongWords, nullable=False)
    at: datetime = Column(Instant, nullable=False)
    kept_until: datetime = Column(Instant, nullable=False, index=True)


class CallbackAccess(Base):
    """Who of the staff read a request to be called back, or marked it done, and when. It outlives the request."""

    __tablename__ = "callback_access"
    id: int = Column(Integer, primary_key=True)
    callback_id: str = Column(Words(22), nullable=False, index=True)
    login: str = Column(Words(100), nullable=False)
    at: datetime = Column(Instant, nullable=False)
    action: str = Column(Words(16), nullable=False)
