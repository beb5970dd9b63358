"""After a doubt: what is said next is read beside the situations that were offered."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.dialogue import conclusion, moves, talk
from bot.dialogue.heard import Entity
from bot.dialogue.state import State
from bot.knowledge import Knowledge
from tests.dialogue.heard import cue, day, heard

DOUBTFUL = ["rights_lost", "api_not_recognised"]
RENEWAL = Entity("cue", "renewal", "procedure", 0, 14)


def doubting(knowledge: Knowledge, options: list[str]) -> State:
    message = heard("api et caf coupée", decision="clarify", options=options)
    return State.from_json(talk.small_talk(message, State(), knowledge).state.to_json())


def test_facts_alone_after_a_doubt_take_the_likeliest_of_what_was_offered(knowledge: Knowledge) -> None:
    message = heard("renouvellement", "renewal_not_filed", RENEWAL)
    step = moves.open_case(message, doubting(knowledge, DOUBTFUL), knowledge)
    assert (step.state.situation, step.state.facts, step.reply) == ("rights_lost", {"procedure": "renewal"}, None)
    reply = conclusion.conclude(message, step.state, knowledge).reply
    assert reply is not None
    assert reply.text.startswith(f"Je comprends ceci : {knowledge.situations['rights_lost'].title}")


def test_the_same_doubt_twice_takes_what_fits_both_times(knowledge: Knowledge) -> None:
    again = heard("expirée", decision="clarify", options=["api_expired", "api_not_recognised"])
    step = talk.small_talk(again, doubting(knowledge, ["rights_lost", "api_not_recognised"]), knowledge)
    assert step.state.situation == "api_not_recognised"
    asked = conclusion.ask_next(again, step.state, knowledge).reply
    assert asked is not None
    assert "Si ce n'est pas cela, dites-le-moi." in asked.text


def test_what_was_told_leaves_one_of_the_likely_situations(knowledge: Knowledge) -> None:
    options = ["renewal_not_filed", "api_not_received"]
    filed = heard("déposé en juillet", "nlu_fallback", day("2026-07", "filed"), decision="clarify", options=options)
    assert talk.small_talk(filed, State(), knowledge).state.situation == "api_not_received"
    both = heard("ma carte finit", "nlu_fallback", decision="clarify", options=options)
    assert talk.small_talk(both, State(), knowledge).state.situation is None


def test_when_all_that_was_offered_is_excluded_the_next_likely_is_taken(knowledge: Knowledge) -> None:
    facts = {"filed_on": "2026-07", "title_expires_on": "2026-09-30"}
    ranking = tuple({"name": n, "confidence": c} for n, c in (("api_expired", 0.4), ("api_not_received", 0.02)))
    options = ["api_expired", "renewal_not_filed"]
    message = replace(heard("rien dans mon compte", decision="clarify", options=options), ranking=ranking)
    assert talk.small_talk(message, State(facts=facts), knowledge).state.situation == "api_not_received"


def test_a_situation_that_what_was_told_excludes_gives_way_to_the_next_likely(knowledge: Knowledge) -> None:
    ranking = ({"name": "renewal_not_filed", "confidence": 0.6}, {"name": "application_status", "confidence": 0.2})
    message = replace(heard("j'attends", "renewal_not_filed", day("2026-06-10", "filed")), ranking=ranking)
    assert moves.open_case(message, State(), knowledge).state.situation == "application_status"
    pressed = replace(message, text="/renewal_not_filed")
    assert moves.open_case(pressed, State(), knowledge).state.situation == "renewal_not_filed"


@pytest.mark.parametrize("intent", ["nlu_fallback", "rights_lost", "thank"])
def test_something_urgent_that_a_part_of_the_message_says_is_answered_first(knowledge: Knowledge, intent: str) -> None:
    message = heard("plus de caf, je veux en finir", intent, beside=["distress"])
    move = moves.open_case if intent == "rights_lost" else talk.small_talk
    step = move(message, State("api_expired", {}, {"procedure": 1}, "procedure"), knowledge)
    assert step.reply is not None
    assert (step.reply.answer, step.done, step.state.question) == ("distress", True, None)


def test_yes_takes_the_only_situation_that_was_offered(knowledge: Knowledge) -> None:
    step = talk.small_talk(heard("oui", "affirm"), doubting(knowledge, ["application_status"]), knowledge)
    assert (step.state.situation, step.state.unsure, step.reply) == ("application_status", (), None)


def test_yes_to_several_situations_takes_the_likeliest_and_says_so(knowledge: Knowledge) -> None:
    step = talk.small_talk(heard("oui", "affirm"), doubting(knowledge, DOUBTFUL), knowledge)
    assert (step.state.situation, step.state.before) == ("rights_lost", "taken_as")


@pytest.mark.parametrize(
    ("text", "intent"), [("j'ai perdu mon travail", "rights_lost"), ("mot de passe oublié", "account_access")]
)
def test_words_that_name_a_situation_open_it(knowledge: Knowledge, text: str, intent: str) -> None:
    step = moves.open_case(heard(text, intent), doubting(knowledge, DOUBTFUL), knowledge)
    assert step.state.situation == intent


def test_without_a_doubt_a_word_alone_opens_its_situation(knowledge: Knowledge) -> None:
    step = moves.open_case(heard("renouvellement", "renewal_not_filed", RENEWAL), State(), knowledge)
    assert step.state.situation == "renewal_not_filed"


def test_small_talk_that_may_be_a_cry_for_help_has_its_phrase_and_a_button_for_that_first(knowledge: Knowledge) -> None:
    unsure = heard("je ne sais plus", decision="clarify", options=["dont_know", "distress"])
    step = talk.small_talk(unsure, State(), knowledge)
    assert step.reply is not None
    assert step.reply.text == knowledge.phrases["dont_know"].text
    assert [choice.payload for choice in step.reply.choices][:2] == ["/distress", "/api_not_received"]
    assert step.state.failures == 0


def test_a_doubt_between_small_talk_and_a_situation_is_asked_about(knowledge: Knowledge) -> None:
    unsure = heard("je sais plus pour mon adresse", decision="clarify", options=["dont_know", "address_change"])
    step = talk.small_talk(unsure, State(), knowledge)
    assert step.reply is not None
    assert step.reply.choices[0].payload == "/address_change"


def test_of_the_situations_that_were_offered_the_one_that_a_fact_reveals_is_taken(knowledge: Knowledge) -> None:
    told = heard("oui ils l'ont demandé", "affirm", cue("complement_requested", "yes"))
    state = doubting(knowledge, ["api_not_received", "add_document"])
    assert talk.small_talk(told, state, knowledge).state.situation == "add_document"


def test_a_no_to_what_was_offered_is_a_no(knowledge: Knowledge) -> None:
    step = talk.small_talk(heard("non j'ai pas d'oqtf", "deny"), doubting(knowledge, ["removal_order"]), knowledge)
    assert step.reply is not None
    assert step.reply.text == knowledge.phrases["deny"].text


def test_a_day_alone_after_a_doubt_is_of_the_situation_that_is_taken(knowledge: Knowledge) -> None:
    message = heard("le 2 septembre", "nlu_fallback", Entity("date", {"value": "2026-09-02"}, None, 0, 14))
    step = talk.small_talk(message, doubting(knowledge, ["renewal_not_filed"]), knowledge)
    assert (step.state.situation, step.state.facts) == ("renewal_not_filed", {"title_expires_on": "2026-09-02"})


def test_weak_words_after_a_doubt_leave_what_was_offered(knowledge: Knowledge) -> None:
    state = replace(doubting(knowledge, DOUBTFUL), facts={"procedure": "renewal"})
    weak = replace(
        heard("carte vi", decision="clarify", options=["favourable_decision_attestation", "first_application"]),
        confidence=0.18,
    )
    step = talk.small_talk(weak, state, knowledge)
    assert step.reply is not None
    assert [choice.payload for choice in step.reply.choices][:2] == ["/rights_lost", "/api_not_recognised"]


def test_a_date_of_nothing_known_is_asked_about_without_a_menu(knowledge: Knowledge) -> None:
    state = State("file_closed_or_refused", {"refusal": "explicit"}, verdict="refusal_explicit")
    message = heard("c'était le 13 novembre", "nlu_fallback", Entity("date", {"value": "2026-11-13"}, None, 8, 22))
    reply = talk.small_talk(message, state, knowledge).reply
    assert reply is not None
    assert reply.text == knowledge.phrases["date_of_what"].text
    assert not reply.choices
    more = heard("8 mois que ça bouge pas", "nlu_fallback", Entity("date", {"value": "2026-03-21"}, None, 0, 10))
    said = talk.small_talk(more, state, knowledge).reply
    assert said is not None
    assert said.text != reply.text
