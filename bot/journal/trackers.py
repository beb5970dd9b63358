"""Rasa's own memory of a conversation. Rasa has no way to forget one, so its rows are deleted here."""

from __future__ import annotations

from sqlalchemy import column, delete, inspect, table
from sqlalchemy.engine import Engine

from bot.journal.database import open_engine

EVENTS = table("events", column("sender_id"))


class Trackers:
    """The database of Rasa's tracker store."""

    def __init__(self, url: str) -> None:
        self.engine: Engine = open_engine(url)

    def forget(self, conversation: str) -> None:
        """Delete every event of a conversation."""
        with self.engine.begin() as connection:
            if inspect(connection).has_table("events"):
                connection.execute(delete(EVENTS).where(EVENTS.c.sender_id == conversation))

    def close(self) -> None:
        self.engine.dispose()
