"""The moves of a conversation, without Rasa."""

from __future__ import annotations

from dataclasses import replace

from bot.dialogue import moves
from bot.dialogue.heard import Entity
from bot.dialogue.state import TIMES_TO_ASK, State
from bot.dialogue.step import Step
from bot.exchange import Status
from bot.knowledge import Knowledge
from tests.dialogue.heard import button, cue, day, heard, place, title

DUE = {
    "procedure": "renewal", "channel": "anef", "title_expires_on": "2026-10-10", "filed_on": "2026-07-20",
    "file_complete": "yes",
}  # fmt: skip


def reply_of(step: Step) -> str | None:
    return step.reply.answer if step.reply else None


def test_a_situation_is_taken_up_with_what_the_message_already_tells(knowledge: Knowledge) -> None:
    message = heard(
        "renouvellement anef, rien reçu",
        "api_not_received",
        cue("procedure", "renewal"),
        cue("channel", "anef"),
    )
    step = moves.open_case(message, State(), knowledge)
    assert (step.state.situation, step.reply, step.done) == ("api_not_received", None, False)
    assert moves.ask_next(message, step.state, knowledge).state.question == "title_expires_on"


def test_a_situation_without_question_is_done_at_once(knowledge: Knowledge) -> None:
    step = moves.open_case(heard("c'est quoi la décision", "about_decision"), State(), knowledge)
    assert step.done
    assert reply_of(moves.conclude(heard(""), step.state, knowledge)) == "about_decision"


def test_an_answer_is_learnt_and_the_form_goes_on(knowledge: Knowledge) -> None:
    state = State("api_not_received", {"procedure": "renewal"}, {"channel": 1}, "channel")
    step = moves.answer_question(button("channel", "anef"), state, knowledge)
    assert step is not None
    assert step.state.facts["channel"] == "anef"
    assert step.state.question is None


def test_when_all_is_known_the_answer_comes_with_its_verdict_in_the_trace(knowledge: Knowledge) -> None:
    step = moves.conclude(heard("oui"), State("api_not_received", dict(DUE)), knowledge)
    assert reply_of(step) == "api_due"
    assert (step.trace.verdict, step.trace.reasons) == ("api_due", ("api_due",))
    assert step.trace.facts == DUE


def test_another_subject_is_no_answer_to_the_question(knowledge: Knowledge) -> None:
    state = State("api_not_received", {}, {"procedure": 1}, "procedure")
    assert moves.answer_question(heard("c'est quoi la décision du 5 mai", "about_decision"), state, knowledge) is None


def test_an_answer_that_looks_like_another_subject_is_still_an_answer(knowledge: Knowledge) -> None:
    state = State("api_not_received", {"procedure": "renewal", "channel": "anef"}, {"filed_on": 1}, "filed_on")
    step = moves.answer_question(
        heard("déposé le 20 juin", "application_status", day("2026-06-20", "filed")), state, knowledge
    )
    assert step is not None
    assert step.state.facts["filed_on"] == "2026-06-20"


def test_something_urgent_is_never_taken_for_an_answer(knowledge: Knowledge) -> None:
    state = State("api_not_received", {}, {"file_complete": 1}, "file_complete")
    message = heard("non et j'ai reçu une oqtf", "removal_order", cue("file_complete", "no"))
    assert moves.answer_question(message, state, knowledge) is None
    assert reply_of(moves.change_subject(message, state, knowledge)) == "removal_order"


def test_a_subject_without_question_is_answered_and_the_situation_stays(knowledge: Knowledge) -> None:
    state = State("api_not_received", {"procedure": "renewal"}, {"channel": 1}, "channel")
    step = moves.change_subject(heard("un numéro de téléphone ?", "human_contact"), state, knowledge)
    assert reply_of(step) == "human_contact"
    assert (step.state.situation, step.state.question, step.done) == ("api_not_received", "channel", False)


