"""The verdicts of the contract, and the questions that lead to them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.knowledge import Knowledge
from bot.rules import UNKNOWN, Case, Verdict, assess
from bot.rules.prove import base_facts, combinations, prove

TODAY = date(2026, 11, 21)
SITUATIONS = (
    "api_not_received", "api_expired", "api_not_recognised", "favourable_decision_attestation", "second_motif",
    "address_change", "file_correction", "add_document", "substitution_solution", "renewal_not_filed",
    "application_status", "file_closed_or_refused",
)  # fmt: skip
RENEWAL = {"procedure": "renewal", "channel": "anef", "file_complete": "yes"}


def verdict(
    knowledge: Knowledge, situation: str, facts: dict[str, str], asked: frozenset[str] = frozenset()
) -> Verdict:
    return assess(knowledge.situations[situation], Case(facts, TODAY, asked), knowledge)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"procedure": "first", "title_type": "refugee"}, "api_first_refugee"),
        ({"procedure": "first", "title_type": "subsidiary_protection"}, "api_first_refugee"),
        ({"procedure": "first", "title_type": "family"}, "api_first_application"),
        ({"procedure": "renewal", "channel": "prefecture"}, "recepisse_due"),
        ({**RENEWAL, "file_complete": "no"}, "api_file_incomplete"),
        ({**RENEWAL, "title_expires_on": "2026-10-10", "filed_on": "2026-09-20"}, "api_filed_late"),
        ({**RENEWAL, "title_expires_on": "2026-10-10", "filed_on": "2026-10-15"}, "api_filed_late"),
        ({**RENEWAL, "title_expires_on": "2027-03-31", "filed_on": "2026-11-01"}, "api_filed_early"),
        ({**RENEWAL, "title_expires_on": "2026-12-10", "filed_on": "2026-09-15"}, "api_not_yet_due"),
        ({**RENEWAL, "title_expires_on": "2026-10-10", "filed_on": "2026-07-20"}, "api_due"),
        ({**RENEWAL, "title_expires_on": UNKNOWN, "filed_on": "2026-07-20"}, "api_conditions"),
    ],
)
def test_api_not_received_gives_the_verdict_of_its_facts(
    knowledge: Knowledge, facts: dict[str, str], expected: str
) -> None:
    assert verdict(knowledge, "api_not_received", facts).verdict == expected


@pytest.mark.parametrize(
    ("situation", "facts", "expected"),
    [
        ("address_change", {"pending": "yes"}, "address_blocked"),
        ("address_change", {"pending": "no", "title_over_one_year": "yes"}, "address_declare"),
        ("address_change", {"pending": "no", "title_over_one_year": "no"}, "address_recommended"),
        ("address_change", {"pending": "no", "title_over_one_year": UNKNOWN}, "address_general"),
        ("second_motif", {"asylum_seeker": "yes", "second_on_anef": "no"}, "second_motif_asylum"),
        ("second_motif", {"asylum_seeker": "no", "second_on_anef": "no"}, "second_motif_other_channel"),
        ("second_motif", {"asylum_seeker": "no", "second_on_anef": "yes"}, "second_motif_blocked"),
        ("second_motif", {"asylum_seeker": "no", "second_on_anef": UNKNOWN}, "second_motif_allowed"),
        ("substitution_solution", {"tried_online": "no"}, "substitution_accompaniment_first"),
        ("substitution_solution", {"tried_online": "yes", "contacted_ccc": "no"}, "substitution_accompaniment_first"),
        ("substitution_solution", {"tried_online": "yes", "contacted_ccc": "yes", "went_to_pan": "no"}, "substitution_pan_next"),
        ("substitution_solution", {"tried_online": "yes", "contacted_ccc": "yes", "went_to_pan": "yes"}, "substitution_request"),
        ("substitution_solution", {"tried_online": UNKNOWN, "contacted_ccc": "yes", "went_to_pan": "yes"}, "substitution_general"),
    ],
)  # fmt: skip
def test_the_other_headline_situations_give_the_verdict_of_their_facts(
    knowledge: Knowledge, situation: str, facts: dict[str, str], expected: str
) -> None:
    assert verdict(knowledge, situation, facts).verdict == expected


def test_only_the_facts_that_can_still_change_the_verdict_are_asked(knowledge: Knowledge) -> None:
    assert verdict(knowledge, "api_not_received", {}).next_question == "procedure"
    assert verdict(knowledge, "api_not_received", {"procedure": "first"}).missing == ("title_type",)
    assert verdict(knowledge, "api_not_received", {"procedure": "first", "title_type": "family"}).missing == ()
    assert verdict(knowledge, "api_not_received", {"procedure": "renewal", "channel": "prefecture"}).missing == ()


def test_a_month_is_asked_to_the_day_only_when_the_day_matters(knowledge: Knowledge) -> None:
    sure = {**RENEWAL, "title_expires_on": "2026-10-10", "filed_on": "2026-07"}
    unsure = {**RENEWAL, "title_expires_on": "2026-10-10", "filed_on": "2026-08"}
    assert verdict(knowledge, "api_not_received", sure).verdict == "api_due"
    assert verdict(knowledge, "api_not_received", unsure).next_question == "filed_on"
    assert verdict(knowledge, "api_not_received", unsure, frozenset({"filed_on"})).verdict == "api_conditions"


def test_what_the_person_does_not_know_is_not_asked_again(knowledge: Knowledge) -> None:
    found = verdict(knowledge, "second_motif", {"second_on_anef": UNKNOWN})
    assert found.missing == ("asylum_seeker",)


def test_mentions_are_added_whenever_they_hold(knowledge: Knowledge) -> None:
    facts = {**RENEWAL, "title_expires_on": "2026-03-01", "filed_on": "2026-10-02", "department": "974"}
    assert verdict(knowledge, "api_not_received", facts).mentions == ("six_months_rule", "overseas_rules")


def test_moving_to_another_department_is_mentioned(knowledge: Knowledge) -> None:
    facts = {"pending": "no", "title_over_one_year": "yes", "former_department": "91", "department": "69"}
    assert "new_prefecture" in verdict(knowledge, "address_change", facts).mentions
    assert "new_prefecture" not in verdict(knowledge, "address_change", {**facts, "department": "91"}).mentions


@pytest.mark.parametrize("situation", SITUATIONS)
def test_every_rule_concludes_for_some_combination_of_facts(knowledge: Knowledge, situation: str) -> None:
    proof = prove(knowledge.situations[situation], knowledge)
    assert set(proof.concluded) == {rule.id for rule in knowledge.situations[situation].rules}


@pytest.mark.parametrize("situation", SITUATIONS)
def test_when_nothing_is_missing_no_fact_could_change_the_verdict(knowledge: Knowledge, situation: str) -> None:
    """The other way round of asking: what is not asked must not matter."""
    rules = knowledge.situations[situation]
    names = sorted(base_facts(rules))

    @settings(max_examples=150, deadline=None)
    @given(st.data())
    def holds(data: st.DataObject) -> None:
        whole = data.draw(st.sampled_from(COMBINATIONS[situation]))
        told = data.draw(st.sets(st.sampled_from(names))) | (set(names) - set(rules.facts))
        known = {name: whole[name] for name in told}
        now = assess(rules, Case(known, TODAY), knowledge)
        if not now.missing:
            assert assess(rules, Case(whole, TODAY, frozenset(whole)), knowledge).verdict == now.verdict

    COMBINATIONS.setdefault(situation, list(combinations(rules, knowledge)))
    holds()


COMBINATIONS: dict[str, list[dict[str, str]]] = {}


@pytest.mark.parametrize("situation", SITUATIONS)
def test_asking_always_ends_and_never_asks_the_same_twice(knowledge: Knowledge, situation: str) -> None:
    rules = knowledge.situations[situation]
    for whole in list(combinations(rules, knowledge))[::37]:
        known: dict[str, str] = {}
        while question := assess(rules, Case(known, TODAY, frozenset(known)), knowledge).next_question:
            assert question not in known
            known[question] = whole.get(question, UNKNOWN)
        assert set(known) <= set(rules.facts)


@pytest.mark.parametrize(
    ("situation", "facts", "missing"),
    [
        ("api_not_recognised", {"third_party": UNKNOWN}, ()),
        ("application_status", {"file_complete": "yes", "filed_on": UNKNOWN}, ()),
        ("renewal_not_filed", {"title_expires_on": UNKNOWN}, ()),
        ("renewal_not_filed", {"title_expires_on": "2026-11-01"}, ()),
        (
            "api_not_received",
            {"procedure": "renewal", "channel": "anef", "title_expires_on": UNKNOWN},
            ("file_complete",),
        ),
    ],
)
def test_nothing_is_asked_that_an_unknown_fact_has_made_useless(
    knowledge: Knowledge, situation: str, facts: dict[str, str], missing: tuple[str, ...]
) -> None:
    assert verdict(knowledge, situation, facts).missing == missing


def test_a_renewal_not_filed_is_counted_from_today_when_the_day_of_filing_is_unknown(knowledge: Knowledge) -> None:
    facts = {"channel": "anef", "title_expires_on": "2027-12-01", "filed_on": UNKNOWN}
    assert verdict(knowledge, "renewal_not_filed", facts).verdict == "renewal_too_early"


@pytest.mark.parametrize("situation", SITUATIONS)
def test_what_is_asked_next_can_change_the_verdict(knowledge: Knowledge, situation: str) -> None:
    rules = knowledge.situations[situation]
    every = list(combinations(rules, knowledge))
    for whole in every[:: max(1, len(every) // 60)]:
        known: dict[str, str] = {}
        while question := assess(rules, Case(known, TODAY, frozenset(known)), knowledge).next_question:
            rest = [c for c in every if all(c.get(name, value) == value for name, value in known.items())]
            verdicts = {
                assess(rules, Case(c, TODAY, frozenset(c)), knowledge).verdict
                for c in rest[:: max(1, len(rest) // 400)]
            }
            assert len(verdicts) > 1, (known, question)
            known[question] = whole.get(question, UNKNOWN)
