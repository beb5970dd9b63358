"""What every table starts from."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from sqlalchemy import DateTime, String, Text, TypeDecorator
from sqlalchemy.orm import registry

Base: Any = registry().generate_base()


class Instant(TypeDecorator):
    """A moment in UTC. SQLite forgets the time zone: it is given the hour of UTC, and gives it back as such.
    PostgreSQL gives the hour of the server's own time zone.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Any) -> datetime | None:
        return value.astimezone(timezone.utc) if value and value.tzinfo else value

    def process_result_value(self, value: Any, dialect: Any) -> datetime | None:
        if value is None:
            return None
        return value.astimezone(timezone.utc) if value.tzinfo else value.replace(tzinfo=timezone.utc)


class Words(TypeDecorator):
    """A text that every database can keep or look for: PostgreSQL takes no NUL character."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Any) -> str | None:
        return None if value is None else str(value).replace("\x00", "\ufffd")


class LongWords(Words):
    """The same, of any length."""

    impl = Text
    cache_ok = True
