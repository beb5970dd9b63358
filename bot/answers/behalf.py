"""Somebody who writes for another person: the questions and the answers say of whom they speak."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.answers.phrases import phrase
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
    said = phrase("on_behalf", knowledge, personne=person).text
    first, *rest = reply.blocks or (None,)
    blocks = (replace(first, items=(said, *first.items)), *rest) if first else ()
    return replace(reply, text=f"{said}\n\n{reply.text}", blocks=tuple(block for block in blocks if block))
