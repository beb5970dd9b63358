"""What was done with the whole service: closed and opened, backed up."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Boolean, Column, Integer

from bot.journal.tables.base import Base, Instant, Words


class BackupRow(Base):
    """When a backup was made."""

    __tablename__ = "backup"
    id: int = Column(Integer, primary_key=True)
    at: datetime = Column(Instant, nullable=False)


class SwitchRow(Base):
    """A change of the emergency switch: the last one says whether the assistant is closed. Kept for the record."""

    __tablename__ = "switch"
    id: int = Column(Integer, primary_key=True)
    at: datetime = Column(Instant, nullable=False)
    closed: bool = Column(Boolean, nullable=False)
    whole: bool = Column(Boolean, nullable=False)
    reason: str = Column(Words(500), nullable=False)
    by: str = Column(Words(100), nullable=False)
