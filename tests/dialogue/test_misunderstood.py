"""After a doubt: what is said next is read beside the situations that were offered."""

from __future__ import annotations

import pytest

from bot.dialogue import moves, talk
from bot.dialogue.heard import Entity
from bot.dialogue.state import State
from bot.exchange import Status
from bot.knowledge import Knowledge
from tests.dialogue.heard import heard

DOUBTFUL = ["rights_lost", "api_not_recognised"]
RENEWAL = Entity("cue", "renewal", "procedure", 0, 14)


def doubting(knowledge: Knowledge, options: list[str]) -> State:
    message = heard("api et caf coupée", decision="clarify", options=options)
    return State.from_json(talk.small_talk(message, State(), knowledge).state.to_json())


def test_facts_alone_after_a_doubt_open_no_situation_that_was_not_offered(knowledge: Knowledge) -> None:
    step = moves.open_case(
        heard("renouvellement", "renewal_not_filed", RENEWAL), doubting(knowledge, DOUBTFUL), knowledge
    )
    assert step.reply is not None
    assert step.reply.status is Status.CLARIFY
    assert [choice.payload for choice in step.reply.choices][:2] == ["/rights_lost", "/api_not_recognised"]
    assert (step.state.situation, step.state.facts, step.done) == (None, {"procedure": "renewal"}, True)
    chosen = moves.open_case(heard("/rights_lost", "rights_lost"), step.state, knowledge)
    assert (chosen.state.situation, chosen.state.unsure) == ("rights_lost", ())


def test_yes_takes_the_only_situation_that_was_offered(knowledge: Knowledge) -> None:
    step = talk.small_talk(heard("oui", "affirm"), doubting(knowledge, ["application_status"]), knowledge)
    assert (step.state.situation, step.state.unsure, step.reply) == ("application_status", (), None)


def test_yes_to_several_situations_offers_them_again(knowledge: Knowledge) -> None:
    step = talk.small_talk(heard("oui", "affirm"), doubting(knowledge, DOUBTFUL), knowledge)
    assert step.reply is not None
    assert (step.reply.status, step.state.situation) == (Status.CLARIFY, None)


@pytest.mark.parametrize(
    ("text", "intent"), [("j'ai perdu mon travail", "rights_lost"), ("mot de passe oublié", "account_access")]
)
def test_words_that_name_a_situation_open_it(knowledge: Knowledge, text: str, intent: str) -> None:
    step = moves.open_case(heard(text, intent), doubting(knowledge, DOUBTFUL), knowledge)
    assert step.state.situation == intent


def test_without_a_doubt_a_word_alone_opens_its_situation(knowledge: Knowledge) -> None:
    step = moves.open_case(heard("renouvellement", "renewal_not_filed", RENEWAL), State(), knowledge)
    assert step.state.situation == "renewal_not_filed"
