"""The words of an option choose it, said with fillers or where something else was asked."""

from __future__ import annotations

import pytest

from bot.dialogue import conclusion, moves
from bot.dialogue.choosing import another_choice
from bot.dialogue.reading import learn
from bot.dialogue.state import State
from bot.knowledge import Knowledge
from tests.dialogue.heard import heard

DAY_ASKED = State("api_not_received", {"procedure": "renewal"}, {"title_expires_on": 1}, "title_expires_on")


@pytest.mark.parametrize(
    ("text", "value"),
    [("ben c'était en ligne", "anef"), ("bah euh par internet je crois", "anef"), ("c'était au guichet", "prefecture")],
)
def test_fillers_do_not_hide_the_word_that_chooses(knowledge: Knowledge, text: str, value: str) -> None:
    assert learn(heard(text), State("api_not_received", question="channel"), knowledge) == {"channel": value}


def test_a_choice_named_alone_is_learnt_where_a_day_was_asked(knowledge: Knowledge) -> None:
    step = moves.answer_question(heard("sur internet", "substitution_solution"), DAY_ASKED, knowledge)
    assert step is not None
    assert step.state.facts["channel"] == "anef"
    asked = conclusion.ask_next(heard("…"), step.state, knowledge).reply
    assert asked is not None
    assert asked.question == "title_expires_on"


@pytest.mark.parametrize("text", ["le site plante", "internet ou guichet", "oui", "mon patron"])
def test_other_words_or_a_choice_that_the_situation_does_not_use_choose_nothing(
    knowledge: Knowledge, text: str
) -> None:
    assert another_choice(heard(text), DAY_ASKED, knowledge) == {}
