"""A message as the model understood it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot import clock

BUTTON_INTENT = "inform"
RANKED = 8


@dataclass(frozen=True)
class Entity:
    """A piece of the message with its value. `role` says what a date is of, or which fact a cue tells."""

    kind: str
    value: Any
    role: str | None
    start: int
    end: int


@dataclass(frozen=True)
class Heard:
    """What was said on a day, its intent, and how sure the model is: `decision` is answer, clarify or refer.

    `beside` are other intents that parts of the message hold.
    """

    text: str
    intent: str
    confidence: float
    decision: str
    options: tuple[str, ...]
    ranking: tuple[dict[str, Any], ...]
    entities: tuple[Entity, ...]
    today: date
    beside: tuple[str, ...] = ()

    @property
    def is_button(self) -> bool:
        return self.text.startswith("/")


def from_rasa(message: Mapping[str, Any]) -> Heard:
    """The latest message of a Rasa tracker. The day travels in its metadata; without it the clock tells."""
    intent = message.get("intent") or {}
    day = (message.get("metadata") or {}).get("today")
    return Heard(
        text=message.get("text") or "",
        intent=intent.get("name") or "nlu_fallback",
        confidence=float(intent.get("confidence") or 0.0),
        decision=message.get("decision") or "answer",
        options=tuple(message.get("options") or ()),
        ranking=tuple(message.get("intent_ranking") or ())[:RANKED],
        entities=tuple(_entity(e) for e in message.get("entities") or ()),
        today=date.fromisoformat(day) if day else clock.today(),
        beside=tuple(message.get("beside") or ()),
    )


def _entity(data: Mapping[str, Any]) -> Entity:
    return Entity(data["entity"], data["value"], data.get("role"), data.get("start", 0), data.get("end", 0))
