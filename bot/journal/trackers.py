"""Rasa's own memory of a conversation. Rasa has no way to forget one, so its rows are deleted here."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import column, delete, func, inspect, select, table
from sqlalchemy.engine import Connection, Engine

from bot.journal.database import open_engine

EVENTS = table("events", column("sender_id"), column("timestamp"))
BATCH = 200


class Trackers:
    """The database of Rasa's tracker store."""

    def __init__(self, url: str) -> None:
        self.engine: Engine = open_engine(url)

    def forget(self, *conversations: str) -> None:
        """Delete every event of these conversations."""
        with self.engine.begin() as connection:
            if _has_events(connection):
                connection.execute(delete(EVENTS).where(EVENTS.c.sender_id.in_(conversations)))

    def forget_before(self, limit: datetime) -> None:
        """Delete every conversation whose last event is older, those that the journal no longer knows too: Rasa may
        write down a turn after the gateway stopped waiting for it."""
        with self.engine.connect() as connection:
            if not _has_events(connection):
                return
        while stale := self._last_heard_before(limit):
            self.forget(*stale)

    def close(self) -> None:
        self.engine.dispose()

    def _last_heard_before(self, limit: datetime) -> list[str]:
        query = select(EVENTS.c.sender_id).group_by(EVENTS.c.sender_id)
        query = query.having(func.max(EVENTS.c.timestamp) < limit.timestamp()).limit(BATCH)
        with self.engine.connect() as connection:
            return list(connection.execute(query).scalars())


def _has_events(connection: Connection) -> bool:
    return bool(inspect(connection).has_table("events"))
