"""What every table starts from."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from sqlalchemy import DateTime, TypeDecorator
from sqlalchemy.orm import registry

Base: Any = registry().generate_base()


class Instant(TypeDecorator):
    """A moment in UTC. SQLite forgets the time zone: it is given the hour of UTC, and gives it back as such."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Any) -> datetime | None:
        return value.astimezone(timezone.utc) if value and value.tzinfo else value

    def process_result_value(self, value: Any, dialect: Any) -> datetime | None:
        if value is None or value.tzinfo:
            return value
        return value.replace(tzinfo=timezone.utc)