def test_a_subject_with_questions_is_taken_up_and_the_first_is_offered_again_after_it(
    knowledge: Knowledge,
) -> None:
    state = State("api_not_received", {"procedure": "renewal"}, {"channel": 1}, "channel")
    step = moves.change_subject(heard("j'ai aussi déménagé", "address_change"), state, knowledge)
    assert (step.state.situation, step.state.suspended) == ("address_change", "api_not_received")
    after = moves.conclude(heard("oui"), step.state.learn({"pending": "yes"}), knowledge)
    assert after.reply is not None
    assert [choice.payload for choice in after.reply.choices] == ["/api_not_received"]


def test_a_fact_told_early_is_never_asked(knowledge: Knowledge) -> None:
    state = State("api_not_received", {"title_expires_on": "2026-10-10", "procedure": "renewal"})
    asked: list[str | None] = []
    for value in ("anef", "2026-07-20", "yes"):
        step = moves.ask_next(heard("…"), state, knowledge)
        asked.append(step.state.question)
        state = replace(step.state.learn({str(step.state.question): value}), question=None)
    assert asked == ["channel", "filed_on", "file_complete"]
    assert reply_of(moves.ask_next(heard("…"), state, knowledge)) == "api_due"


def test_a_question_left_without_answer_is_given_up_after_a_few_times(knowledge: Knowledge) -> None:
    state = State("substitution_solution", {"tried_online": "yes", "contacted_ccc": "yes"})
    for _ in range(TIMES_TO_ASK):
        step = moves.ask_next(heard("…"), state, knowledge)
        assert step.state.question == "went_to_pan"
        state = step.state
    assert reply_of(moves.ask_next(heard("…"), state, knowledge)) == "substitution_general"


def test_a_correction_after_the_answer_gives_the_new_answer(knowledge: Knowledge) -> None:
    state = State("api_not_received", dict(DUE), verdict="api_due")
    message = heard("non déposé le 20 septembre", "correct", day("2026-09-20", "filed"))
    assert reply_of(moves.small_talk(message, state, knowledge)) == "api_filed_late"


def test_a_fact_that_changes_nothing_is_noted_without_repeating_the_answer(knowledge: Knowledge) -> None:
    state = State("api_not_received", dict(DUE), verdict="api_due")
    step = moves.small_talk(heard("c'est le 77", "correct", place("77")), state, knowledge)
    assert step.reply is not None
    assert "Seine-et-Marne (77)" in step.reply.text
    assert step.reply.answer is None


def test_what_is_not_understood_while_a_question_waits_is_said_with_the_question(
    knowledge: Knowledge,
) -> None:
    state = State("api_not_received", {}, {"procedure": 1}, "procedure")
    step = moves.small_talk(heard("blurp"), state, knowledge)
    assert step.reply is None
    again = moves.ask_next(heard("blurp"), step.state, knowledge)
    assert again.reply is not None
    assert again.reply.text.startswith("Je n'ai pas compris la réponse à ma question.")


def test_restart_forgets_everything(knowledge: Knowledge) -> None:
    step = moves.small_talk(heard("on recommence", "restart"), State("api_not_received", dict(DUE)), knowledge)
    assert step.state == State()


def test_repeat_says_the_answer_again(knowledge: Knowledge) -> None:
    state = State("api_not_received", dict(DUE), verdict="api_due")
    assert reply_of(moves.small_talk(heard("répète", "repeat"), state, knowledge)) == "api_due"


def test_a_doubt_is_asked_with_the_likely_situations(knowledge: Knowledge) -> None:
    message = heard("mon attestation", decision="clarify", options=["api_not_received", "api_expired"])
    step = moves.small_talk(message, State(), knowledge)
    assert step.reply is not None
    assert step.reply.status is Status.CLARIFY
    assert [c.payload for c in step.reply.choices] == ["/api_not_received", "/api_expired", "/something_else"]


