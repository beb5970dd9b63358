"""Rasa's own database, as the tests need it."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path

from bot.journal.trackers import Trackers

EVENTS = """
    CREATE TABLE IF NOT EXISTS events (
        id INTEGER NOT NULL PRIMARY KEY, sender_id VARCHAR(255) NOT NULL, type_name VARCHAR(255) NOT NULL,
        timestamp FLOAT, intent_name VARCHAR(255), action_name VARCHAR(255), data TEXT
    )
"""  # the table of rasa.core.tracker_store.SQLTrackerStore


def create_tracker_file(file: Path, *senders: str, days: float = 0) -> Trackers:
    """Rasa's database, with two events of each sender, so many days old."""
    at = time.time() - days * 86400
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(EVENTS)
        rows = [(sender, kind, at) for sender in senders for kind in ("user", "bot")]
        connection.executemany("INSERT INTO events (sender_id, type_name, timestamp) VALUES (?, ?, ?)", rows)
    return Trackers(f"sqlite:///{file}")


def senders_in(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as connection:
        return [row[0] for row in connection.execute("SELECT DISTINCT sender_id FROM events ORDER BY sender_id")]
