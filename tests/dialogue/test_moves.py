"""A situation is taken up, its questions are answered, and another subject comes, without Rasa."""

from __future__ import annotations

from dataclasses import replace

from bot.dialogue import conclusion, moves, talk
from bot.dialogue.heard import Entity
from bot.dialogue.state import State
from bot.knowledge import Knowledge
from tests.dialogue.heard import DUE, button, cue, day, heard, place, reply_of, title, told


def test_a_situation_is_taken_up_with_what_the_message_already_tells(knowledge: Knowledge) -> None:
    message = heard(
        "renouvellement anef, rien reçu",
        "api_not_received",
        cue("procedure", "renewal"),
        cue("channel", "anef"),
    )
    step = moves.open_case(message, State(), knowledge)
    assert (step.state.situation, step.reply, step.done) == ("api_not_received", None, False)
    assert conclusion.ask_next(message, step.state, knowledge).state.question == "title_expires_on"


def test_a_situation_without_question_is_done_at_once(knowledge: Knowledge) -> None:
    step = moves.open_case(heard("c'est quoi la décision", "about_decision"), State(), knowledge)
    assert step.done
    assert reply_of(conclusion.conclude(heard(""), step.state, knowledge)) == "about_decision"


def test_an_answer_is_learnt_and_the_form_goes_on(knowledge: Knowledge) -> None:
    state = State("api_not_received", {"procedure": "renewal"}, {"channel": 1}, "channel")
    step = moves.answer_question(button("channel", "anef"), state, knowledge)
    assert step is not None
    assert step.state.facts["channel"] == "anef"
    assert step.state.question is None


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


def test_after_something_urgent_no_question_waits_until_the_person_comes_back(knowledge: Knowledge) -> None:
    state = State("address_change", {}, {"pending": 1}, "pending")
    urgent = moves.change_subject(heard("j'ai reçu une oqtf", "removal_order"), state, knowledge)
    assert urgent.state.question is None
    assert moves.answer_question(heard("ok"), urgent.state, knowledge) is None
    back = talk.small_talk(heard("on reprend"), urgent.state, knowledge)
    asked = conclusion.ask_next(heard("…"), back.state, knowledge)
    assert asked.reply is not None
    assert asked.reply.question == "pending"


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


def test_a_correction_is_no_answer_and_no_refusal_to_answer(knowledge: Knowledge) -> None:
    facts = {"procedure": "renewal", "channel": "anef", "title_expires_on": "2026-10-10", "filed_on": "2026-06-20"}
    state = State("api_not_received", facts, {"file_complete": 1}, "file_complete")
    for text, entity in (
        ("euh non le 20 juillet", day("2026-07-20", "filed")),
        ("et c'est le 77 pas le 75", place("77")),
    ):
        step = moves.answer_question(heard(text, "nlu_fallback", entity), state, knowledge)
        assert step is not None
        state = conclusion.ask_next(heard("…"), step.state, knowledge).state
    assert (state.question, state.asked, state.facts["filed_on"]) == (
        "file_complete",
        {"file_complete": 1},
        "2026-07-20",
    )


def test_a_day_makes_a_month_told_before_exact(knowledge: Knowledge) -> None:
    state = State("api_not_received", {"filed_on": "2026-08"}, {"file_complete": 1}, "file_complete")
    step = moves.answer_question(heard("le 20 août", "nlu_fallback", day("2026-08-20")), state, knowledge)
    assert step is not None
    assert step.state.facts["filed_on"] == "2026-08-20"


def test_facts_after_an_answer_are_no_new_situation_that_they_exclude(knowledge: Knowledge) -> None:
    facts = {"file_complete": "yes", "filed_on": "2026-03-02"}
    state = State("application_status", facts, verdict="silence_over", answered="application_status")
    ranking = ({"name": "renewal_not_filed", "confidence": 0.6}, {"name": "rights_lost", "confidence": 0.02})
    message = heard("ma carte finissait le 1er juin", "renewal_not_filed", day("2026-06-01", "expires_title"))
    step = moves.open_case(replace(message, ranking=ranking), state, knowledge)
    assert (step.state.situation, step.state.facts["title_expires_on"]) == ("application_status", "2026-06-01")


def test_facts_that_count_for_what_was_left_at_the_answer_take_it_up(knowledge: Knowledge) -> None:
    message = heard("caf coupée et pas reçu l'api", "rights_lost", beside=["api_not_received"])
    state = told(moves.open_case(message, State(), knowledge).state, third_party="caf")
    answered = conclusion.conclude(message, state, knowledge).state
    renewal = heard("renouvellement", "nlu_fallback", cue("procedure", "renewal"))
    step = talk.small_talk(renewal, State.from_json(answered.to_json()), knowledge)
    assert (step.state.situation, step.state.before, step.reply) == ("api_not_received", "taken_as", None)
    noted = talk.small_talk(heard("dans le 92", "nlu_fallback", place("92")), answered, knowledge)
    assert (noted.state.situation, noted.done) == ("rights_lost", True)


def test_coming_back_takes_up_what_was_left_for_another_subject(knowledge: Knowledge) -> None:
    state = State("api_expired", {"api_expires_on": "2026-11-08"}, {"procedure": 1}, "procedure")
    address = moves.change_subject(heard("et mon adresse ?", "address_change"), state, knowledge).state
    waiting = conclusion.ask_next(heard("…"), address, knowledge).state
    back = talk.small_talk(heard("ok je reviens à mon attestation"), waiting, knowledge).state
    assert (back.situation, conclusion.ask_next(heard("…"), back, knowledge).state.question) == (
        "api_expired",
        "procedure",
    )
    answered = conclusion.conclude(heard("…"), told(address, pending="yes"), knowledge).state
    assert talk.small_talk(heard("on reprend"), answered, knowledge).state.situation == "api_expired"


def test_the_day_of_a_month_is_asked_once_more_after_another_fact(knowledge: Knowledge) -> None:
    state = State("api_not_received", {**DUE, "filed_on": "2026-08"}, {"filed_on": 1}, "filed_on")
    for fact, question in ((place("75"), "filed_on"), (title("salarie"), None)):
        message = heard("autre chose", "nlu_fallback", fact)
        step = moves.answer_question(message, state, knowledge)
        assert step is not None
        said = conclusion.ask_next(message, step.state, knowledge)
        state = said.state
        assert state.question == question
