"""Proves by enumeration that every situation concludes whatever is told, and that no rule is idle."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product

from bot.errors import ContentError
from bot.knowledge.conditions import facts_of
from bot.knowledge.model import Knowledge
from bot.knowledge.situations import Situation
from bot.rules.assess import conclude
from bot.rules.computed import COMPUTED
from bot.rules.possible import UNKNOWN, Case, domain

A_DAY = date(2026, 11, 21)
DAYS = (-400, -160, -100, -30, -1, 20, 45, 90, 150)
PLACES = ("93", "69", "974")


@dataclass(frozen=True)
class Proof:
    """How many combinations of facts were tried for a situation, and how often each rule concluded."""

    situation: str
    combinations: int
    concluded: Counter[str]


def prove(situation: Situation, knowledge: Knowledge) -> Proof:
    """Try every combination. Raises ContentError for a rule that never concludes, or a last rule with a condition."""
    file = f"situations/{situation.id}.yml"
    if facts_of(situation.rules[-1].condition):
        raise ContentError(file, "regles", "la dernière règle a une condition", "finir par une règle sans « si »")
    concluded: Counter[str] = Counter()
    for facts in combinations(situation, knowledge):
        concluded[conclude(situation, Case(facts, A_DAY, frozenset(facts)), knowledge).id] += 1
    for rule in situation.rules:
        if rule.id not in concluded:
            raise ContentError(
                file, rule.id, "cette règle ne donne jamais le verdict",
                "la placer plus haut, corriger sa condition ou l'enlever",
            )  # fmt: skip
    return Proof(situation.id, sum(concluded.values()), concluded)


def combinations(situation: Situation, knowledge: Knowledge) -> Iterator[dict[str, str]]:
    """Every combination of the facts that the rules look at, "unknown" included."""
    names = sorted(base_facts(situation))
    values = [(*_values(name, knowledge), UNKNOWN) for name in names]
    for combination in product(*values):
        yield dict(zip(names, combination))


def base_facts(situation: Situation) -> frozenset[str]:
    """The facts that a person tells and that the rules look at, directly or through a computed fact."""
    looked_at = frozenset().union(*(facts_of(rule.condition) for rule in situation.rules))
    return frozenset(fact for name in looked_at for fact in (COMPUTED[name].inputs if name in COMPUTED else (name,)))


def _values(name: str, knowledge: Knowledge) -> tuple[str, ...]:
    fact = knowledge.facts[name]
    if fact.kind == "date":
        return tuple((A_DAY + timedelta(days=days)).isoformat() for days in DAYS)
    return PLACES if fact.kind == "departement" else tuple(sorted(domain(fact)))
