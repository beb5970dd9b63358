"""A situation as a form: the questions left, or the answer; what cannot be used is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from bot.answers import explain
from bot.answers.form import Form, fill, listed
from bot.exchange import Status
from bot.knowledge import Knowledge
from bot.rules import UNKNOWN, Case, assess
from bot.rules.prove import A_DAY, combinations
from bot.settings import ROOT

from .builders import TODAY

SITUATIONS = sorted(file.stem for file in (ROOT / "bot" / "content" / "situations").glob("*.yml"))


def form(knowledge: Knowledge, id: str, change: str = "", **fields: str | list[str]) -> Form:
    lists = {name: [value] if isinstance(value, str) else value for name, value in fields.items()}
    return fill(knowledge.situations[id], lists, TODAY, knowledge, change)


def asked(shown: Form) -> list[str]:
    return [question.fact for question in shown.questions]


def one_each(facts: Mapping[str, str]) -> dict[str, list[str]]:
    return {name: [value] for name, value in facts.items()}


@pytest.mark.parametrize("id", SITUATIONS)
def test_every_situation_shows_what_is_missing_in_order_or_the_answer_of_the_rules(
    knowledge: Knowledge, id: str
) -> None:
    situation = knowledge.situations[id]
    every = list(combinations(situation, knowledge))
    for facts in every[:: 1 + len(every) // 200]:
        for told in (facts, dict(list(facts.items())[1:])):
            case = Case(told, A_DAY, frozenset(told))
            shown = fill(situation, one_each(told), A_DAY, knowledge)
            verdict = assess(situation, case, knowledge)
            assert tuple(asked(shown)) == verdict.missing
            assert shown.reply == (None if verdict.missing else explain(verdict, case, knowledge))
            assert not shown.ignored


@pytest.mark.parametrize("id", SITUATIONS)
def test_who_knows_nothing_gets_an_answer_all_the_same(knowledge: Knowledge, id: str) -> None:
    facts = dict.fromkeys(knowledge.situations[id].facts, UNKNOWN)
    shown = form(knowledge, id, **one_each(facts))
    assert shown.reply is not None
    assert shown.reply.status is Status.ANSWERED


def test_a_question_that_no_longer_matters_is_not_asked(knowledge: Knowledge) -> None:
    assert asked(form(knowledge, "api_expired")) == ["api_expires_on", "procedure"]
    first = form(knowledge, "api_expired", procedure="first")
    assert (asked(first), first.reply and first.reply.answer) == ([], "api_expired_first")


def test_what_can_be_deduced_is_not_asked(knowledge: Knowledge) -> None:
    assert "asylum_seeker" in asked(form(knowledge, "second_motif"))
    told = form(knowledge, "second_motif", title_type="student")
    assert asked(told) == ["second_on_anef"]
    assert [given.fact for given in told.given] == ["title_type"]


def test_each_kind_of_question_has_its_choices(knowledge: Knowledge) -> None:
    date, choice = form(knowledge, "api_expired").questions
    assert (date.kind, date.options) == ("date", ())
    assert choice.options == (("renewal", "Un renouvellement"), ("first", "Une première demande"))
    assert form(knowledge, "address_change").questions[0].options == (("yes", "Oui"), ("no", "Non"))
    places = dict(form(knowledge, "distress", "department").questions[0].options)
    assert places["974"] == "974 – La Réunion"
    assert len(places) == len(knowledge.places)


def test_a_fact_that_was_given_is_shown_and_can_be_asked_again(knowledge: Knowledge) -> None:
    facts = {"procedure": "first", "api_expires_on": "2026-08-03"}
    shown = form(knowledge, "api_expired", **one_each(facts))
    assert {(given.name, given.value) for given in shown.given} == {
        ("type de demande", "Une première demande"), ("fin de l'attestation", "3 août 2026"),
    }  # fmt: skip
    again = form(knowledge, "api_expired", "api_expires_on", **one_each(facts))
    assert ([q.value for q in again.questions], again.reply) == (["2026-08-03"], None)
    for unknown in ("", "rien", "former_department"):
        assert form(knowledge, "api_expired", unknown, **one_each(facts)).reply == shown.reply


def test_a_place_that_could_add_a_mention_may_be_given(knowledge: Knowledge) -> None:
    shown = form(knowledge, "technical_bug")
    assert [fact.id for fact in shown.extra] == ["department"]
    told = form(knowledge, "technical_bug", department="974")
    assert told.extra == ()
    assert told.reply is not None
    assert knowledge.mentions["overseas_rules"].text in told.reply.text
    assert form(knowledge, "distress").extra == ()


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        ("procedure", "rien"), ("procedure", "yes"), ("file_complete", "Oui"), ("department", "99"),
        ("filed_on", "bientôt"), ("filed_on", "2026-02-30"), ("filed_on", "2026-8-3"), ("filed_on", "2026-08"),
        ("filed_on", "9999-12-31"), ("filed_on", "0001-01-01"), ("filed_on", "0000-00-00"),
        ("filed_on", "٢٠٢٦-٠٨-٠٣"), ("filed_on", "32/08/2026"), ("procedure", "<script>"), ("procedure", "\x00"),
    ],
)  # fmt: skip
def test_a_value_that_is_no_answer_is_left_aside_and_said_without_being_repeated(
    knowledge: Knowledge, fact: str, value: str
) -> None:
    shown = form(knowledge, "api_not_received", **{fact: value})
    assert shown.facts == {}
    [sentence] = shown.ignored
    assert knowledge.facts[fact].question in sentence
    assert "n'a pas été comprise" in sentence
    assert f"« {value} »" not in sentence


def test_fields_that_are_no_question_or_empty_are_passed_over(knowledge: Knowledge) -> None:
    shown = form(
        knowledge, "api_expired", utm_source="x", former_department="93", procedure="", api_expires_on=["", " "]
    )
    assert (shown.facts, shown.ignored) == ({}, ())


@pytest.mark.parametrize("value", ["2026-08-03", "03/08/2026", "3/8/2026", "3.8.2026", " 03-08-2026 "])
def test_a_day_is_read_as_the_calendar_or_a_french_person_writes_it(knowledge: Knowledge, value: str) -> None:
    assert form(knowledge, "api_expired", api_expires_on=value).facts == {"api_expires_on": "2026-08-03"}


def test_of_several_answers_one_is_kept_and_said(knowledge: Knowledge) -> None:
    both = form(knowledge, "api_expired", api_expires_on=["2026-08-03", UNKNOWN])
    assert both.facts == {"api_expires_on": "2026-08-03"}
    assert "« 3 août 2026 » est gardé" in both.ignored[0]
    assert form(knowledge, "api_expired", procedure=["first", "renewal"]).facts == {"procedure": "renewal"}
    assert form(knowledge, "api_expired", procedure=["first", "first"]).ignored == ()
    assert form(knowledge, "api_expired", api_expires_on=["", UNKNOWN]).facts == {"api_expires_on": UNKNOWN}


def test_all_situations_are_listed_the_urgent_ones_first_then_those_with_a_rank(knowledge: Knowledge) -> None:
    found = listed(knowledge)
    assert {situation.id for situation in found} == set(knowledge.situations)
    urgent = [situation.id for situation in found if situation.urgent]
    assert [situation.id for situation in found[:2]] == urgent == ["removal_order", "distress"]
    ranks = [situation.rank for situation in found[2:] if situation.rank is not None]
    assert [situation.rank for situation in found[2 : 2 + len(ranks)]] == sorted(ranks)
    others = [situation.title for situation in found[2 + len(ranks) :]]
    assert others[:2] == sorted(others)[:2]


def test_an_accent_does_not_send_a_title_to_the_end(knowledge: Knowledge) -> None:
    one = knowledge.situations["technical_bug"]
    titles = ("Zèle", "Écrit", "Arrêt")
    made = {title: replace(one, id=title, title=title, rank=None) for title in titles}
    assert [situation.title for situation in listed(replace(knowledge, situations=made))] == ["Arrêt", "Écrit", "Zèle"]
