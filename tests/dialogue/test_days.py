"""A day told short is read beside the day told before; a day alone is asked about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.dialogue import conclusion, moves
from bot.dialogue.days import completed, months_meant
from bot.dialogue.heard import Entity
from bot.dialogue.state import State
from bot.knowledge import Knowledge
from tests.dialogue.heard import TODAY, day, heard

OPEN = State("api_not_received", {"procedure": "renewal", "channel": "anef"}, question="title_expires_on")


@pytest.mark.parametrize(
    ("value", "said", "told", "meant"),
    [
        ("2027-10-12", "le 12 octobre", "2026-10-10", "2026-10-12"), ("2026-01-03", "3 janvier", "2026-12-28", "2027-01-03"),
        ("2027-10-12", "12 octobre 2027", "2026-10-10", "2027-10-12"), ("2027-10-12", "12/10/27", "2026-10-10", "2027-10-12"),
        ("2026-11-20", "hier", "2025-01-10", "2026-11-20"), ("2027-10-12", "le 12 octobre", None, "2027-10-12"),
        ("2027-10-12", "le 12 octobre", "2026", "2026-10-12"), ("2026-10", "octobre", "2025-10-10", "2026-10"),
        ("2026-11-12", "le 12", "2026-06", "2026-06-12"), ("2026-11-30", "le 30", "2026-02", "2026-11-30"),
        ("2027-05-20", "le 20 mai", "2026-05", "2026-05-20"), ("2027-06-20", "le 20 juin", "2026-05", "2027-06-20"),
        ("2026", "2026", "2027-07-20", "2026-07-20"), ("2025", "2025", "2024-02-29", "2025"),
    ],
)  # fmt: skip
def test_what_a_day_leaves_out_is_that_of_the_day_told_before(
    value: str, said: str, told: str | None, meant: str
) -> None:
    assert completed(value, said, told) == meant


@pytest.mark.parametrize(
    ("said", "month_only"),
    [
        ("il y a quatre mois", True), ("depuis 4mois", True), ("dans un mois", True), ("il y a plus d'un an", True),
        ("il y a 2 mois et 3 jours", False), ("le 21 du mois dernier", False), ("il y a 3 semaines", False),
        ("le 21 juillet", False),
    ],
)  # fmt: skip
def test_what_is_counted_in_months_names_a_month_and_no_day(said: str, month_only: bool) -> None:
    assert completed("2026-07-21", said, None) == ("2026-07" if month_only else "2026-07-21")


def test_a_doubted_day_gives_its_month_to_a_year_alone_and_nothing_else() -> None:
    assert completed("2026", "2026", None, "2027-07-20") == "2026-07-20"
    assert completed("2026-07-21", "le 21 juillet", None, "2027-07-20") == "2026-07-21"


def test_a_day_without_its_year_is_no_later_than_what_it_is_of_may_be() -> None:
    assert completed("2027-05-20", "le 20 mai", None, latest=TODAY) == "2026-05-20"
    assert completed("2027-05-20", "le 20 mai 2027", None, latest=TODAY) == "2027-05-20"
    assert completed("2026-10-20", "le 20 octobre", None, latest=TODAY) == "2026-10-20"


@pytest.mark.parametrize(
    ("text", "today", "past", "meant"),
    [
        ("le 3", TODAY, False, ("2026-11-03", "2026-12-03")), ("Le 3 !", TODAY, True, ("2026-10-03", "2026-11-03")),
        ("c'est le 1er", TODAY, False, ("2026-11-01", "2026-12-01")), ("31", TODAY, True, ("2026-08-31", "2026-10-31")),
        ("le 3 novembre", TODAY, False, None), ("93", TODAY, False, None), ("oui le 3", TODAY, False, None),
        ("le 31", date(2026, 12, 31), False, ("2026-12-31", "2027-01-31")),
    ],
)  # fmt: skip
def test_a_day_alone_is_of_one_of_two_months(text: str, today: date, past: bool, meant: tuple[str, str] | None) -> None:
    assert months_meant(text, today, past) == meant


def test_a_day_alone_is_asked_about_and_a_button_says_the_month(knowledge: Knowledge) -> None:
    told = moves.answer_question(heard("le 3", "nlu_fallback", day("2026-12-03")), OPEN, knowledge)
    assert told is not None
    assert "title_expires_on" not in told.state.facts
    asked = conclusion.ask_next(heard("…"), told.state, knowledge)
    assert asked.reply is not None
    assert [c.label for c in asked.reply.choices] == ["3 novembre 2026", "3 décembre 2026", "Je ne sais pas"]


def test_a_day_alone_said_again_is_taken_as_it_was_read(knowledge: Knowledge) -> None:
    asked = replace(OPEN, wanted="title_expires_on")
    told = moves.answer_question(heard("le 3", "nlu_fallback", day("2026-12-03")), asked, knowledge)
    assert told is not None
    assert told.state.facts["title_expires_on"] == "2026-12-03"


def test_a_year_alone_answers_the_question_and_takes_the_rest_from_the_doubted_day(knowledge: Knowledge) -> None:
    asked = replace(OPEN, question="filed_on", wanted="filed_on", confirmed={"filed_on": "2027-07-20"})
    told = moves.answer_question(heard("oups 2026", "correct"), asked, knowledge)
    assert told is not None
    assert told.state.facts["filed_on"] == "2026-07-20"
    plainly = moves.answer_question(heard("2026"), replace(OPEN, question="filed_on"), knowledge)
    assert plainly is not None
    assert plainly.state.facts["filed_on"] == "2026"
    assert moves.answer_question(heard("il y a 2026 choses à dire"), OPEN, knowledge) is None


def test_a_correction_without_its_year_keeps_that_of_the_first_date(knowledge: Knowledge) -> None:
    state = State("api_not_received", {**OPEN.facts, "title_expires_on": "2026-10-10"}, question="filed_on")
    text = "non pardon mon titre finit le 12 octobre"
    read = Entity("date", {"value": "2027-10-12", "precision": "day"}, "expires_title", 26, len(text))
    told = moves.answer_question(heard(text, "correct", read), state, knowledge)
    assert told is not None
    assert told.state.facts["title_expires_on"] == "2026-10-12"


def test_a_day_alone_in_the_month_told_before_needs_no_question(knowledge: Knowledge) -> None:
    state = replace(OPEN, facts={**OPEN.facts, "title_expires_on": "2026-09"})
    message = heard("le 30", "nlu_fallback", Entity("date", {"value": "2026-11-30", "precision": "day"}, None, 0, 5))
    told = moves.answer_question(message, state, knowledge)
    assert told is not None
    assert (told.state.facts["title_expires_on"], told.state.doubt) == ("2026-09-30", None)


def test_a_day_told_late_answers_the_question_that_was_left_for_it(knowledge: Knowledge) -> None:
    state = replace(OPEN, asked={"title_expires_on": 2, "file_complete": 1}, question="file_complete")
    message = heard("entre le 10 et le 15 octobre", "nlu_fallback", day("2026-10-10"), day("2026-10-15"))
    told = moves.answer_question(message, state, knowledge)
    assert told is not None
    assert told.state.facts["title_expires_on"] == "2026-10-15"
