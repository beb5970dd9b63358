"""A question that follows an answer, without Rasa."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.dialogue import moves, talk
from bot.dialogue.heard import Heard
from bot.dialogue.state import State
from bot.dialogue.step import Step
from bot.knowledge import Knowledge
from tests.dialogue.heard import DUE, cue, day, heard

ANSWERED = State("api_not_received", dict(DUE), verdict="api_due", answered="api_not_received")
REFUSED = State(
    "file_closed_or_refused", {"refusal": "explicit"}, verdict="refusal_explicit", answered="file_closed_or_refused"
)


def title_of(step: Step) -> str | None:
    blocks = step.reply.blocks if step.reply else ()
    return blocks[0].title if blocks else None


def say(message: Heard, state: State, knowledge: Knowledge) -> str | None:
    return title_of(talk.small_talk(message, state, knowledge))


def test_a_doubtful_question_after_an_answer_is_about_that_answer(knowledge: Knowledge) -> None:
    doubt = heard("et si ils répondent pas ?", decision="clarify", options=["human_contact", "application_status"])
    step = talk.small_talk(doubt, ANSWERED, knowledge)
    assert title_of(step) == knowledge.follow_ups["no_reply"].title
    assert step.done
    assert (step.state.situation, step.state.facts) == ("api_not_received", DUE)


def test_how_long_after_a_refusal_is_about_the_court_and_not_about_a_silence(knowledge: Knowledge) -> None:
    step = moves.open_case(heard("j'ai combien de temps ?", "application_status"), REFUSED, knowledge)
    assert step.reply is not None
    assert "tribunal" in step.reply.text
    assert "quatre mois" not in step.reply.text


def test_before_any_answer_the_same_words_open_a_situation(knowledge: Knowledge) -> None:
    step = moves.open_case(heard("combien de temps ça prend ?", "application_status"), State(), knowledge)
    assert step.state.situation == "application_status"


def test_a_message_that_surely_names_another_situation_is_left_to_it(knowledge: Knowledge) -> None:
    bug = heard("le site marche pas, page blanche", "technical_bug")
    assert moves.open_case(bug, ANSWERED, knowledge).state.answered == "technical_bug"


@pytest.mark.parametrize(
    "message",
    [
        heard("ils répondent pas et je veux mourir", "distress"),
        heard("et si ils répondent pas ? " + "et puis " * 5, decision="refer"),
        heard("j'ai déjà appelé le centre", "nlu_fallback", cue("contacted_ccc", "yes")),
    ],
)
def test_something_urgent_a_long_message_and_facts_that_count_are_no_follow_up(
    knowledge: Knowledge, message: Heard
) -> None:
    state = State("substitution_solution", {"tried_online": "yes"}, answered="substitution_solution")
    assert say(message, state, knowledge) != knowledge.follow_ups["no_reply"].title


def test_who_is_in_distress_is_not_sent_through_steps(knowledge: Knowledge) -> None:
    state = State(answered="distress")
    assert say(heard("ça marche pas", decision="refer"), state, knowledge) != knowledge.follow_ups["no_reply"].title


def test_while_a_question_waits_it_is_not_a_follow_up(knowledge: Knowledge) -> None:
    waiting = replace(ANSWERED, question="filed_on")
    assert say(heard("c'est payant ?", decision="refer"), waiting, knowledge) is None


def test_it_says_of_whom_it_speaks(knowledge: Knowledge) -> None:
    state = replace(ANSWERED, facts={**DUE, "on_behalf_of": "father"})
    reply = talk.small_talk(heard("c'est payant ?", decision="refer"), state, knowledge).reply
    assert reply
    assert "votre père" in reply.text


def test_the_departement_that_it_invites_to_tell_is_no_day(knowledge: Knowledge) -> None:
    invited = talk.small_talk(heard("c'est où ?", decision="refer"), ANSWERED, knowledge).state
    told = talk.small_talk(heard("le 13", "nlu_fallback", day("2026-11-13"), decision="refer"), invited, knowledge)
    assert (told.state.facts["department"], told.state.invited) == ("13", None)
    assert told.state.facts["title_expires_on"] == DUE["title_expires_on"]
    without = talk.small_talk(heard("le 13", "nlu_fallback", day("2026-11-13"), decision="refer"), ANSWERED, knowledge)
    assert "department" not in without.state.facts


def test_being_late_is_a_question_about_the_answer_just_given(knowledge: Knowledge) -> None:
    answered = State(
        "add_document", {"complement_requested": "yes"}, verdict="complement_requested", answered="add_document"
    )
    step = moves.open_case(heard("et si j'envoie en retard ?", "renewal_not_filed"), answered, knowledge)
    assert step.reply is not None
    assert knowledge.follow_ups["late"].title in step.reply.text
    assert step.state.situation == "add_document"
