"""French words for values: dates as they are read, facts as they are shown."""

from __future__ import annotations

from datetime import date

from bot.knowledge.model import Knowledge
from bot.knowledge.situations import Fact
from bot.rules import UNKNOWN

MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
)  # fmt: skip


def day(value: date) -> str:
    """ "1er mars 2027"."""
    number = "1er" if value.day == 1 else str(value.day)
    return f"{number} {MONTHS[value.month - 1]} {value.year}"


def days(count: int) -> str:
    return "1 jour" if count == 1 else f"{count} jours"


def given_date(value: str) -> str:
    """An ISO day, month or year in words: "3 août 2026", "août 2026", "2026"."""
    parts = [int(part) for part in value.split("-")]
    if len(parts) == 3:
        return day(date(*parts))
    return f"{MONTHS[parts[1] - 1]} {parts[0]}" if len(parts) == 2 else str(parts[0])


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
