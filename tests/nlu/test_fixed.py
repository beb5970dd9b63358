"""Finer intents count as the fixed names that other programs and the figures know."""

from __future__ import annotations

import yaml

from bot.nlu.fixed import FINER, fixed, fixed_names, fixed_ranking
from bot.nlu.labels import label
from bot.settings import ROOT


def test_a_finer_intent_counts_as_a_fixed_name_and_any_other_as_itself() -> None:
    assert [fixed(name) for name in ("simpler", "letter", "call_me_back", "greet", "api_expired")] == [
        "repeat",
        "help",
        "human_contact",
        "greet",
        "api_expired",
    ]


def test_finer_intents_and_what_they_count_as_are_in_the_domain() -> None:
    intents = yaml.safe_load((ROOT / "domain.yml").read_text("utf-8"))["intents"]
    assert set(FINER) | set(FINER.values()) <= set(intents)


def test_no_fixed_name_is_itself_finer_than_another() -> None:
    assert not set(FINER) & set(FINER.values())


def test_of_two_intents_that_count_as_one_the_likelier_stands_for_both() -> None:
    ranking = [
        {"name": "call_me_back", "confidence": 0.5},
        {"name": "human_contact", "confidence": 0.3},
        {"name": "greet", "confidence": 0.2},
    ]
    assert fixed_ranking(ranking) == [
        {"name": "human_contact", "confidence": 0.5},
        {"name": "greet", "confidence": 0.2},
    ]


def test_an_option_is_offered_once() -> None:
    assert fixed_names(["human_contact", "call_me_back", "legal_action"]) == ["human_contact", "legal_action"]


def test_the_figures_count_a_wish_to_be_called_as_a_wish_for_a_person_and_the_others_as_small_talk() -> None:
    assert label("call_me_back") == "human_contact"
    assert {label(name) for name in ("simpler", "why_question", "what_understood", "letter")} == {"small_talk"}
