"""Somebody who writes for another person: the questions and the answers say of whom they speak."""

from __future__ import annotations

from collections.abc import Mapping

from bot.answers.phrases import phrase, saying_first
from bot.exchange import Reply
from bot.knowledge.model import Knowledge

FACT = "on_behalf_of"


def person_of(facts: Mapping[str, str], knowledge: Knowledge) -> str | None:
    """ "votre père"; None when people write for themselves."""
    value = facts.get(FACT)
    labels = {option.value: option.label for option in knowledge.facts[FACT].options}
    return labels.get(value or "") if value != "self" else None


def for_another(reply: Reply, facts: Mapping[str, str], knowledge: Knowledge) -> Reply:
    """The answer, which says « vous », with a first sentence that tells who that is."""
    person = person_of(facts, knowledge)
    if person is None:
        return reply
    return saying_first(phrase("on_behalf", knowledge, personne=person).text, reply)
