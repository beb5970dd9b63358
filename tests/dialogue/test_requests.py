"""Requests about the talk itself work at any time: again, why, what was understood, correct."""

from __future__ import annotations

import pytest

from bot.dialogue import conclusion, moves, talk
from bot.dialogue.heard import Entity
from bot.dialogue.state import State
from bot.knowledge import Knowledge
from tests.dialogue.heard import DUE, day, heard, reply_of

ASKED = State(
    "api_not_received",
    {"procedure": "renewal", "channel": "anef", "title_expires_on": "2026-10-10"},
    {"filed_on": 1},
    "filed_on",
)
ANSWERED = State("api_not_received", dict(DUE), verdict="api_due", answered="api_not_received")
REQUESTS = ("repeat", "simpler", "why_question", "what_understood", "letter", "correct", "restart")


@pytest.mark.parametrize("state", [State(), ASKED, ANSWERED], ids=["at first", "asked", "answered"])
@pytest.mark.parametrize("request_", REQUESTS)
def test_a_request_is_never_left_without_a_word(knowledge: Knowledge, request_: str, state: State) -> None:
    step = talk.small_talk(heard("…", request_), state, knowledge)
    said = step.reply or conclusion.ask_next(heard("…"), step.state, knowledge).reply
    assert said is not None
    assert said.text


def test_why_tells_the_reason_of_the_question_and_the_question_comes_again(knowledge: Knowledge) -> None:
    step = talk.small_talk(heard("pourquoi ?", "why_question"), ASKED, knowledge)
    assert step.reply is not None
    assert (knowledge.facts["filed_on"].why_asked or "?") in step.reply.text
    assert [source.id for source in step.reply.sources] == list(knowledge.facts["filed_on"].why_sources)
    assert step.reply.sources
    assert not step.done
    again = conclusion.ask_next(heard("…"), step.state, knowledge).state
    assert again.asked == {"filed_on": 1}


def test_what_was_understood_is_listed_with_a_button_to_correct_each(knowledge: Knowledge) -> None:
    step = talk.small_talk(heard("qu'avez-vous compris ?", "what_understood"), ANSWERED, knowledge)
    assert step.reply is not None
    assert "date du dépôt : 20 juillet 2026" in step.reply.text
    assert '/correct{"fact": "filed_on"}' in [choice.payload for choice in step.reply.choices]


def test_while_a_question_waits_a_button_goes_back_to_it(knowledge: Knowledge) -> None:
    step = talk.small_talk(heard("résumez", "what_understood"), ASKED, knowledge)
    assert step.reply is not None
    assert (step.reply.choices[0].payload, step.done) == ("/repeat", True)
    back = talk.small_talk(heard("/repeat", "repeat"), step.state, knowledge)
    assert (back.reply, back.done) == (None, False)


def test_a_fact_to_correct_is_forgotten_asked_anew_and_the_answer_follows(knowledge: Knowledge) -> None:
    message = heard("/correct{}", "correct", Entity("fact", "filed_on", None, 0, 0))
    step = talk.small_talk(message, ANSWERED, knowledge)
    assert ("filed_on" in step.state.facts, step.done) == (False, False)
    asked = conclusion.ask_next(message, step.state, knowledge)
    assert asked.state.question == "filed_on"
    told = moves.answer_question(heard("20 septembre", "nlu_fallback", day("2026-09-20")), asked.state, knowledge)
    assert told is not None
    assert told.done
    assert reply_of(conclusion.conclude(heard("…"), told.state, knowledge)) == "api_filed_late"


def test_the_letter_is_that_of_the_last_answer(knowledge: Knowledge) -> None:
    step = talk.small_talk(heard("une lettre svp", "letter"), ANSWERED, knowledge)
    assert step.reply is not None
    assert step.reply.letter == "api_not_delivered"
    assert knowledge.letters["api_not_delivered"].title in step.reply.text


def test_the_simple_version_keeps_the_answer_and_its_sources(knowledge: Knowledge) -> None:
    step = talk.small_talk(heard("plus simple", "simpler"), ANSWERED, knowledge)
    full = conclusion.conclude(heard("…"), ANSWERED, knowledge).reply
    assert step.reply is not None
    assert full is not None
    assert (step.reply.answer, step.reply.sources) == ("api_due", full.sources)
    assert len(step.reply.text) < len(full.text) / 2
