"""The places that show the assistant."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Boolean, Column, false

from bot.journal.tables.base import Base, Instant, Words


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
