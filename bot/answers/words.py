"""French words for the values of facts."""

from __future__ import annotations

from bot.dates import given_date
from bot.knowledge.model import Knowledge
from bot.knowledge.situations import Fact
from bot.rules import UNKNOWN


def days(count: int) -> str:
    return "1 jour" if count == 1 else f"{count} jours"


def fact_value(fact: Fact, value: str, knowledge: Knowledge) -> str:
    """The value of a fact as a person reads it."""
    if value == UNKNOWN:
        return "je ne sais pas"
    if fact.kind == "date":
        return given_date(value)
    if fact.kind == "oui_non":
        return {"yes": "oui", "no": "non"}.get(value, value)
    if fact.kind == "departement":
        return f"{knowledge.places.get(value, 'département')} ({value})"
    return next((option.label for option in fact.options if option.value == value), value)


def facts_line(facts: dict[str, str], knowledge: Knowledge) -> str:
    """ "date du dépôt : 3 août 2026 ; département : Rhône (69)"."""
    known = ((knowledge.facts[name], value) for name, value in facts.items() if name in knowledge.facts)
    return " ; ".join(f"{fact.name} : {fact_value(fact, value, knowledge)}" for fact, value in known)
