"""Dates and hours as they are read in France."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

ZONE = "Europe/Paris"
NO_BREAK = "\u00a0"
MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre",
)  # fmt: skip


def moment(at: datetime) -> str:
    """ "21 novembre 2026 à 11 h 05", at the hour of Paris."""
    here = at.astimezone(ZoneInfo(ZONE))
    return f"{given_date(here.date().isoformat())} à {here.hour}{NO_BREAK}h{NO_BREAK}{here.minute:02}"


def given_date(value: str) -> str:
    """An ISO day, month or year in words: "1er août 2026", "août 2026". Anything else stays as it is."""
    try:
        year, month, day = ([int(part) for part in value.split("-")] + [0, 0])[:3]
    except ValueError:
        return value
    if not 0 <= month <= len(MONTHS):
        return value
    parts = ("1er" if day == 1 else str(day) if day else "", MONTHS[month - 1] if month else "", str(year))
    return " ".join(part for part in parts if part)
