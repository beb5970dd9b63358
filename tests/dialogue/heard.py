"""Builders of understood messages."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.dialogue.heard import Entity, Heard

TODAY = date(2026, 11, 21)


def heard(
    text: str, intent: str = "nlu_fallback", *entities: Entity, decision: str | None = None, **more: Any
) -> Heard:
    """A message as the model would have understood it."""
    decided = decision or ("refer" if intent == "nlu_fallback" else "answer")
    return Heard(text, intent, 0.9, decided, tuple(more.get("options", ())), (), entities, TODAY)


def day(value: str, role: str | None = None) -> Entity:
    return Entity("date", {"value": value, "precision": "day"}, role, 0, 0)


def cue(fact: str, value: str) -> Entity:
    return Entity("cue", value, fact, 0, 0)


def place(code: str, role: str | None = None) -> Entity:
    return Entity("departement", code, role, 0, 0)


def title(name: str, start: int = 0, end: int = 0) -> Entity:
    return Entity("titre_type", name, None, start, end)


def button(fact: str, value: str) -> Heard:
    """A press of the button of a fact."""
    entities = (Entity("fact", fact, None, 0, 0), Entity("value", value, None, 0, 0))
    return heard("/inform{}", "inform", *entities, decision="answer")
