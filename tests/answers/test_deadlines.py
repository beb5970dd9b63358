"""The deadlines of an answer: in words, with their state on the day, and the text that fixes them."""

from __future__ import annotations

from datetime import date

import pytest

from bot.answers import explain, explain_simply
from bot.answers.deadlines import told_deadlines
from bot.exchange import Block, Reply
from bot.knowledge import Knowledge
from bot.rules import Case, assess

from .builders import create_answer, create_case, line

WINDOW = create_answer(deadlines=(line("filing_anef"),))


def reply_to(situation: str, knowledge: Knowledge, today: date, **facts: str) -> Reply:
    case = Case(facts, today, frozenset({*facts, *knowledge.situations[situation].facts}))
    return explain(assess(knowledge.situations[situation], case, knowledge), case, knowledge)


def deadlines_of(reply: Reply) -> list[Block]:
    return [block for block in reply.blocks if block.kind == "deadline"]


@pytest.mark.parametrize(
    ("today", "state", "title", "said"),
    [
        (
            date(2026, 10, 22),
            "before",
            "pas encore ouvert",
            "Du 23 octobre 2026 au 22 décembre 2026. Ce 22 octobre 2026, il ouvre dans 1 jour.",
        ),
        (
            date(2026, 10, 23),
            "open",
            "ouvert",
            "Dernier jour : le 22 décembre 2026. Ce 23 octobre 2026, il reste 60 jours.",
        ),
        (
            date(2026, 12, 21),
            "near",
            "bientôt fini",
            "Dernier jour : le 22 décembre 2026. Ce 21 décembre 2026, il reste 1 jour.",
        ),
        (date(2026, 12, 22), "last_day", "dernier jour", "Le dernier jour est aujourd'hui, 22 décembre 2026."),
        (date(2026, 12, 23), "past", "passé", "Le dernier jour était le 22 décembre 2026."),
    ],
)
def test_the_window_is_said_in_each_of_its_states(
    knowledge: Knowledge, today: date, state: str, title: str, said: str
) -> None:
    [told] = told_deadlines(WINDOW, create_case({"title_expires_on": "2027-02-20"}, today), knowledge)
    assert told.block == Block("deadline", f"Délai pour déposer sur l'ANEF : {title}", (said,), state=state)
    assert told.source == "r431-5"


def test_a_deadline_that_cannot_be_counted_to_the_day_is_left_out(knowledge: Knowledge) -> None:
    assert told_deadlines(WINDOW, create_case({"title_expires_on": "2027-02"}), knowledge) == ()


def test_it_comes_after_the_essential_and_before_the_steps_with_its_source(knowledge: Knowledge) -> None:
    facts = {"channel": "anef", "title_expires_on": "2027-02-20"}
    reply = reply_to("renewal_not_filed", knowledge, date(2026, 12, 1), **facts)
    assert [block.kind for block in reply.blocks][:3] == ["lead", "deadline", "today"]
    assert "Délai pour déposer sur l'ANEF : bientôt fini.\nDernier jour : le 22 décembre 2026." in reply.text
    assert "r431-5" in [source.id for source in reply.sources]


def test_who_has_filed_is_not_told_until_when_to_file(knowledge: Knowledge) -> None:
    facts = {"channel": "anef", "title_expires_on": "2027-02-20", "filed_on": "2026-11-02"}
    reply = reply_to("renewal_not_filed", knowledge, date(2026, 12, 1), **facts)
    assert (reply.answer, deadlines_of(reply)) == ("renewal_open", [])


def test_at_the_prefecture_the_window_is_its_own(knowledge: Knowledge) -> None:
    facts = {"channel": "prefecture", "title_expires_on": "2027-02-20"}
    [told] = deadlines_of(reply_to("renewal_not_filed", knowledge, date(2026, 12, 19), **facts))
    assert told.items == ("Du 20 décembre 2026 au 20 février 2027. Ce 19 décembre 2026, il ouvre dans 1 jour.",)


@pytest.mark.parametrize("title_type", ["talent", "employee", "other", "unknown"])
def test_the_end_of_a_silence_is_not_given_where_a_shorter_time_may_apply(
    knowledge: Knowledge, title_type: str
) -> None:
    facts = {"file_complete": "yes", "filed_on": "2026-10-01"}
    reply = reply_to("application_status", knowledge, date(2026, 11, 21), title_type=title_type, **facts)
    assert deadlines_of(reply) == []
    [told] = deadlines_of(reply_to("application_status", knowledge, date(2026, 11, 21), title_type="visitor", **facts))
    assert told.items == ("Dernier jour : le 1er février 2027. Ce 21 novembre 2026, il reste 72 jours.",)


def test_a_resident_card_that_has_ended_has_its_three_months_and_no_other_title_has(knowledge: Knowledge) -> None:
    facts = {
        "procedure": "renewal", "channel": "anef", "file_complete": "yes", "filed_on": "2026-08-03",
        "title_expires_on": "2026-11-10",
    }  # fmt: skip
    today = date(2026, 11, 21)
    [told] = deadlines_of(reply_to("api_not_received", knowledge, today, title_type="resident_card", **facts))
    assert told.items == ("Dernier jour : le 10 février 2027. Ce 21 novembre 2026, il reste 81 jours.",)
    assert deadlines_of(reply_to("api_not_received", knowledge, today, title_type="employee", **facts)) == []
    late = reply_to("api_not_received", knowledge, date(2027, 2, 11), title_type="resident_card", **facts)
    assert (late.answer, deadlines_of(late)) == ("api_due", [])


def test_the_simple_version_says_them_too(knowledge: Knowledge) -> None:
    situation = knowledge.situations["api_expired"]
    case = create_case({"api_expires_on": "2026-12-01", "procedure": "renewal"})
    reply = explain_simply(assess(situation, case, knowledge), case, knowledge)
    assert [block.kind for block in reply.blocks] == ["simple", "deadline"]
    assert reply.text.endswith(
        "Votre attestation (API) : bientôt finie.\nDernier jour : le 1er décembre 2026. Ce 21 novembre 2026, il reste 10 jours."
    )


def test_a_reply_kept_before_deadlines_had_a_state_can_still_be_read(knowledge: Knowledge) -> None:
    kept = reply_to("about_decision", knowledge, date(2026, 11, 21)).to_json()
    for block in kept["blocks"]:
        del block["state"]
    assert Reply.from_json(kept).blocks[0].state == ""
