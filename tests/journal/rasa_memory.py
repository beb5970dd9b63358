"""Rasa's own database, as the tests need it."""

from __future__ import annotations

import time
from contextlib import closing
from pathlib import Path

from sqlalchemy import Column, Float, Integer, MetaData, String, Table, Text, insert, select

from bot.journal.trackers import Trackers

# The table of rasa.core.tracker_store.SQLTrackerStore.
EVENTS = Table(
    "events", MetaData(), Column("id", Integer, primary_key=True), Column("sender_id", String(255), nullable=False),
    Column("type_name", String(255), nullable=False), Column("timestamp", Float), Column("intent_name", String(255)),
    Column("action_name", String(255)), Column("data", Text),
)  # fmt: skip


def remember(trackers: Trackers, *senders: str, days: float = 0) -> None:
    """Two events of each sender, so many days old."""
    at = time.time() - days * 86400
    rows = [{"sender_id": sender, "type_name": kind, "timestamp": at} for sender in senders for kind in ("user", "bot")]
    with trackers.engine.begin() as connection:
        EVENTS.create(connection, checkfirst=True)
        for row in rows:
            connection.execute(insert(EVENTS), row)


def senders(trackers: Trackers) -> list[str]:
    with trackers.engine.connect() as connection:
        return sorted(connection.scalars(select(EVENTS.c.sender_id).distinct()))


def create_tracker_file(file: Path, *senders: str, days: float = 0) -> Trackers:
    """The same in a file."""
    trackers = Trackers(f"sqlite:///{file}")
    remember(trackers, *senders, days=days)
    return trackers


def senders_in(file: Path) -> list[str]:
    with closing(Trackers(f"sqlite:///{file}")) as trackers:
        return senders(trackers)
