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
    assert told.sources == ("r431-5",)


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


@pytest.mark.parametrize("title_type", ["talent", "employee", "other", "algerian_certificate", "unknown"])
def test_the_end_of_a_silence_is_not_given_where_a_shorter_time_may_apply(
    knowledge: Knowledge, title_type: str
) -> None:
    facts = {"file_complete": "yes", "filed_on": "2026-10-01"}
    reply = reply_to("application_status", knowledge, date(2026, 11, 21), title_type=title_type, **facts)
    assert deadlines_of(reply) == []
    [told] = deadlines_of(reply_to("application_status", knowledge, date(2026, 11, 21), title_type="visitor", **facts))
    assert told.items == (
        "La préfecture a jusqu'au 1er février 2027 pour répondre. Ce 21 novembre 2026, il reste 72 jours.",
    )


def test_a_resident_card_that_has_ended_has_its_three_months_and_no_other_title_has(knowledge: Knowledge) -> None:
    facts = {
        "procedure": "renewal", "channel": "anef", "file_complete": "yes", "filed_on": "2026-08-03",
        "title_expires_on": "2026-11-10",
    }  # fmt: skip
    today = date(2026, 11, 21)
    [told] = deadlines_of(reply_to("api_not_received", knowledge, today, title_type="resident_card", **facts))
    assert told.items[0] == "Dernier jour : le 10 février 2027. Ce 21 novembre 2026, il reste 81 jours."
    assert deadlines_of(reply_to("api_not_received", knowledge, today, title_type="employee", **facts)) == []
    late = reply_to("api_not_received", knowledge, date(2027, 2, 11), title_type="resident_card", **facts)
    assert (late.answer, deadlines_of(late)) == ("api_due", [])


RESIDENT = {
    "procedure": "renewal", "channel": "anef", "file_complete": "yes", "filed_on": "2026-08-03",
    "title_expires_on": "2026-11-10", "title_type": "resident_card",
}  # fmt: skip


@pytest.mark.parametrize("third_party", ["employer", "caf", "cpam", "france_travail", "landlord", "police"])
@pytest.mark.parametrize("situation", ["api_not_recognised", "rights_lost"])
def test_the_three_months_are_told_where_work_or_rights_are_at_stake(
    knowledge: Knowledge, situation: str, third_party: str
) -> None:
    facts = {**RESIDENT, "work_allowed_before": "yes", "third_party": third_party}
    assert len(deadlines_of(reply_to(situation, knowledge, date(2027, 2, 10), **facts))) == 1
    assert deadlines_of(reply_to(situation, knowledge, date(2027, 2, 11), **facts)) == []


@pytest.mark.parametrize(
    "changed",
    [
        {"title_type": "family"},
        {"procedure": "first"},
        {"filed_on": "2026-09-12"},
        {"filed_on": "2026-07-12"},
        {"title_expires_on": "2026-11-21"},
        {"refusal": "explicit"},
        {"refusal": "closed"},
    ],
    ids=["another title", "first", "late", "early", "still valid", "refused", "closed"],
)
def test_the_three_months_need_a_renewal_asked_in_time_of_a_card_that_has_ended(
    knowledge: Knowledge, changed: dict[str, str]
) -> None:
    case = create_case({**RESIDENT, **changed}, date(2026, 11, 21))
    assert told_deadlines(create_answer(deadlines=(line("three_months"),)), case, knowledge) == ()


@pytest.mark.parametrize("id", ["filing_anef", "filing_prefecture", "six_months"])
def test_the_status_that_the_law_puts_aside_is_named_to_who_has_a_resident_card(knowledge: Knowledge, id: str) -> None:
    answer = create_answer(deadlines=(line(id),))
    [told] = told_deadlines(
        answer, create_case({"title_expires_on": "2026-12-20", "title_type": "resident_card"}), knowledge
    )
    assert "longue durée-UE" in told.block.items[1]
    assert len(told.sources) == 2
    [other] = told_deadlines(answer, create_case({"title_expires_on": "2026-12-20"}), knowledge)
    assert len(other.block.items) == len(other.sources) == 1


