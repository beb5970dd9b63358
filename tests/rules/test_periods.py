"""The periods of the law, at every edge."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.rules import periods
from bot.rules.calendar import Period, add_months, parse

EXPIRES = date(2027, 2, 20)


@pytest.mark.parametrize(
    ("days_before", "window"),
    [(121, "early"), (120, "in_window"), (60, "in_window"), (59, "late"), (0, "late"), (-1, "after_expiry")],
)
def test_on_the_anef_the_window_runs_from_the_120th_to_the_60th_day_before_expiry(
    days_before: int, window: str
) -> None:
    assert periods.filing_window(EXPIRES - timedelta(days=days_before), EXPIRES, "anef") == window


@pytest.mark.parametrize(
    ("filed", "window"),
    [
        (date(2026, 12, 19), "early"),
        (date(2026, 12, 20), "in_window"),
        (date(2027, 2, 20), "in_window"),
        (date(2027, 2, 21), "after_expiry"),
        (date(2027, 8, 20), "after_expiry"),
        (date(2027, 8, 21), "over_six_months_after"),
    ],
)
def test_at_the_prefecture_the_window_is_the_last_two_months(filed: date, window: str) -> None:
    assert periods.filing_window(filed, EXPIRES, "prefecture") == window


def test_the_anef_window_is_said_with_its_first_and_last_day() -> None:
    assert periods.anef_window(EXPIRES) == (date(2026, 10, 23), date(2026, 12, 22))


@pytest.mark.parametrize(("today", "state"), [(date(2027, 2, 20), "valid"), (date(2027, 2, 21), "expired")])
def test_a_title_is_valid_up_to_the_day_written_on_it(today: date, state: str) -> None:
    assert periods.title_state(EXPIRES, today) == state


@pytest.mark.parametrize(("days_left", "state"), [(31, "valid"), (30, "expiring"), (0, "expiring"), (-1, "expired")])
def test_an_attestation_is_expiring_when_30_days_or_fewer_are_left(days_left: int, state: str) -> None:
    assert periods.api_state(EXPIRES, EXPIRES - timedelta(days=days_left)) == state


@pytest.mark.parametrize(
    ("filed", "kind", "last"),
    [
        (date(2026, 7, 21), "family", date(2026, 11, 21)),
        (date(2026, 10, 31), "family", date(2027, 2, 28)),
        (date(2027, 10, 31), "family", date(2028, 2, 29)),
        (date(2026, 8, 15), "student", date(2026, 11, 13)),
        (date(2026, 8, 15), "seasonal", date(2026, 11, 13)),
    ],
)
def test_silence_lasts_four_months_or_ninety_days_by_title(filed: date, kind: str, last: date) -> None:
    assert periods.silence_ends(filed, kind) == last
    assert periods.silence(filed, kind, last) == "under"
    assert periods.silence(filed, kind, last + timedelta(days=1)) == "over"


@pytest.mark.parametrize(("today", "state"), [(date(2027, 5, 20), "within"), (date(2027, 5, 21), "over")])
def test_the_grace_of_article_l_433_3_is_three_months(today: date, state: str) -> None:
    assert periods.grace(EXPIRES, today) == state


@pytest.mark.parametrize(
    ("day", "months", "result"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2026, 1, 31), -2, date(2025, 11, 30)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
    ],
)
def test_months_are_counted_to_the_last_day_of_a_shorter_month(day: date, months: int, result: date) -> None:
    assert add_months(day, months) == result


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026-08-03", date(2026, 8, 3), date(2026, 8, 3)),
        ("2028-02", date(2028, 2, 1), date(2028, 2, 29)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_date_given_as_a_month_or_a_year_is_a_period(text: str, first: date, last: date) -> None:
    assert parse(text) == Period(first, last)


@pytest.mark.parametrize("text", ["", "unknown", "2026-13", "2026-02-30", "hier", "20260803"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(
    ("kind", "today", "state"),
    [
        ("family", date(2026, 12, 3), "not_begun"),
        ("family", date(2026, 12, 4), "running"),
        ("family", date(2027, 2, 2), "running"),
        ("family", date(2027, 2, 3), "doubtful"),
        ("student", date(2026, 11, 1), "not_begun"),
        ("student", date(2026, 11, 2), "running"),
        ("student", date(2027, 1, 1), "doubtful"),
    ],
)
def test_two_months_to_sue_run_from_the_end_of_the_silence_and_their_last_day_is_left_to_a_lawyer(
    kind: str, today: date, state: str
) -> None:
    assert periods.time_to_sue(date(2026, 8, 3), kind, today) == state