def test_the_state_survives_as_json() -> None:
    state = State("api_not_received", dict(DUE), {"channel": 2}, "filed_on", None, "address_change", "question_again")
    assert State.from_json(state.to_json()) == state
    assert State.from_json(None) == State()


def test_what_can_be_deduced_is_not_asked(knowledge: Knowledge) -> None:
    state = State("second_motif", {"second_on_anef": "yes"}, {"asylum_seeker": 1}, "asylum_seeker")
    step = moves.answer_question(heard("j'ai une carte étudiant", "nlu_fallback", title("etudiant")), state, knowledge)
    assert step is not None
    assert (step.state.facts["asylum_seeker"], step.done) == ("no", True)


def test_a_subject_that_the_situation_covers_only_tells_more_about_it(knowledge: Knowledge) -> None:
    state = State("favourable_decision_attestation", {}, {"card_summons": 1}, "card_summons")
    boss = Entity("organisation", "employeur", None, 0, 0)
    step = moves.answer_question(
        heard("mon patron ne veut pas de ce papier", "api_not_recognised", boss), state, knowledge
    )
    assert step is not None
    assert (step.state.situation, step.state.facts) == ("favourable_decision_attestation", {"third_party": "employer"})


def test_a_long_message_about_something_else_is_not_read_as_i_do_not_know(knowledge: Knowledge) -> None:
    state = State("api_expired", {"api_expires_on": "2026-11-02"}, {"procedure": 1}, "procedure")
    message = heard("au fait je n'arrive plus à me connecter, j'ai oublié mon mot de passe", "account_access")
    assert moves.answer_question(message, state, knowledge) is None


def test_a_day_makes_a_month_told_before_exact(knowledge: Knowledge) -> None:
    state = State("api_not_received", {"filed_on": "2026-08"}, {"file_complete": 1}, "file_complete")
    step = moves.answer_question(heard("le 20 août", "nlu_fallback", day("2026-08-20")), state, knowledge)
    assert step is not None
    assert step.state.facts["filed_on"] == "2026-08-20"


def test_a_doubtful_question_in_the_middle_is_clarified_and_the_form_waits(knowledge: Knowledge) -> None:
    state = State("second_motif", {}, {"second_on_anef": 1}, "second_on_anef")
    message = heard("et c'est pour quand ?", decision="clarify", options=["about_decision", "application_status"])
    step = moves.small_talk(message, state, knowledge)
    assert step.reply is not None
    assert (step.reply.status, step.done) == (Status.CLARIFY, False)


def test_facts_told_with_a_doubt_are_kept_for_the_situation_that_is_then_chosen(knowledge: Knowledge) -> None:
    message = heard(
        "renouvellement…", "nlu_fallback", cue("procedure", "renewal"), decision="clarify", options=["api_not_received"]
    )
    step = moves.small_talk(message, State(), knowledge)
    chosen = moves.open_case(heard("/api_not_received", "api_not_received"), step.state, knowledge)
    assert chosen.state.facts == {"procedure": "renewal"}


def test_another_domain_after_the_answer_is_not_taken_for_more_facts(knowledge: Knowledge) -> None:
    state = State("api_not_received", dict(DUE), verdict="api_due")
    step = moves.small_talk(
        heard("et le permis de conduire à Lyon ?", "out_of_scope_driving", place("69")), state, knowledge
    )
    assert step.reply is not None
    assert step.reply.status is Status.OUT_OF_SCOPE


def test_a_person_who_writes_no_french_is_answered_in_their_language(knowledge: Knowledge) -> None:
    turkish = Entity("langue", "tr", "sure", 0, 0)
    step = moves.small_talk(heard("oturma iznim bitti", "other_language", turkish), State(), knowledge)
    assert step.reply is not None
    assert step.reply.text == knowledge.languages["tr"]
    assert "0 806 001 620" in step.reply.text
    assert [contact.id for contact in step.reply.contacts] == ["ccc", "la_cimade"]
