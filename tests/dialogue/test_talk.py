"""What names no situation: facts after the answer, doubts, requests, without Rasa."""

from __future__ import annotations

from dataclasses import replace

from bot.dialogue import conclusion, moves, talk
from bot.dialogue.heard import Entity
from bot.dialogue.state import State
from bot.exchange import Status
from bot.knowledge import Knowledge
from tests.dialogue.heard import DUE, cue, day, heard, place, reply_of, title


def test_a_correction_after_the_answer_gives_the_new_answer(knowledge: Knowledge) -> None:
    state = State("api_not_received", dict(DUE), verdict="api_due")
    message = heard("non déposé le 20 septembre", "correct", day("2026-09-20", "filed"))
    step = talk.small_talk(message, state, knowledge)
    assert (step.reply, step.done) == (None, True)
    assert reply_of(conclusion.conclude(message, step.state, knowledge)) == "api_filed_late"


def test_a_fact_that_changes_nothing_is_noted_without_repeating_the_answer(knowledge: Knowledge) -> None:
    state = State("api_not_received", dict(DUE), verdict="api_due")
    step = talk.small_talk(heard("c'est le 77", "correct", place("77")), state, knowledge)
    assert step.reply is not None
    assert "Seine-et-Marne (77)" in step.reply.text
    assert step.reply.answer is None


def test_what_is_not_understood_while_a_question_waits_is_said_with_the_question(
    knowledge: Knowledge,
) -> None:
    state = State("api_not_received", {}, {"procedure": 1}, "procedure")
    step = talk.small_talk(heard("blurp"), state, knowledge)
    assert step.reply is None
    again = conclusion.ask_next(heard("blurp"), step.state, knowledge)
    assert again.reply is not None
    assert again.reply.text.startswith("Je n'ai pas compris la réponse à ma question.")


def test_a_title_and_nothing_else_is_noted_and_its_trouble_asked(knowledge: Knowledge) -> None:
    message = heard("j'ai une carte de séjour salarié", "out_of_scope_lost_card", title("salarie", 24, 31))
    step = talk.small_talk(message, State(), knowledge)
    assert step.reply is None
    said = conclusion.conclude(message, step.state, knowledge).reply
    assert said is not None
    assert "Dites-moi maintenant ce qui bloque." in said.text
    lost = heard("carte de séjour salarié perdue", "out_of_scope_lost_card", title("salarie", 15, 22))
    reply = talk.small_talk(lost, State(), knowledge).reply
    assert reply is not None
    assert reply.status is Status.OUT_OF_SCOPE


def test_a_need_named_beside_another_domain_is_offered_with_the_pointer(knowledge: Knowledge) -> None:
    message = heard(
        "j'ai demandé la nationalité et mon titre finit en février", "out_of_scope_nationality", beside=["renewal_not_filed"]
    )  # fmt: skip
    reply = talk.small_talk(message, State(), knowledge).reply
    assert reply is not None
    assert reply.status is Status.OUT_OF_SCOPE
    assert [choice.payload for choice in reply.choices] == ["/renewal_not_filed"]
    assert knowledge.situations["renewal_not_filed"].title in reply.text
    assert [block.kind for block in reply.blocks] == ["lead", "next"]


def test_restart_forgets_everything(knowledge: Knowledge) -> None:
    step = talk.small_talk(heard("on recommence", "restart"), State("api_not_received", dict(DUE)), knowledge)
    assert step.state == State()


def test_repeat_says_the_answer_again(knowledge: Knowledge) -> None:
    state = State("api_not_received", dict(DUE), verdict="api_due", answered="api_not_received")
    assert reply_of(talk.small_talk(heard("répète", "repeat"), state, knowledge)) == "api_due"


def test_a_doubt_is_asked_with_the_likely_situations(knowledge: Knowledge) -> None:
    message = heard("mon attestation", decision="clarify", options=["api_not_received", "api_expired"])
    step = talk.small_talk(message, State(), knowledge)
    assert step.reply is not None
    assert step.reply.status is Status.CLARIFY
    assert [c.payload for c in step.reply.choices] == ["/api_not_received", "/api_expired", "/something_else"]


def test_a_doubtful_question_in_the_middle_is_clarified_and_the_form_waits(knowledge: Knowledge) -> None:
    state = State("second_motif", {}, {"second_on_anef": 1}, "second_on_anef")
    message = heard("et c'est pour quand ?", decision="clarify", options=["about_decision", "application_status"])
    step = talk.small_talk(message, state, knowledge)
    assert step.reply is not None
    assert (step.reply.status, step.done) == (Status.CLARIFY, False)


def test_facts_told_with_a_doubt_are_kept_for_the_situation_that_is_then_chosen(knowledge: Knowledge) -> None:
    message = heard(
        "renouvellement…", "nlu_fallback", cue("procedure", "renewal"), decision="clarify", options=["api_not_received"]
    )
    step = talk.small_talk(message, State(), knowledge)
    chosen = moves.open_case(heard("/api_not_received", "api_not_received"), step.state, knowledge)
    assert chosen.state.facts == {"procedure": "renewal"}


def test_another_domain_after_the_answer_is_not_taken_for_more_facts(knowledge: Knowledge) -> None:
    state = State("api_not_received", dict(DUE), verdict="api_due")
    step = talk.small_talk(
        heard("et le permis de conduire à Lyon ?", "out_of_scope_driving", place("69")), state, knowledge
    )
    assert step.reply is not None
    assert step.reply.status is Status.OUT_OF_SCOPE


