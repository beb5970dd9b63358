"""Reads the fields of a form: the facts that they tell, and a sentence for each value that cannot be used."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.answers.ask import YES_NO
from bot.answers.words import fact_value
from bot.knowledge.model import Knowledge
from bot.knowledge.situations import Fact
from bot.rules import UNKNOWN

Fields = Mapping[str, Sequence[str]]
ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
FRENCH_DAY = re.compile(r"([0-9]{1,2})[/. -]([0-9]{1,2})[/. -]([0-9]{4})")
YEARS = 100


@dataclass(frozen=True)
class Told:
    """The facts told, by id, and what was set aside, in sentences."""

    facts: Mapping[str, str]
    ignored: tuple[str, ...]


def read(fields: Fields, today: date, knowledge: Knowledge) -> Told:
    """The facts of the fields that the content can ask about; any other field is passed over."""
    facts: dict[str, str] = {}
    ignored: list[str] = []
    for fact in knowledge.facts.values():
        values = [value.strip() for value in fields.get(fact.id, ()) if value.strip()] if fact.question else []
        usable = [found for value in values if (found := _value(fact, value, today, knowledge))]
        known = [value for value in usable if value != UNKNOWN]
        if usable:
            facts[fact.id] = (known or usable)[-1]
        if len(usable) < len(values):
            ignored.append(_not_understood(fact))
        elif len(set(usable)) > 1:
            ignored.append(_several(fact, facts[fact.id], knowledge))
    return Told(facts, tuple(ignored))


def options(fact: Fact, knowledge: Knowledge) -> tuple[tuple[str, str], ...]:
    """The values that may be chosen, with their labels; none for a date."""
    if fact.kind == "oui_non":
        return YES_NO
    if fact.kind == "departement":
        return tuple((code, f"{code} – {name}") for code, name in knowledge.places.items())
    return tuple((option.value, option.label) for option in fact.options)


def _value(fact: Fact, value: str, today: date, knowledge: Knowledge) -> str | None:
    """The value as the rules know it; None when it is no answer to the question."""
    if value == UNKNOWN:
        return UNKNOWN
    if fact.kind == "date":
        return _day(value, today)
    return value if value in dict(options(fact, knowledge)) else None


def _day(value: str, today: date) -> str | None:
    """The ISO day of "2026-08-03", or of "03/08/2026" from a browser without a calendar; within a lifetime."""
    iso, french = ISO_DAY.fullmatch(value), FRENCH_DAY.fullmatch(value)
    parts = iso.groups() if iso else french.groups()[::-1] if french else ()
    try:
        day = date(*(int(part) for part in parts))
    except (TypeError, ValueError):
        return None
    return day.isoformat() if abs(day.year - today.year) <= YEARS else None


def _not_understood(fact: Fact) -> str:
    remedy = "Écrivez une date comme 03/08/2026." if fact.kind == "date" else "Choisissez une réponse de la liste."
    return f"Une réponse à la question « {fact.question} » n'a pas été comprise : elle est laissée de côté. {remedy}"


def _several(fact: Fact, kept: str, knowledge: Knowledge) -> str:
    return f"Plusieurs réponses à la question « {fact.question} » : « {fact_value(fact, kept, knowledge)} » est gardé."
