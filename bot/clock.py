"""Today's date, from one place: `BOT_TODAY=2026-11-21` fixes it."""

from __future__ import annotations

import os
from datetime import date, datetime, timezone


def today() -> date:
    """Today, or the day that `BOT_TODAY` names. Raises ValueError when that is not an ISO date."""
    fixed = os.environ.get("BOT_TODAY")
    return date.fromisoformat(fixed) if fixed else date.today()


def now() -> datetime:
    """The present instant, in UTC. `BOT_TODAY` does not change it: instants order events."""
    return datetime.now(timezone.utc)
