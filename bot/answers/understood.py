"""What was understood, fact by fact, each with a button to correct it."""

from __future__ import annotations

import json
from collections.abc import Mapping

from bot.answers.phrases import phrase
from bot.answers.words import fact_value
from bot.exchange import Block, Choice, Reply, Status
from bot.knowledge.model import Knowledge

CONTINUE = Choice("Continuer", "/repeat")


def understood(id: str, facts: Mapping[str, str], waiting: bool, knowledge: Knowledge) -> Reply:
    """The phrase `_list` of this id and the facts told; the phrase itself when there is none.

    `waiting` adds a button that goes back to the question.
    """
    known = [(knowledge.facts[name], value) for name, value in facts.items() if name in knowledge.facts]
    further = (CONTINUE,) if waiting else ()
    if not known:
        said = phrase(id, knowledge)
        return Reply(said.status, said.text, choices=further or said.choices)
    lead = phrase(f"{id}_list", knowledge).text
    items = tuple(f"{fact.name} : {fact_value(fact, value, knowledge)}" for fact, value in known)
    blocks = (Block("lead", "", (lead,)), Block("facts", "", items))
    text = "\n".join((lead, *(f"- {item}" for item in items)))
    buttons = (Choice(f"Corriger : {fact.name}", correction(fact.id)) for fact, _ in known if fact.question)
    return Reply(Status.ANSWERED, text, blocks, choices=(*further, *buttons))


def correction(fact: str) -> str:
    """What the button that corrects a fact sends back."""
    return "/correct" + json.dumps({"fact": fact})
