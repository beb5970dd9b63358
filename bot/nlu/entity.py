"""A piece of a message that means something by itself: a date, a place, a title, a body, a cue."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Entity:
    """`start` and `end` are offsets in the original text. `role` says what the value is of."""

    type: str
    value: object
    start: int
    end: int
    role: str | None = None
