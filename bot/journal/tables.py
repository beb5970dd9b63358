"""The tables. Texts are already free of personal data when they come here."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Integer,
    UniqueConstraint,
    false,
)  # fmt: skip
from sqlalchemy.orm import registry, relationship

from bot.journal.columns import Instant, LongWords, Words

Base: Any = registry().generate_base()


class Site(Base):
    """A place that shows the assistant: an association's site, or the demonstration."""

    __tablename__ = "site"
    key: str = Column(Words(64), primary_key=True)
    name: str = Column(Words(200), nullable=False)
    created_at: datetime = Column(Instant, nullable=False)
    callback: bool = Column(Boolean, nullable=False, default=False, server_default=false())
    contact_name: str | None = Column(Words(200), nullable=True)
    contact_what: str | None = Column(Words(300), nullable=True)
    contact_phone: str | None = Column(Words(30), nullable=True)
    contact_url: str | None = Column(Words(300), nullable=True)
    contact_address: str | None = Column(Words(300), nullable=True)


class Conversation(Base):
    """The exchanges of one visit. Its id cannot be guessed; of its token only the hash is kept."""

    __tablename__ = "conversation"
    id: str = Column(Words(43), primary_key=True)
    token_hash: str = Column(Words(64), nullable=False)
    site_key: str = Column(ForeignKey("site.key", onupdate="CASCADE"), nullable=False, index=True)
    lang: str = Column(Words(8), nullable=False)
    created_at: datetime = Column(Instant, nullable=False, index=True)
    last_at: datetime = Column(Instant, nullable=False, index=True)
    messages: list[Message] = relationship(
        "Message", back_populates="conversation", order_by="Message.id", passive_deletes=True
    )


class Message(Base):
    """What one side said. `author` is person or assistant; a reply answers the message `reply_to`."""

    __tablename__ = "message"
    __table_args__ = (UniqueConstraint("conversation_id", "client_id"),)
    id: int = Column(Integer, primary_key=True)
    conversation_id: str = Column(ForeignKey("conversation.id", ondelete="CASCADE"), nullable=False, index=True)
    client_id: str | None = Column(Words(64), nullable=True)
    reply_to: int | None = Column(ForeignKey("message.id", ondelete="CASCADE"), nullable=True, index=True)
    author: str = Column(Words(16), nullable=False)
    at: datetime = Column(Instant, nullable=False)
    text: str = Column(LongWords, nullable=False)
    choice: str | None = Column(LongWords, nullable=True)
    status: str | None = Column(Words(16), nullable=True, index=True)
    body: Any = Column(JSON, nullable=True)
    conversation: Conversation = relationship("Conversation", back_populates="messages")
    trace: TraceRow | None = relationship("TraceRow", uselist=False, passive_deletes=True, back_populates="message")
    feedback: Feedback | None = relationship("Feedback", uselist=False, passive_deletes=True)


class TraceRow(Base):
    """Why the assistant said a message."""

    __tablename__ = "trace"
    message_id: int = Column(ForeignKey("message.id", ondelete="CASCADE"), primary_key=True)
    intent: str | None = Column(Words(64), nullable=True, index=True)
    confidence: float | None = Column(Float, nullable=True)
    verdict: str | None = Column(Words(64), nullable=True, index=True)
    data: Any = Column(JSON, nullable=False)
    message: Message = relationship("Message", back_populates="trace")


class Feedback(Base):
    """Whether a reply helped, says the person. The comment is masked."""

    __tablename__ = "feedback"
    message_id: int = Column(ForeignKey("message.id", ondelete="CASCADE"), primary_key=True)
    at: datetime = Column(Instant, nullable=False)
    helpful: bool = Column(Boolean, nullable=False, index=True)
    reasons: Any = Column(JSON, nullable=False)
    comment: str | None = Column(LongWords, nullable=True)


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
