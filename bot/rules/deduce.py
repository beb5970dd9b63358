"""What the facts told allow to conclude about others, so that nobody needs to ask."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from bot.knowledge.model import Knowledge
from bot.rules.logic import evaluate
from bot.rules.possible import Case


def deduce(told: Mapping[str, str], today: date, knowledge: Knowledge) -> dict[str, str]:
    """The facts told, and those that follow from them; what was told itself is never replaced."""
    facts = dict(told)
    for fact in knowledge.facts.values():
        if fact.deduction is None or fact.id in facts:
            continue
        if evaluate(fact.deduction.condition, Case(facts, today, frozenset(facts)), knowledge).holds:
            facts[fact.id] = fact.deduction.value
    return facts
