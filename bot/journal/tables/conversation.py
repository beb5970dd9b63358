"""The conversations and all that hangs on them. Texts are already free of personal data when they come here."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Float, ForeignKey, Integer, UniqueConstraint
from sqlalchemy.orm import relationship

from bot.journal.tables.base import Base, Instant, LongWords, Words


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
    correction: Correction | None = relationship("Correction", uselist=False, passive_deletes=True)


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


class Correction(Base):
    """What a message of the person really meant, says a reviewer. No intent: they do not know. The note is masked."""

    __tablename__ = "correction"
    message_id: int = Column(ForeignKey("message.id", ondelete="CASCADE"), primary_key=True)
    intent: str | None = Column(Words(64), nullable=True)
    note: str | None = Column(LongWords, nullable=True)
    login: str = Column(Words(100), nullable=False)
    at: datetime = Column(Instant, nullable=False)
