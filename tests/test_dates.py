"""Dates and hours in French."""

from __future__ import annotations

from datetime import date, datetime, timezone

import pytest

from bot.dates import day, given_date, moment


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (date(2027, 3, 1), "1er mars 2027"), (date(2026, 8, 2), "2 août 2026"),
        (date(2026, 2, 11), "11 février 2026"),
        (date(2026, 12, 31), "31 décembre 2026"), (date(2026, 1, 21), "21 janvier 2026"),
    ],
)  # fmt: skip
def test_only_the_first_of_the_month_is_an_ordinal(value: date, words: str) -> None:
    assert day(value) == words
    assert given_date(value.isoformat()) == words


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2026-08-01", "1er août 2026"), ("2026-12-31", "31 décembre 2026"), ("2026-02", "février 2026"),
        ("2026", "2026"), ("bientôt", "bientôt"), ("2026-13-01", "2026-13-01"), ("", ""),
    ],
)  # fmt: skip
def test_a_given_date_is_read_in_french(value: str, shown: str) -> None:
    assert given_date(value) == shown


def test_the_hour_is_that_of_paris() -> None:
    assert moment(datetime(2026, 11, 21, 10, 5, tzinfo=timezone.utc)) == "21 novembre 2026 à 11\u00a0h\u00a005"
