"""Dates as people give them: a day, a month or a year. No law here."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

_GIVEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True)
class Period:
    """The days that a given date may stand for, both ends included."""

    first: date
    last: date

    @property
    def exact(self) -> bool:
        return self.first == self.last


def parse(text: str) -> Period | None:
    """The period of "2026-08-03", "2026-08" or "2026"; None when the text is no such date."""
    match = _GIVEN.fullmatch(text)
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
        last = first if day else date(first.year, month or 12, days_in_month(first.year, month or 12))
    except ValueError:
        return None
    return Period(first, last)


def days_in_month(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def add_months(day: date, months: int) -> date:
    """The same day `months` later, or the last of that month where it is shorter (31 August + 6 = 28 February)."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, days_in_month(year, month)))