def test_who_holds_a_resident_card_and_has_not_filed_is_told_the_six_months(knowledge: Knowledge) -> None:
    facts = {"channel": "anef", "title_expires_on": "2026-10-10", "title_type": "resident_card"}
    [told] = deadlines_of(reply_to("renewal_not_filed", knowledge, date(2026, 11, 21), **facts))
    assert told.items[0].startswith("Dernier jour : le 10 avril 2027.")
    assert "Sans demande d'ici là" in told.items[0]


def test_a_window_of_the_other_channel_is_never_told_and_both_are_when_the_channel_is_not_known(
    knowledge: Knowledge,
) -> None:
    def names(**facts: str) -> list[str]:
        reply = reply_to("renewal_not_filed", knowledge, date(2026, 11, 21), title_expires_on="2027-02-20", **facts)
        return [block.title.partition(" :")[0] for block in deadlines_of(reply)]

    anef, prefecture = "Délai pour déposer sur l'ANEF", "Délai pour déposer à la préfecture"
    assert names(channel="anef") == [anef]
    assert names(channel="prefecture") == [prefecture]
    assert names(channel="unknown") == [anef, prefecture]


def test_who_filed_too_early_is_told_until_when_a_request_is_in_time(knowledge: Knowledge) -> None:
    facts = {"procedure": "renewal", "channel": "anef", "file_complete": "yes", "filed_on": "2026-10-22"}
    today = date(2026, 11, 21)
    reply = reply_to("api_not_received", knowledge, today, title_expires_on="2027-02-20", title_type="family", **facts)
    assert reply.answer == "api_filed_early"
    assert [block.state for block in deadlines_of(reply)] == ["open"]


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (date(2026, 12, 22), "Délai pour déposer sur l'ANEF : dernier jour"),
        (date(2026, 12, 23), None),
        (date(2027, 2, 20), None),
        (date(2027, 2, 21), "Six mois après la fin du titre de séjour : en cours"),
    ],
)
def test_who_cannot_renew_on_the_site_is_told_the_day_that_may_cost_them_their_right(
    knowledge: Knowledge, today: date, told: str | None
) -> None:
    facts = {"procedure": "renewal", "channel": "anef", "title_expires_on": "2027-02-20"}
    for situation in ("technical_bug", "account_access", "no_appointment", "substitution_solution"):
        titles = [block.title for block in deadlines_of(reply_to(situation, knowledge, today, **facts))]
        assert titles == ([told] if told else [])


def test_who_has_filed_has_no_day_left_to_file_on_the_site_that_blocks(knowledge: Knowledge) -> None:
    facts = {"error_kind": "handover", "title_expires_on": "2027-02-20"}
    assert len(deadlines_of(reply_to("file_correction", knowledge, date(2026, 11, 21), **facts))) == 1
    filed = reply_to("file_correction", knowledge, date(2026, 11, 21), filed_on="2026-11-02", **facts)
    outside = reply_to("file_correction", knowledge, date(2026, 11, 21), channel="prefecture", **facts)
    assert deadlines_of(filed) == deadlines_of(outside) == []


@pytest.mark.parametrize(
    ("facts", "shown"),
    [
        ({"title_type": "visitor"}, 1),
        ({"title_type": "visitor", "file_complete": "no"}, 0),
        ({"title_type": "visitor", "complement_requested": "yes"}, 0),
        ({"title_type": "talent"}, 0),
        ({"title_type": "algerian_certificate"}, 0),
        ({}, 0),
    ],
)
def test_a_silence_is_counted_only_where_four_months_or_ninety_days_are_sure(
    knowledge: Knowledge, facts: dict[str, str], shown: int
) -> None:
    reply = reply_to(
        "file_closed_or_refused", knowledge, date(2026, 11, 21), refusal="implicit", filed_on="2026-10-01", **facts
    )
    assert len(deadlines_of(reply)) == shown
    calm = "le délai de réponse de la préfecture n'est pas encore passé." in reply.text
    assert calm == (facts.get("title_type") == "visitor")


def test_who_has_a_protection_is_told_to_have_the_delay_checked(knowledge: Knowledge) -> None:
    facts = {"file_complete": "yes", "filed_on": "2026-10-01", "title_type": "refugee"}
    [told] = deadlines_of(reply_to("application_status", knowledge, date(2026, 11, 21), **facts))
    assert told.title == "Délai de réponse de la préfecture, pour un dossier complet : en cours"
    assert "Faites vérifier ce délai" in told.items[1]


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
