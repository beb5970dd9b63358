"""The next question, or the answer, without Rasa."""

from __future__ import annotations

from bot.dialogue import conclusion, moves
from bot.dialogue.state import TIMES_TO_ASK, State
from bot.knowledge import Knowledge
from tests.dialogue.heard import DUE, heard, reply_of, told


def test_when_all_is_known_the_answer_comes_with_its_verdict_in_the_trace(knowledge: Knowledge) -> None:
    step = conclusion.conclude(heard("oui"), State("api_not_received", dict(DUE)), knowledge)
    assert reply_of(step) == "api_due"
    assert (step.trace.verdict, step.trace.reasons) == ("api_due", ("api_due",))
    assert step.trace.facts == DUE


def test_a_subject_with_questions_is_taken_up_and_the_first_is_offered_again_after_it(
    knowledge: Knowledge,
) -> None:
    state = State("api_not_received", {"procedure": "renewal"}, {"channel": 1}, "channel")
    step = moves.change_subject(heard("j'ai aussi déménagé", "address_change"), state, knowledge)
    assert (step.state.situation, step.state.suspended) == ("address_change", "api_not_received")
    after = conclusion.conclude(heard("oui"), told(step.state, pending="yes"), knowledge)
    assert after.reply is not None
    assert after.reply.choices[0].payload == "/api_not_received"


def test_a_fact_told_early_is_never_asked(knowledge: Knowledge) -> None:
    state = State("api_not_received", {"title_expires_on": "2026-10-10", "procedure": "renewal"})
    asked: list[str | None] = []
    for value in ("anef", "2026-07-20", "yes"):
        step = conclusion.ask_next(heard("…"), state, knowledge)
        asked.append(step.state.question)
        state = told(step.state, **{str(step.state.question): value})
    assert asked == ["channel", "filed_on", "file_complete"]
    assert reply_of(conclusion.ask_next(heard("…"), state, knowledge)) == "api_due"


def test_a_question_left_without_answer_is_given_up_after_a_few_times(knowledge: Knowledge) -> None:
    state = State("substitution_solution", {"tried_online": "yes", "contacted_ccc": "yes"})
    for _ in range(TIMES_TO_ASK):
        step = conclusion.ask_next(heard("…"), state, knowledge)
        assert step.state.question == "went_to_pan"
        state = told(step.state)
    assert reply_of(conclusion.ask_next(heard("…"), state, knowledge)) == "substitution_general"


def test_a_day_that_is_wanted_is_asked_with_the_month_that_was_told(knowledge: Knowledge) -> None:
    state = State("application_status", {"file_complete": "yes", "filed_on": "2026-07", "title_type": "visitor"})
    reply = conclusion.ask_next(heard("oui"), state, knowledge).reply
    assert reply
    assert reply.text.startswith("Vous avez dit « juillet 2026 ».")


def test_a_day_that_is_corrected_is_asked_without_more(knowledge: Knowledge) -> None:
    state = State("application_status", {"filed_on": "2026-07-02"}, wanted="filed_on")
    reply = conclusion.ask_next(heard("le dépôt"), state, knowledge).reply
    assert reply
    assert "Vous avez dit" not in reply.text