def test_a_person_who_writes_no_french_is_answered_in_their_language(knowledge: Knowledge) -> None:
    turkish = Entity("langue", "tr", "sure", 0, 0)
    step = talk.small_talk(heard("oturma iznim bitti", "other_language", turkish), State(), knowledge)
    assert step.reply is not None
    assert step.reply.text == knowledge.languages["tr"]
    assert "0 806 001 620" in step.reply.text
    assert [contact.id for contact in step.reply.contacts] == ["ccc", "la_cimade"]


def test_after_two_failures_in_a_row_come_the_menu_and_people(knowledge: Knowledge) -> None:
    first = talk.small_talk(heard("blurp"), State(), knowledge)
    second = talk.small_talk(heard("blirp"), first.state, knowledge)
    third = talk.small_talk(heard("blorp"), second.state, knowledge)
    assert first.reply is not None
    assert "pas compris" in first.reply.text
    for step in (second, third):
        assert step.reply is not None
        assert "pas compris" not in step.reply.text
        assert step.reply.choices
        assert step.reply.contacts


def test_a_question_that_got_no_answer_twice_gives_way_to_the_menu_and_people(knowledge: Knowledge) -> None:
    state = State("api_not_received", {}, {"procedure": 1}, "procedure")
    once = talk.small_talk(heard("blurp"), state, knowledge)
    twice = talk.small_talk(heard("blirp"), conclusion.ask_next(heard("blurp"), once.state, knowledge).state, knowledge)
    assert twice.reply is not None
    assert (twice.done, twice.state.question) == (True, None)
    assert twice.reply.contacts
    assert conclusion.conclude(heard("blirp"), twice.state, knowledge).reply is None


def test_what_is_understood_ends_the_count_of_failures(knowledge: Knowledge) -> None:
    failed = talk.small_talk(heard("blurp"), State(), knowledge)
    thanked = talk.small_talk(heard("merci", "thank"), failed.state, knowledge)
    assert (failed.state.failures, thanked.state.failures) == (1, 0)


def test_a_doubtful_message_that_tells_a_revealing_fact_opens_its_situation(knowledge: Knowledge) -> None:
    message = heard("ma carte notée jamais remise", "nlu_fallback", cue("error_kind", "handover"), decision="clarify")
    step = talk.small_talk(message, State(), knowledge)
    assert (step.state.situation, step.reply) == ("file_correction", None)


def test_another_need_of_the_message_is_offered_after_the_answer(knowledge: Knowledge) -> None:
    message = heard("plus d'API et j'ai déménagé", "about_decision", beside=["address_change"])
    reply = conclusion.conclude(message, moves.open_case(message, State(), knowledge).state, knowledge).reply
    assert reply is not None
    assert reply.choices[0].payload == "/address_change"
    assert knowledge.situations["address_change"].title in reply.text


def test_going_on_with_the_question_is_no_failure(knowledge: Knowledge) -> None:
    state = State("api_expired", {}, {"procedure": 1}, "procedure")
    step = talk.small_talk(heard("ok on reprend pour l'attestation"), state, knowledge)
    assert (step.reply, step.state.before, step.state.failures) == (None, None, 0)


def test_a_question_said_again_after_an_answer_aside_is_not_said_a_third_time(knowledge: Knowledge) -> None:
    state = State("api_expired", {"api_expires_on": "2026-11-02"}, {"procedure": 1}, "procedure")
    aside = moves.change_subject(heard("mot de passe oublié", "account_access"), state, knowledge)
    again = conclusion.ask_next(heard("…"), aside.state, knowledge)
    assert again.state.question == "procedure"
    told = moves.answer_question(heard("dans le 92", "nlu_fallback", place("92")), again.state, knowledge)
    assert told is not None
    assert told.done


def test_a_fact_that_reveals_another_situation_opens_it_after_an_answer(knowledge: Knowledge) -> None:
    answered = State("api_expired", {}, verdict="api_renewal_due", answered="api_expired")
    message = heard("l'ancienne carte autorisait le travail", "nlu_fallback", cue("work_allowed_before", "yes"))
    assert talk.small_talk(message, answered, knowledge).state.situation == "api_not_recognised"
    waiting = replace(answered, question="procedure")
    assert talk.small_talk(message, waiting, knowledge).state.situation == "api_expired"


def test_a_place_told_after_an_urgent_answer_is_noted_for_it(knowledge: Knowledge) -> None:
    urgent = moves.change_subject(heard("j'ai une oqtf", "removal_order"), State(), knowledge)
    assert (urgent.state.situation, urgent.state.verdict) == ("removal_order", "removal_order")
    unsure = heard("je suis à Lille", "nlu_fallback", place("59"), decision="clarify", options=["address_change"])
    step = talk.small_talk(unsure, urgent.state, knowledge)
    assert step.reply is not None
    assert "Nord (59)" in step.reply.text


def test_yes_to_an_answer_to_distress_gets_it_again_and_no_menu(knowledge: Knowledge) -> None:
    urgent = moves.change_subject(heard("je veux en finir", "distress"), State(), knowledge)
    assert reply_of(talk.small_talk(heard("oui", "affirm"), urgent.state, knowledge)) == "distress"


def test_what_else_a_revealing_message_may_be_about_is_offered(knowledge: Knowledge) -> None:
    options = ["api_expired", "file_correction", "address_change"]
    wrong = cue("error_kind", "identity")
    message = heard("nom mal écrit, déménagé, api finie", "nlu_fallback", wrong, decision="clarify", options=options)
    step = talk.small_talk(message, State(), knowledge)
    assert (step.state.situation, step.state.offered) == ("file_correction", ("api_expired", "address_change"))
