"""A date as it was matched, and the choice of its year when it is left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from bot.nlu.date_tense import FUTURE, PAST, direction


@dataclass(frozen=True)
class Moment:
    """A date as far as it was told: `value` is ISO, cut after the month or after the year."""

    value: str
    precision: str


@dataclass(frozen=True)
class Reading:
    """What a form matched in a message, read on a day."""

    match: re.Match[str]
    text: str
    today: date

    def part(self, name: str) -> str:
        """What the named part of the form matched; empty when it is absent or the form has none."""
        return (self.match[name] if name in self.match.re.groupindex else None) or ""

    @property
    def direction(self) -> int:
        relative = self.part("relative")
        if relative:
            return FUTURE if relative.startswith("pro") else PAST
        if self.match[0].startswith(("depuis", "since")):
            return PAST
        return direction(self.text, self.match.string, *self.match.span())

    @property
    def year(self) -> int | None:
        """The year that is told, by its number or as "de l'an dernier"."""
        if self.part("year"):
            return int(self.part("year"))
        if self.part("short"):
            return 2000 + int(self.part("short"))
        relative = self.part("relative_year")
        return self.today.year + shift(relative) if relative else None

    def nearest(self, candidates: Iterable[date], before: int = 0, after: int = 0) -> date | None:
        """The candidate that the words around ask for. It stands for as many days before and after it."""
        way = self.direction
        here = self.today.toordinal() + (before if way == PAST else -after if way == FUTURE else 0)
        found = choose([day.toordinal() for day in candidates], here, way)
        return date.fromordinal(found) if found else None


@dataclass(frozen=True)
class Form:
    """One way of writing a date: its pattern on the aligned text, and what reads a match."""

    pattern: re.Pattern[str]
    read: Callable[[Reading], Moment | None]


def form(pattern: str, read: Callable[[Reading], Moment | None]) -> Form:
    """The form, for dates that do not begin inside a word or a number."""
    return Form(re.compile(rf"(?<![a-z0-9])(?<!\d[/.,-])(?:{pattern})", re.VERBOSE), read)


def choose(candidates: list[int], here: int, way: int) -> int | None:
    """The last one not after here, the first one not before, or the nearest (of two as near, the earlier)."""
    if way == PAST:
        return max((c for c in candidates if c <= here), default=None)
    if way == FUTURE:
        return min((c for c in candidates if c >= here), default=None)
    return min(candidates, key=lambda c: (abs(c - here), c > here), default=None)


def shift(relative: str) -> int:
    """How many years, months or weeks "prochain", "dernier" or "cette" move."""
    if relative.startswith("pro") or "proch" in relative:
        return 1
    return 0 if "cet" in relative else -1


def day_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def exact(day: date | None, precision: str = "day") -> Moment | None:
    return Moment(day.isoformat(), precision) if day else None
