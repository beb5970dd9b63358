"""A condition in French words: "le type de demande est « un renouvellement »"."""

from __future__ import annotations

from bot import dates
from bot.answers import words
from bot.knowledge.conditions import Condition, Group, Test
from bot.knowledge.model import Knowledge

JOINED = {"toutes": " et ", "au_moins_une": " ou ", "aucune": " ou "}


def in_words(condition: Condition, knowledge: Knowledge) -> str:
    """What the condition says; empty for one that always holds."""
    if isinstance(condition, Test):
        return _test(condition, knowledge)
    parts = [_part(part, condition, knowledge) for part in condition.parts]
    said = JOINED[condition.kind].join(parts)
    return f"il n'est pas vrai que ({said})" if condition.kind == "aucune" else said


def _part(part: Condition, around: Group, knowledge: Knowledge) -> str:
    said = in_words(part, knowledge)
    nested = isinstance(part, Group) and len(part.parts) > 1 and part.kind not in (around.kind, "aucune")
    return f"({said})" if nested else said


def _test(test: Test, knowledge: Knowledge) -> str:
    computed = knowledge.computed.get(test.fait)
    if computed and computed.name is None and test.test in ("est", "parmi"):
        return " ou ".join(computed.values[value] for value in test.values)
    name = _name(test.fait, knowledge)
    if test.test == "connu":
        return f"{name} est connu"
    if test.test in ("avant", "apres"):
        link = "est avant le" if test.test == "avant" else "est après le"
        return f"{name} {link} {dates.given_date(test.values[0])}"
    values = " ou ".join(f"« {_value(test.fait, value, knowledge)} »" for value in test.values)
    return f"{name} est {values}"


def _name(fact: str, knowledge: Knowledge) -> str:
    if fact in knowledge.computed:
        return knowledge.computed[fact].name or fact
    return f"« {knowledge.facts[fact].name} »"


def _value(fact: str, value: str, knowledge: Knowledge) -> str:
    if fact in knowledge.computed:
        return knowledge.computed[fact].values[value]
    return words.fact_value(knowledge.facts[fact], value, knowledge)
