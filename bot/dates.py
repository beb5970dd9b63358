"""Dates and hours as they are read in France."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

ZONE = "Europe/Paris"
NO_BREAK = "\u00a0"
MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre",
)  # fmt: skip


def day(value: date) -> str:
    """ "1er mars 2027"."""
    number = "1er" if value.day == 1 else str(value.day)
    return f"{number} {MONTHS[value.month - 1]} {value.year}"


def moment(at: datetime) -> str:
    """ "21 novembre 2026 à 11 h 05", at the hour of Paris."""
    here = at.astimezone(ZoneInfo(ZONE))
    return f"{day(here.date())} à {here.hour}{NO_BREAK}h{NO_BREAK}{here.minute:02}"


def given_date(value: str) -> str:
    """An ISO day, month or year in words: "1er août 2026", "août 2026". Anything else stays as it is."""
    dashes = value.count("-")
    try:
        if dashes == 2:
            return day(date.fromisoformat(value))
        first = date.fromisoformat(f"{value}-01")
        return f"{MONTHS[first.month - 1]} {first.year}" if dashes == 1 else value
    except ValueError:
        return value
