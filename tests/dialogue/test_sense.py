"""A day that cannot be, or another value than the one told before, is asked about: kindly, and once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.dialogue import conclusion, moves, talk
from bot.dialogue.heard import Entity
from bot.dialogue.sense import doubt
from bot.dialogue.state import Doubt, State
from bot.dialogue.telling import hear
from bot.exchange import Status
from bot.knowledge import Knowledge
from tests.dialogue.heard import button, day, heard, place, reply_of, title

OPEN = State("api_not_received", {"procedure": "renewal", "channel": "anef"})


@pytest.mark.parametrize(
    ("fact", "value", "kind"),
    [
        ("filed_on", "2026-11-21", None), ("filed_on", "2026-11-22", "future"), ("filed_on", "2027", "future"),
        ("filed_on", "2026", None), ("filed_on", "2012-05-01", "long_ago"),
        ("title_expires_on", "2036-11-21", None), ("title_expires_on", "2041-01-01", "far"),
        ("title_expires_on", "2014-01-01", "long_ago"), ("title_expires_on", "2019-01-01", None),
        ("api_expires_on", "2027-02-20", None), ("api_expires_on", "2029-01-01", "far"),
        ("department", "93", None), ("filed_on", "unknown", None),
    ],
)  # fmt: skip
def test_a_day_that_cannot_be_raises_a_doubt(fact: str, value: str, kind: str | None) -> None:
    found = doubt(fact, value, heard("…"), State())
    assert (found.kind if found else None) == kind


def test_an_attestation_that_ends_before_the_request_raises_a_doubt() -> None:
    state = State(facts={"filed_on": "2026-07-20"})
    assert doubt("api_expires_on", "2026-05-01", heard("…"), state) == Doubt(
        "before_filing", "api_expires_on", "2026-05-01"
    )


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("j'ai déposé le 2 septembre", True), ("déposé en septembre en fait", False), ("pardon le 2 septembre", False),
        ("non, le 2 septembre", False), ("je me suis trompé, 2 septembre", False),
    ],
)  # fmt: skip
def test_another_value_is_asked_about_unless_the_words_correct_the_first(text: str, asked: bool) -> None:
    state = State(facts={"filed_on": "2026-07-20"})
    found = doubt("filed_on", "2026-09-02", heard(text), state)
    assert found == (Doubt("contradiction", "filed_on", "2026-09-02", "2026-07-20") if asked else None)


def test_a_day_makes_a_month_exact_and_a_month_does_not_contradict_its_day() -> None:
    assert doubt("filed_on", "2026-07-20", heard("…"), State(facts={"filed_on": "2026-07"})) is None
    assert doubt("filed_on", "2026-07", heard("…"), State(facts={"filed_on": "2026-07-20"})) is None


def test_a_day_that_is_near_only_says_the_first_better() -> None:
    state = State(facts={"filed_on": "2026-04-21"})
    assert doubt("filed_on", "2026-04-20", heard("déposé le 20 avril"), state) is None
    assert doubt("filed_on", "2026-05-20", heard("déposé le 20 mai"), state) is not None


def test_the_other_title_wanted_does_not_contradict_the_title_held() -> None:
    facts = {"title_type": "student"}
    assert doubt("title_type", "employee", heard("je veux salarié"), State("second_motif", facts)) is None
    assert doubt("title_type", "employee", heard("carte salarié"), State("api_expired", facts)) is not None


def test_a_request_filed_in_the_future_is_asked_about_and_then_corrected(knowledge: Knowledge) -> None:
    told = moves.answer_question(
        heard("déposé le 3 août 2027", "nlu_fallback", replace(day("2027-08-03", "filed"), start=10, end=21)),
        replace(OPEN, question="filed_on", asked={"filed_on": 1}), knowledge,
    )  # fmt: skip
    assert told is not None
    assert (told.done, "filed_on" in told.state.facts) == (False, False)
    asked = conclusion.ask_next(heard("…"), told.state, knowledge)
    assert asked.reply is not None
    assert (asked.reply.status, asked.reply.question) == (Status.ASKED, "filed_on")
    assert "3 août 2027" in asked.reply.text
    again = moves.answer_question(heard("le 20 juillet", "nlu_fallback", day("2026-07-20")), asked.state, knowledge)
    assert again is not None
    assert (again.state.facts["filed_on"], again.state.wanted, again.state.doubt) == ("2026-07-20", None, None)


def test_the_same_value_said_again_is_kept(knowledge: Knowledge) -> None:
    state = replace(OPEN, doubt=Doubt("far", "title_expires_on", "2041-01-01"))
    asked = conclusion.ask_next(heard("…"), state, knowledge).state
    kept = moves.answer_question(heard("oui 2041", "affirm", day("2041-01-01")), asked, knowledge)
    assert kept is not None
    assert kept.state.facts["title_expires_on"] == "2041-01-01"


def test_yes_keeps_the_value_that_was_asked_about(knowledge: Knowledge) -> None:
    state = replace(OPEN, doubt=Doubt("far", "title_expires_on", "2041-01-01"))
    asked = conclusion.ask_next(heard("…"), state, knowledge).state
    kept = moves.answer_question(heard("oui c'est ça", "affirm"), asked, knowledge)
    assert kept is not None
    assert kept.state.facts["title_expires_on"] == "2041-01-01"


def test_two_values_are_both_offered_and_the_button_settles_it(knowledge: Knowledge) -> None:
    state = replace(OPEN, facts={**OPEN.facts, "department": "75"}, verdict="api_conditions")
    told = talk.small_talk(heard("préfecture de Lyon", "nlu_fallback", place("69")), state, knowledge)
    asked = conclusion.ask_next(heard("…"), told.state, knowledge)
    assert asked.reply is not None
    assert [c.label for c in asked.reply.choices] == ["Paris (75)", "Rhône (69)", "Je ne sais pas"]
    settled = moves.answer_question(button("department", "69"), asked.state, knowledge)
    assert settled is not None
    assert settled.state.facts["department"] == "69"


def test_a_town_of_several_departements_is_asked_about(knowledge: Knowledge) -> None:
    town = Entity("departement_doute", ["93", "974"], None, 0, 0)
    told = moves.answer_question(
        heard("saint denis", "nlu_fallback", town), replace(OPEN, question="department"), knowledge
    )
    assert told is not None
    asked = conclusion.ask_next(heard("…"), told.state, knowledge).reply
    assert asked is not None
    assert [c.label for c in asked.choices] == ["Seine-Saint-Denis (93)", "La Réunion (974)", "Je ne sais pas"]
    known = State(facts={"department": "93"})
    assert not hear(heard("saint denis", "nlu_fallback", town), known, knowledge)


def test_a_doubt_does_not_hold_back_the_other_facts_of_the_message(knowledge: Knowledge) -> None:
    message = heard(
        "carte étudiant, déposé le 3 août 2027", "nlu_fallback", title("etudiant"), day("2027-08-03", "filed")
    )
    step = moves.answer_question(message, replace(OPEN, question="title_expires_on"), knowledge)
    assert step is not None
    assert step.state.facts["title_type"] == "student"
    assert reply_of(step) is None
