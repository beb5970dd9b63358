"""Reads the button of a fact that was pressed."""

from __future__ import annotations

from bot.dialogue.heard import Heard
from bot.knowledge.model import Knowledge
from bot.knowledge.situations import Fact
from bot.rules import UNKNOWN
from bot.rules.calendar import parse


def pressed_fact(heard: Heard) -> str | None:
    """The fact that a button names, if it names one."""
    return next((str(entity.value) for entity in heard.entities if entity.kind == "fact"), None)


def pressed(heard: Heard, knowledge: Knowledge) -> dict[str, str]:
    """The fact and its value, when the content knows both."""
    values = {entity.kind: str(entity.value) for entity in heard.entities}
    fact, value = pressed_fact(heard) or "", values.get("value", "")
    known = knowledge.facts.get(fact)
    return {fact: value} if known and _is_value(value, known, knowledge) else {}


def _is_value(value: str, fact: Fact, knowledge: Knowledge) -> bool:
    """Whether a button of this fact may carry the value."""
    if value == UNKNOWN:
        return True
    if fact.kind == "date":
        return parse(value) is not None
    if fact.kind == "departement":
        return value in knowledge.places
    return value in ({"yes", "no"} if fact.kind == "oui_non" else {option.value for option in fact.options})
