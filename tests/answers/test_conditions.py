"""A condition is said in French words, with parentheses only where they are needed."""

from __future__ import annotations

import re
from typing import Any

import pytest

from bot.answers.conditions import in_words
from bot.knowledge import Knowledge
from bot.knowledge.conditions import ALWAYS, parse
from bot.knowledge.conditions import Test as Condition
from bot.rules.computed import VALUES

PENDING = {"fait": "pending", "est": True}
LATE = {"fait": "filing_window", "est": "late"}


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        (PENDING, "« demande en cours » est « oui »"),
        ({"fait": "third_party", "parmi": ["caf", "bank"]}, "« qui pose problème » est « La CAF » ou « Une banque »"),
        ({"fait": "filed_on", "avant": "2026-05-05"}, "« date du dépôt » est avant le 5 mai 2026"),
        ({"fait": "filed_on", "apres": "2026-05-05"}, "« date du dépôt » est après le 5 mai 2026"),
        ({"fait": "filed_on", "connu": True}, "« date du dépôt » est connu"),
        ({"fait": "overseas", "est": "no"}, "la personne vit en métropole"),
        ({"aucune": [PENDING]}, "il n'est pas vrai que (« demande en cours » est « oui »)"),
        (
            {"toutes": [PENDING, {"au_moins_une": [LATE, {"fait": "overseas", "est": "yes"}]}]},
            "« demande en cours » est « oui » et (la date du dépôt est « après le délai, avant la fin du titre » "
            "ou la personne vit outre-mer)",
        ),
    ],
)
def test_a_condition_is_said_in_words(knowledge: Knowledge, condition: dict[str, Any], said: str) -> None:
    assert in_words(parse(condition, "essai", "si"), knowledge) == said


def test_a_condition_that_always_holds_says_nothing(knowledge: Knowledge) -> None:
    assert in_words(ALWAYS, knowledge) == ""


@pytest.mark.parametrize("fact", VALUES)
def test_every_computed_fact_and_every_value_of_it_can_be_said(knowledge: Knowledge, fact: str) -> None:
    for value in VALUES[fact]:
        said = in_words(Condition(fact, "est", (value,)), knowledge)
        assert said == said.strip() != ""
        assert fact not in said
        assert not re.search(rf"\b{value}\b", said)
