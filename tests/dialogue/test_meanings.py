"""A person who asks what a word means is told, and the question that waits comes again."""

from __future__ import annotations

import pytest

from bot.dialogue import conclusion, first, moves, talk
from bot.dialogue.meanings import asked_words
from bot.dialogue.state import State
from bot.knowledge import Knowledge
from tests.dialogue.heard import heard


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("c'est quoi une OQTF ?", 1), ("ça veut dire quoi récépissé", 1), ("c koi un référé", 0), ("c quoi un référé", 1),
        ("c'est quoi la différence entre récépissé et API", 2), ("c'est quoi votre problème", 0), ("mon api est finie", 0),
        ("qu'est-ce que c'est la solution de substitution", 1), ("c'est quoi la date de fin du titre de séjour", 1),
    ],
)  # fmt: skip
def test_the_words_asked_about_are_found(knowledge: Knowledge, text: str, words: int) -> None:
    assert len(asked_words(heard(text), knowledge)) == words


def test_the_meaning_is_said_and_the_question_comes_again(knowledge: Knowledge) -> None:
    state = State("api_not_received", {"procedure": "renewal"}, {"channel": 1}, "channel")
    message = heard("c'est quoi un refus implicite ?", "file_closed_or_refused")
    assert moves.answer_question(message, state, knowledge) is None
    step = moves.change_subject(message, state, knowledge)
    assert step.reply is not None
    assert "implicite" in step.reply.text
    assert conclusion.ask_next(message, step.state, knowledge).state.asked == {"channel": 1}


@pytest.mark.parametrize(
    ("text", "intent"),
    [("c'est quoi la décision du Conseil d'État", "about_decision"), ("j'ai une OQTF c'est quoi", "removal_order")],
)
def test_a_situation_that_says_more_is_answered_itself(knowledge: Knowledge, text: str, intent: str) -> None:
    assert first.say_meaning(heard(text, intent), State(), knowledge) is None


def test_outside_of_any_question_nothing_else_is_said(knowledge: Knowledge) -> None:
    step = talk.small_talk(heard("c'est quoi l'ANEF ?", "nlu_fallback"), State(), knowledge)
    assert step.reply is not None
    assert (step.done, step.state.rest, step.state.failures) == (True, True, 0)
