"""The options `--since` and `--until`: days of Paris, both included."""

from __future__ import annotations

import argparse
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.errors import ConfigurationError

ZONE = "Europe/Paris"


def add_since(parser: argparse.ArgumentParser, what: str) -> None:
    parser.add_argument("--since", metavar="JOUR", help=f"{what} depuis ce jour, par exemple 2026-11-21")


def add_until(parser: argparse.ArgumentParser, what: str) -> None:
    parser.add_argument("--until", metavar="JOUR", help=f"{what} jusqu'à ce jour compris")


def start_of(option: str, value: str | None) -> datetime | None:
    """The first instant of the day. Raises ConfigurationError when the value is no day."""
    return None if value is None else _midnight(_day(option, value))


def span(since: str | None, until: str | None) -> tuple[datetime | None, datetime | None]:
    """The first instant of the one day, and that at which the other is over.

    Raises ConfigurationError for what is no day, and when the second comes before the first.
    """
    start = start_of("--since", since)
    end = None if until is None else _midnight(_day("--until", until) + timedelta(days=1))
    if start and end and end <= start:
        raise ConfigurationError(f"--until ({until}) vient avant --since ({since})")
    return start, end


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, ZoneInfo(ZONE))


def _day(option: str, value: str) -> date:
    try:
        day = date.fromisoformat(value)
    except ValueError as error:
        raise ConfigurationError(f"{option} n'est pas un jour : {value!r} ; écrire par exemple 2026-11-21") from error
    if not 1970 < day.year < 9999:
        raise ConfigurationError(f"{option} est trop loin : {value}")
    return day
