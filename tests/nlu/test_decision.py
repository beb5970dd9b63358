"""What may be done with a ranking: answer, ask which of a few is meant, or say that nothing was understood."""

from __future__ import annotations

import pytest
import yaml

from bot.nlu.decision import Decision
from bot.settings import ROOT


@pytest.fixture(scope="module")
def gate() -> Decision:
    """As `config.yml` sets it."""
    steps = yaml.safe_load((ROOT / "config.yml").read_text("utf-8"))["pipeline"]
    [config] = [step for step in steps if step["name"].endswith("ConsequenceGate")]
    return Decision(config)


def decided(gate: Decision, text: str = "deux mots", **ranked: float) -> tuple[str, list[str]]:
    return gate.decide([{"name": name, "confidence": value} for name, value in ranked.items()], text)


def test_what_is_sure_is_answered(gate: Decision) -> None:
    assert decided(gate, address_change=0.9, file_correction=0.02) == ("answer", [])


def test_of_two_that_are_near_it_is_asked_which(gate: Decision) -> None:
    assert decided(gate, address_change=0.5, file_correction=0.4) == ("clarify", ["address_change", "file_correction"])


def test_at_most_three_are_offered(gate: Decision) -> None:
    decision, options = decided(gate, technical_bug=0.3, account_access=0.3, no_appointment=0.2, add_document=0.1)
    assert decision == "clarify"
    assert options == ["technical_bug", "account_access", "no_appointment"]


def test_what_is_weak_everywhere_or_empty_is_referred_to_people(gate: Decision) -> None:
    assert decided(gate, greet=0.05, technical_bug=0.04)[0] == "refer"
    assert decided(gate) == ("refer", [])


def test_something_urgent_that_is_possible_is_offered_before_what_is_likelier_after_the_first(
    gate: Decision,
) -> None:
    decision, options = decided(gate, file_closed_or_refused=0.6, legal_action=0.2, removal_order=0.16)
    assert decision == "clarify"
    assert options == ["file_closed_or_refused", "removal_order", "legal_action"]


@pytest.mark.parametrize(
    ("text", "second", "wanted"),
    [
        ("mon api arrive quand", 0.05, "answer"),
        ("je n'ai pas reçu mon api", 0.05, "clarify"),
        ("mon api arrive quand", 0.25, "clarify"),
    ],
)
def test_an_answer_with_a_deadline_needs_more_beside_a_negation_or_another_need(
    gate: Decision, text: str, second: float, wanted: str
) -> None:
    assert decided(gate, text, api_not_received=0.6, api_expired=second)[0] == wanted


def test_one_word_alone_that_may_mean_two_things_is_asked_about(gate: Decision) -> None:
    ranking = {"api_not_recognised": 0.6, "api_expired": 0.25}
    assert decided(gate, "api", **ranking)[0] == "clarify"
    assert decided(gate, "mon api refusée", **ranking)[0] == "answer"


@pytest.mark.parametrize(
    ("rival", "confidence", "wanted"),
    [("rights_lost", 0.23, "clarify"), ("rights_lost", 0.15, "answer"), ("thank", 0.23, "answer")],
)
def test_nobody_is_turned_away_when_a_need_of_ours_is_possible_too(
    gate: Decision, rival: str, confidence: float, wanted: str
) -> None:
    assert decided(gate, out_of_scope_benefits=0.7, **{rival: confidence})[0] == wanted


def test_topics_out_of_scope_count_together(gate: Decision) -> None:
    assert decided(gate, out_of_scope=0.4, out_of_scope_visa=0.3, greet=0.1) == ("answer", [])
