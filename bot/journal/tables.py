"""The tables. Texts are already free of personal data when they come here."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from sqlalchemy import (
    JSON, Boolean, Column, DateTime, Float, ForeignKey, Integer, String, Text, TypeDecorator, UniqueConstraint,
)  # fmt: skip
from sqlalchemy.orm import registry, relationship

mapper = registry()
Base = mapper.generate_base()


class Instant(TypeDecorator):
    """A moment in UTC. SQLite forgets the time zone; this puts it back."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_result_value(self, value: Any, dialect: Any) -> datetime | None:
        if value is None or value.tzinfo:
            return value
        return value.replace(tzinfo=timezone.utc)


class Site(Base):
    """A place that shows the assistant: an association's site, or the demonstration."""

    __tablename__ = "site"
    key = Column(String(64), primary_key=True)
    name = Column(String(200), nullable=False)
    created_at = Column(Instant, nullable=False)


class Conversation(Base):
    """The exchanges of one visit. Its id cannot be guessed; of its token only the hash is kept."""

    __tablename__ = "conversation"
    id = Column(String(43), primary_key=True)
    token_hash = Column(String(64), nullable=False)
    site_key = Column(ForeignKey("site.key", onupdate="CASCADE"), nullable=False, index=True)
    lang = Column(String(8), nullable=False)
    created_at = Column(Instant, nullable=False, index=True)
    last_at = Column(Instant, nullable=False, index=True)
    messages = relationship(
        "Message", back_populates="conversation", order_by="Message.id", cascade="all, delete-orphan"
    )


class Message(Base):
    """What one side said. `author` is person or assistant; a reply answers the message `reply_to`."""

    __tablename__ = "message"
    __table_args__ = (UniqueConstraint("conversation_id", "client_id"),)
    id = Column(Integer, primary_key=True)
    conversation_id = Column(ForeignKey("conversation.id", ondelete="CASCADE"), nullable=False, index=True)
    client_id = Column(String(64), nullable=True)
    reply_to = Column(ForeignKey("message.id", ondelete="CASCADE"), nullable=True, index=True)
    author = Column(String(16), nullable=False)
    at = Column(Instant, nullable=False)
    text = Column(Text, nullable=False)
    choice = Column(Text, nullable=True)
    status = Column(String(16), nullable=True, index=True)
    body = Column(JSON, nullable=True)
    conversation = relationship("Conversation", back_populates="messages")
    trace = relationship("TraceRow", uselist=False, cascade="all, delete-orphan", back_populates="message")


class TraceRow(Base):
    """Why the assistant said a message."""

    __tablename__ = "trace"
    message_id = Column(ForeignKey("message.id", ondelete="CASCADE"), primary_key=True)
    intent = Column(String(64), nullable=True, index=True)
    confidence = Column(Float, nullable=True)
    verdict = Column(String(64), nullable=True, index=True)
    data = Column(JSON, nullable=False)
    message = relationship("Message", back_populates="trace")


class Reviewer(Base):
    """A person of the staff who may read the conversations."""

    __tablename__ = "reviewer"
    id = Column(Integer, primary_key=True)
    login = Column(String(100), nullable=False, unique=True)
    password_hash = Column(String(200), nullable=False)
    disabled = Column(Boolean, nullable=False, default=False)
    created_at = Column(Instant, nullable=False)


class ConsoleSession(Base):
    """A reviewer who is logged in. Of the cookie only the hash is kept."""

    __tablename__ = "console_session"
    token_hash = Column(String(64), primary_key=True)
    reviewer_id = Column(ForeignKey("reviewer.id", ondelete="CASCADE"), nullable=False, index=True)
    csrf = Column(String(64), nullable=False)
    expires_at = Column(Instant, nullable=False)
    reviewer = relationship("Reviewer")


class FailedLogin(Base):
    """A login that failed, to slow down guessing."""

    __tablename__ = "failed_login"
    id = Column(Integer, primary_key=True)
    login = Column(String(100), nullable=False, index=True)
    at = Column(Instant, nullable=False)
