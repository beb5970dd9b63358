"""Reads dates of the calendar, and finds the year, or the month, that they leave out."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterator
from datetime import date

from bot.nlu.date_reading import Moment, Reading, choose, day_or_none, exact
from bot.nlu.date_words import add_months, month_number, number, weekday_number

YEARS_AROUND = 8  # enough to meet a 29 February on both sides
ODD = ("7/7", "24/7", "24/24")


def numbers(reading: Reading) -> Moment | None:
    year = int(reading.part("year"))
    year += 2000 if year < 100 else 0
    return exact(day_or_none(year, int(reading.part("month")), int(reading.part("day"))))


def month_of_year(reading: Reading) -> Moment | None:
    return month_moment(int(reading.part("year")), int(reading.part("month")), "month")


def short_month_of_year(reading: Reading) -> Moment | None:
    return month_moment(2000 + int(reading.part("short")), int(reading.part("month")), "month")


def day_and_month(reading: Reading) -> Moment | None:
    month, day = reading.part("month"), number(reading.part("day"))
    if month.isdigit():
        odd = reading.match[0].replace(" ", "") in ODD
        return None if odd else of_year(reading, int(month), day, "day")
    return of_year(reading, month_number(month), day, "day")


def of_year(reading: Reading, month: int, day: int, precision: str) -> Moment | None:
    """A day of a month in the year that is told, else in the year that the words around ask for."""
    return exact(_in_year(reading, lambda year: day_or_none(year, month, day)), precision)


def _in_year(reading: Reading, day_of: Callable[[int], date | None], before: int = 0, after: int = 0) -> date | None:
    if reading.year:
        return day_of(reading.year)
    years = range(reading.today.year - YEARS_AROUND, reading.today.year + YEARS_AROUND + 1)
    return reading.nearest((day for year in years if (day := day_of(year))), before, after)


def part_of_month(reading: Reading) -> Moment | None:
    """The day that stands for some ten: the first for the beginning, the last for the end."""
    month, part = month_number(reading.part("month")), reading.part("part")
    if part == "courant":
        return nearest_month(reading, month, "month")
    if part == "fin":
        return exact(_in_year(reading, lambda year: month_end(year, month), before=9), "approx")
    if part.endswith("debut"):
        return exact(_in_year(reading, lambda year: date(year, month, 1), after=9), "approx")
    return exact(_in_year(reading, lambda year: date(year, month, 15), before=5, after=9), "approx")


def month_alone(reading: Reading) -> Moment | None:
    return nearest_month(reading, month_number(reading.part("month")), "month")


def nearest_month(reading: Reading, month: int, precision: str) -> Moment | None:
    """The month in the year that is told or asked for. The month that runs is both past and to come."""
    if reading.year:
        return month_moment(reading.year, month, precision)
    today = reading.today
    months = [(today.year + n) * 12 + month - 1 for n in (-1, 0, 1)]
    found = choose(months, today.year * 12 + today.month - 1, reading.direction)
    return month_moment(found // 12, found % 12 + 1, precision) if found else None


def month_moment(year: int, month: int, precision: str) -> Moment | None:
    return Moment(f"{year}-{month:02}", precision) if 1 <= month <= 12 else None


def month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def bare_day(reading: Reading) -> Moment | None:
    """A day without its month: of the month that is named ("du mois dernier"), else the one asked for."""
    wanted, month_said = number(reading.part("day")), reading.part("month_said")
    if month_said:
        months = 1 if "proch" in month_said else -1 if "dern" in month_said or "pass" in month_said else 0
        there = add_months(reading.today.replace(day=1), months)
        return exact(day_or_none(there.year, there.month, wanted))
    days = [*_days_around(reading.today, wanted)]
    weekday = reading.part("weekday")
    same = [day for day in days if weekday and day.weekday() == weekday_number(weekday)]
    return exact(reading.nearest(same or days))


def _days_around(today: date, wanted: int) -> Iterator[date]:
    for months in range(-12, 13):
        there = add_months(today.replace(day=1), months)
        day = day_or_none(there.year, there.month, wanted)
        if day:
            yield day
