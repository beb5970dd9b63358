"""The deadlines, counted from the dates that a person told, with their state on the day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.rules import Case
from bot.rules.deadlines import STATES, Deadline, deadline

TODAY = date(2026, 11, 21)
FACTS = {
    "title_expires_on": "2027-02-20", "filed_on": "2026-08-03", "api_expires_on": "2026-12-01",
}  # fmt: skip


def create_case(**facts: str) -> Case:
    return Case({**FACTS, **facts}, TODAY)


@pytest.mark.parametrize(
    ("id", "first", "last"),
    [
        ("filing_anef", date(2026, 10, 23), date(2026, 12, 22)),
        ("filing_prefecture", date(2026, 12, 20), date(2027, 2, 20)),
        ("api_before_title_end", None, date(2027, 2, 20)),
        ("api_end", None, date(2026, 12, 1)),
        ("silence", None, date(2026, 12, 3)),
        ("six_months", None, date(2027, 8, 20)),
        ("three_months", None, date(2027, 5, 20)),
    ],
)
def test_each_deadline_is_counted_as_its_article_says(id: str, first: date | None, last: date) -> None:
    assert deadline(id, create_case()) == Deadline(last, first)


def test_the_silence_of_a_student_is_counted_in_days() -> None:
    assert deadline("silence", create_case(title_type="student")) == Deadline(date(2026, 11, 1))


@pytest.mark.parametrize("told", ["", "unknown", "2027-02", "2027"])
def test_a_date_that_was_not_told_to_the_day_counts_nothing(told: str) -> None:
    assert deadline("filing_anef", create_case(title_expires_on=told)) is None
    assert deadline("filing_anef", Case({}, TODAY)) is None


@pytest.mark.parametrize(
    ("left", "state"), [(31, "open"), (30, "near"), (1, "near"), (0, "last_day"), (-1, "past"), (-400, "past")]
)
def test_a_deadline_is_near_in_its_last_thirty_days_and_past_the_day_after_it(left: int, state: str) -> None:
    counted = Deadline(TODAY + timedelta(days=left))
    assert (counted.state(TODAY), counted.days(TODAY)) == (state, left)


def test_before_its_first_day_it_is_not_open_and_the_days_run_until_it_opens() -> None:
    window = Deadline(date(2026, 12, 22), date(2026, 10, 23))
    assert (window.state(date(2026, 10, 22)), window.days(date(2026, 10, 22))) == ("before", 1)
    assert (window.state(date(2026, 10, 23)), window.days(date(2026, 10, 23))) == ("open", 60)


def test_only_a_deadline_with_a_first_day_may_be_not_open_yet() -> None:
    opening = {id for id, states in STATES.items() if "before" in states}
    counted = {id: deadline(id, create_case()) for id in STATES}
    assert opening == {id for id, found in counted.items() if found and found.first}
