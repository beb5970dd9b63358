"""The dates by which something must be done or must come, counted from the dates that a person told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from bot.rules import calendar, periods
from bot.rules.possible import Case

NEAR_DAYS = 30
AFTER_OPENING = ("open", "near", "last_day", "past")


@dataclass(frozen=True)
class Deadline:
    """The last day, and the first where there is one; both are included."""

    last: date
    first: date | None = None

    def state(self, today: date) -> str:
        """before (the first day), open, near (30 days or fewer left), last_day, past."""
        if self.first and today < self.first:
            return "before"
        left = (self.last - today).days
        if left <= 0:
            return "past" if left else "last_day"
        return "near" if left <= NEAR_DAYS else "open"

    def days(self, today: date) -> int:
        """How many days there are until it opens, or until it ends; negative once it is past."""
        return ((self.first if self.first and today < self.first else self.last) - today).days


Count = Callable[[date, Case], Deadline]


def _window(days: tuple[date, date]) -> Deadline:
    return Deadline(first=days[0], last=days[1])


_COUNTED: Mapping[str, tuple[str, Count]] = {
    "filing_anef": ("title_expires_on", lambda day, case: _window(periods.anef_window(day))),
    "filing_prefecture": ("title_expires_on", lambda day, case: _window(periods.prefecture_window(day))),
    "api_before_title_end": ("title_expires_on", lambda day, case: Deadline(day)),
    "api_end": ("api_expires_on", lambda day, case: Deadline(day)),
    "silence": ("filed_on", lambda day, case: Deadline(periods.silence_ends(day, case.facts.get("title_type", "")))),
    "six_months": ("title_expires_on", lambda day, case: Deadline(periods.six_months_end(day))),
    "three_months": ("title_expires_on", lambda day, case: Deadline(periods.grace_end(day))),
}
OPENING = ("filing_anef", "filing_prefecture")
STATES: Mapping[str, tuple[str, ...]] = {
    id: ("before", *AFTER_OPENING) if id in OPENING else AFTER_OPENING for id in _COUNTED
}


def deadline(id: str, case: Case) -> Deadline | None:
    """The deadline in this case; None when a date that it needs was not told to the day."""
    fact, counted = _COUNTED[id]
    told = calendar.parse(case.facts.get(fact, ""))
    return counted(told.first, case) if told and told.exact else None
