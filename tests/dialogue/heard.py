"""Builders of understood messages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from bot.dialogue.heard import Entity, Heard
from bot.dialogue.state import State
from bot.dialogue.step import Step

TODAY = date(2026, 11, 21)
DUE = {
    "procedure": "renewal", "channel": "anef", "title_expires_on": "2026-10-10", "filed_on": "2026-07-20",
    "file_complete": "yes",
}  # fmt: skip


def reply_of(step: Step) -> str | None:
    """The answer that a step gives, if it gives one."""
    return step.reply.answer if step.reply else None


def heard(
    text: str, intent: str = "nlu_fallback", *entities: Entity, decision: str | None = None, **more: Any
) -> Heard:
    """A message as the model would have understood it."""
    decided = decision or ("refer" if intent == "nlu_fallback" else "answer")
    options, beside = tuple(more.get("options", ())), tuple(more.get("beside", ()))
    return Heard(text, intent, 0.9, decided, options, (), entities, TODAY, beside)


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


def told(state: State, **facts: str) -> State:
    """The state with more facts, and no question that waits."""
    return replace(state, facts={**state.facts, **facts}, question=None)
