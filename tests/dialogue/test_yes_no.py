"""An answer may say the words of the question again instead of yes or no."""

from __future__ import annotations

import pytest

from bot.dialogue.heard import Entity
from bot.dialogue.reading import learn
from bot.dialogue.state import State
from bot.knowledge import Knowledge
from bot.rules import UNKNOWN
from tests.dialogue.heard import day, heard


@pytest.mark.parametrize(
    ("fact", "text", "value"),
    [
        ("tried_online", "j'ai essayé à la médiathèque", "yes"), ("tried_online", "j'ai jamais essayé", "no"),
        ("contacted_ccc", "on a appelé trois fois", "yes"), ("contacted_ccc", "je leur ai écrit", "yes"),
        ("went_to_pan", "j'y suis allée lundi", "yes"), ("card_summons", "j'ai rien reçu", "no"),
        ("complement_requested", "oui ils l'ont demandé", "yes"), ("complement_requested", "personne l'a demandée", "no"),
    ],
)  # fmt: skip
def test_the_verb_of_the_question_answers_it(knowledge: Knowledge, fact: str, text: str, value: str) -> None:
    assert learn(heard(text), State("substitution_solution", question=fact), knowledge)[fact] == value


@pytest.mark.parametrize(
    "text", ["vous avez essayé, vous ?", "l'agent au guichet m'a dit de revenir demain", "le site"]
)
def test_a_question_or_other_words_answer_nothing(knowledge: Knowledge, text: str) -> None:
    assert learn(heard(text), State("substitution_solution", question="tried_online"), knowledge) == {}


@pytest.mark.parametrize(
    ("text", "value"),
    [("c'est pas sur l'anef", "no"), ("ça se fait sur l'anef", "yes"), ("je suis pas sûr", UNKNOWN)],
)
def test_words_of_the_question_answer_it(knowledge: Knowledge, text: str, value: str) -> None:
    start = text.find("l'anef")
    found = [Entity("cue", "anef", "channel", start, len(text))] if start > 0 else []
    asked = State("second_motif", question="second_on_anef")
    assert learn(heard(text, "nlu_fallback", *found), asked, knowledge)["second_on_anef"] == value


def test_a_yes_that_goes_on_with_the_words_of_the_question_answers_it(knowledge: Knowledge) -> None:
    message = heard("oui en cours depuis mai", "affirm", day("2026-05", "filed"))
    facts = learn(message, State("address_change", question="pending"), knowledge)
    assert facts == {"filed_on": "2026-05", "pending": "yes"}
