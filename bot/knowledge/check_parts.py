"""The checks that the rules, the answers, the mentions and the letters have in common."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from bot.errors import ContentError
from bot.knowledge.conditions import Condition, Group, Test
from bot.knowledge.model import Knowledge
from bot.knowledge.references import Review
from bot.knowledge.situations import Fact

Values = Mapping[str, tuple[str, ...]]
PLACEHOLDER = re.compile(r"\{([^}]*)\}")
STALE_AFTER_DAYS = 365


def condition(tested: Condition, file: str, key: str, known: Values) -> Iterator[ContentError]:
    if isinstance(tested, Group):
        for part in tested.parts:
            yield from condition(part, file, key, known)
    elif tested.fait not in known:
        yield ContentError(file, key, f"fait inconnu : {tested.fait}", "voir faits.yml et les faits calculés")
    else:
        yield from _values(tested, file, key, known)


def _values(test: Test, file: str, key: str, known: Values) -> Iterator[ContentError]:
    possible = known[test.fait]
    if not possible or test.test not in ("est", "parmi"):
        return
    for value in test.values:
        if value not in possible:
            problem = f"{test.fait} ne vaut jamais « {value} »"
            yield ContentError(file, key, problem, f"un de : {', '.join(sorted(possible))}")


def allowed(fact: Fact) -> tuple[str, ...]:
    """The values that a fact may have; none for dates and départements, which may have any."""
    return ("yes", "no") if fact.kind == "oui_non" else tuple(option.value for option in fact.options)


def known_values(knowledge: Knowledge, computed: Values) -> Values:
    """The values of every fact, told or computed."""
    return {**{name: allowed(fact) for name, fact in knowledge.facts.items()}, **computed}


def placeholders(text: str, file: str, allowed: Collection[str]) -> Iterator[ContentError]:
    for name in PLACEHOLDER.findall(text):
        if name not in allowed:
            yield ContentError(file, f"{{{name}}}", "repère inconnu", "voir LISEZMOI.md, « repères »")


def numbers(knowledge: Knowledge) -> frozenset[str]:
    """The placeholders that stand for the number of a contact."""
    return frozenset(f"contact.{contact.id}" for contact in knowledge.contacts.values() if contact.phone)


def sources(ids: Iterable[str], file: str, key: str, knowledge: Knowledge) -> Iterator[ContentError]:
    for id in ids:
        if id not in knowledge.sources:
            yield ContentError(file, key, f"source inconnue : {id}", "l'ajouter à sources.yml")


def contacts(ids: Collection[str], file: str, knowledge: Knowledge) -> Iterator[ContentError]:
    for id in ids:
        if id not in knowledge.contacts:
            yield ContentError(file, "contacts", f"contact inconnu : {id}", "l'ajouter à contacts/nationaux.yml")


def review(reviewed: Review, file: str, key: str, today: date) -> Iterator[ContentError]:
    if (today - reviewed.on).days > STALE_AFTER_DAYS:
        yield ContentError(file, key, f"relu le {reviewed.on}, il y a plus d'un an", "relire et changer la date")
