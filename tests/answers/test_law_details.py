"""Details of the law that depend on what is known, and mentions that would contradict the answer they go with."""

from __future__ import annotations

import pytest

from bot.answers import explain
from bot.answers.simple import explain_simply
from bot.exchange import Reply
from bot.knowledge import Knowledge
from bot.rules import Case, assess
from bot.rules.deduce import deduce

from .builders import TODAY

SILENCE = "la loi considère ce silence comme un refus"
GRACE = "la carte finie prouve encore votre séjour"
PROTECTION = "Pour votre première carte demandée sur l'ANEF"
NOT_YET = "D'après vos dates, le délai de réponse n'est pas encore passé."


def say(knowledge: Knowledge, situation: str, **facts: str) -> Reply:
    case = Case(facts, TODAY, frozenset(knowledge.facts))
    return explain(assess(knowledge.situations[situation], case, knowledge), case, knowledge)


def test_a_first_application_at_the_prefecture_is_told_of_the_recepisse(knowledge: Knowledge) -> None:
    reply = say(knowledge, "api_not_received", procedure="first", channel="prefecture")
    assert reply.answer == "api_first_application"
    assert reply.text.startswith("Vous avez déposé à la préfecture")
    assert "L'article R. 431-12 prévoit un récépissé" in reply.text
    assert "Est-ce que je peux avoir une API ?" not in reply.text
    assert {"r431-12", "r431-13", "r431-14"} <= {source.id for source in reply.sources}


def test_a_first_application_on_the_anef_is_not_told_of_the_recepisse(knowledge: Knowledge) -> None:
    reply = say(knowledge, "api_not_received", procedure="first", channel="anef")
    assert "Demandez le récépissé" not in reply.text
    assert "r431-12" not in [source.id for source in reply.sources]


def test_where_a_first_application_was_filed_is_never_asked_as_it_changes_no_verdict(knowledge: Knowledge) -> None:
    facts = {"procedure": "first", "title_type": "family"}
    verdict = assess(knowledge.situations["api_not_received"], Case(facts, TODAY), knowledge)
    assert (verdict.verdict, verdict.missing) == ("api_first_application", ())
    text = explain(verdict, Case(facts, TODAY), knowledge).text
    assert (
        "Si vous avez déposé à la préfecture, sans passer par l'ANEF, le document à demander est le récépissé." in text
    )


@pytest.mark.parametrize(
    ("title", "sure"), [("family", True), ("student", True), ("talent", False), ("employee", False), ("other", False)]
)
def test_where_a_shorter_delay_may_hold_the_silence_is_not_said_to_be_no_refusal(
    knowledge: Knowledge, title: str, sure: bool
) -> None:
    reply = say(knowledge, "application_status", title_type=title, filed_on="2026-08-30", file_complete="yes")
    assert reply.answer == "silence_under"
    assert (NOT_YET in reply.text) is sure
    assert ("il peut être déjà passé" in reply.text) is not sure


@pytest.mark.parametrize("summons", ["yes", "no"])
def test_an_accepted_request_is_not_said_to_be_refused_by_silence(knowledge: Knowledge, summons: str) -> None:
    text = say(knowledge, "favourable_decision_attestation", filed_on="2026-01-05", card_summons=summons).text
    assert SILENCE not in text


def test_a_requested_complement_stops_the_clock_so_silence_is_not_counted(knowledge: Knowledge) -> None:
    reply = say(knowledge, "add_document", complement_requested="yes", filed_on="2026-01-05")
    assert reply.answer == "complement_requested"
    assert SILENCE not in reply.text


@pytest.mark.parametrize("refusal", ["explicit", "implicit", "closed", "unknown"])
def test_a_refused_renewal_is_not_promised_three_months(knowledge: Knowledge, refusal: str) -> None:
    facts = {"title_type": "resident_card", "title_expires_on": "2026-10-30", "refusal": refusal}
    assert GRACE not in say(knowledge, "file_closed_or_refused", **facts).text


def test_a_resident_card_in_renewal_is_still_told_of_its_three_months(knowledge: Knowledge) -> None:
    facts = {"title_type": "resident_card", "title_expires_on": "2026-10-30", "procedure": "renewal"}
    assert GRACE in say(knowledge, "api_not_received", **facts).text


@pytest.mark.parametrize("title", ["refugee", "subsidiary_protection"])
def test_a_protected_person_reads_the_rule_of_the_first_card_once(knowledge: Knowledge, title: str) -> None:
    first = say(knowledge, "api_expired", procedure="first", title_type=title, api_expires_on="2026-11-11")
    work = say(knowledge, "api_not_recognised", procedure="first", title_type=title, third_party="employer")
    for reply in (first, work):
        assert PROTECTION not in reply.text
        assert {"r431-15-3", "r431-15-4"} & {source.id for source in reply.sources}


def test_a_person_in_a_removal_procedure_reads_that_short_delays_are_not_extended(knowledge: Knowledge) -> None:
    text = say(knowledge, "removal_order").text
    assert "Ces délais très courts ne s'allongent pas (article R. 921-3)." in text
    assert "deux délais différents" in text


@pytest.mark.parametrize("facts", [{"title_type": "family"}, {"title_type": "refugee"}, {}])
def test_a_first_application_at_the_prefecture_is_told_of_the_recepisse_in_simple_words_too(
    knowledge: Knowledge, facts: dict[str, str]
) -> None:
    told = {"procedure": "first", "channel": "prefecture", **facts}
    case = Case(told, TODAY, frozenset(knowledge.facts))
    text = explain_simply(assess(knowledge.situations["api_not_received"], case, knowledge), case, knowledge).text
    assert "écépissé" in text
    assert "Demandez une attestation (API)" not in text
    assert "Demandez l'attestation (API)" not in text


@pytest.mark.parametrize(("title", "asked"), [("spouse_of_french", True), ("family", True), ("student", False)])
def test_who_may_also_seek_asylum_is_asked_or_reminded_of_the_short_delay(
    knowledge: Knowledge, title: str, asked: bool
) -> None:
    facts = deduce({"second_on_anef": "yes", "title_type": title}, TODAY, knowledge)
    assert ("asylum_seeker" not in facts) is asked
    assert ("Vous avez aussi une demande d'asile" in say(knowledge, "second_motif", **facts).text) is not asked


def test_a_decision_of_the_caf_is_contested_without_waiting_for_the_answer_to_a_complaint(
    knowledge: Knowledge,
) -> None:
    for situation in ("api_not_recognised", "rights_lost"):
        text = say(knowledge, situation, third_party="caf").text
        assert "n'attendez pas la réponse à une réclamation" in text
