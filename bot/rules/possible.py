"""What a fact may be, given what is known so far.

A fact is *given*, *open* (not asked yet, so it may still be learnt) or *closed* (the person does not know, or
what they said is not precise enough and they were already asked). A computed fact takes this over from the
facts that it is computed from.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.knowledge.situations import Fact

UNKNOWN = "unknown"


@dataclass(frozen=True)
class Case:
    """What is known of a person's case on a day. `asked` are the facts not to be asked (again)."""

    facts: Mapping[str, str]
    today: date
    asked: frozenset[str] = frozenset()

    def is_open(self, fact: str) -> bool:
        return fact not in self.facts and fact not in self.asked


@dataclass(frozen=True)
class Possible:
    """The values that a fact may have, and the open facts that could narrow them."""

    values: frozenset[str]
    open_facts: frozenset[str] = field(default_factory=frozenset)


def domain(fact: Fact) -> frozenset[str]:
    """Every value that a fact of choice may have; None of them for dates and départements."""
    if fact.kind == "oui_non":
        return frozenset({"yes", "no"})
    return frozenset(option.value for option in fact.options)


def given(fact: Fact, case: Case) -> Possible:
    """What the person told, or all that they may tell."""
    value = case.facts.get(fact.id, UNKNOWN)
    if value != UNKNOWN:
        return Possible(frozenset({value}))
    return Possible(domain(fact), frozenset({fact.id}) if case.is_open(fact.id) else frozenset())
