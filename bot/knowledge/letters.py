"""Letters to complete and send."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.knowledge.references import Review
from bot.knowledge.texts import Line, Reason


@dataclass(frozen=True)
class Letter:
    """A letter that the person completes, signs and sends. Without its `essentials` it is refused, with `refusal`;
    it is also refused, with their text, by the `obstacles` that hold: what was told would make it untrue."""

    id: str
    title: str
    subject: str
    recipient: str
    essentials: tuple[str, ...]
    refusal: str | None
    obstacles: tuple[Line, ...]
    facts: tuple[Line, ...]
    law: tuple[Reason, ...]
    request: tuple[Line, ...]
    enclosures: tuple[Line, ...]
    review: Review


@dataclass(frozen=True)
class Recipient:
    """Who gets a letter: address, how they are greeted, and the numbers by which they know the person."""

    id: str
    address: tuple[Line, ...]
    greeting: str
    references: tuple[Line, ...]


@dataclass(frozen=True)
class Stationery:
    """What all letters share. `blanks` are what is left to fill by hand, by name; `behalf` says who writes for whom."""

    blanks: Mapping[str, str]
    recipients: Mapping[str, Recipient]
    sender: tuple[Line, ...]
    day: Line
    subject: str
    behalf: tuple[Line, ...]
    closing: Line
    signature: Line
    enclosed: str
    enclosures: tuple[Line, ...]
