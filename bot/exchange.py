"""The JSON contract between the parts: what a person sends, what the assistant says back, and why."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields
from enum import Enum
from typing import Any

from bot.typeset import typeset, typeset_words

WORDS = {
    "blocks": ("title", "items"),
    "choices": ("label",),
    "sources": ("label",),
    "contacts": ("name", "what", "address"),
}
"""The parts of a reply that people read."""


class Status(str, Enum):
    """How an exchange ended; the list is closed."""

    ANSWERED = "answered"
    ASKED = "asked"
    CLARIFY = "clarify"
    REFERRED = "referred"
    OUT_OF_SCOPE = "out_of_scope"
    REFUSED = "refused"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True)
class Choice:
    """A button: what it says, and the only payload that it may send back."""

    label: str
    payload: str


@dataclass(frozen=True)
class Block:
    """One part of an answer. `kind` names it for the screen; `ordered` items are steps to take in turn; `state` is
    that of a deadline: before, open, near, last_day or past."""

    kind: str
    title: str
    items: tuple[str, ...]
    ordered: bool = False
    state: str = ""


@dataclass(frozen=True)
class SourceRef:
    """A cited text, as shown to the person. `checked_on` is an ISO date."""

    id: str
    label: str
    url: str | None
    checked_on: str


@dataclass(frozen=True)
class ContactRef:
    """A place that helps."""

    id: str
    name: str
    what: str
    phone: str | None = None
    url: str | None = None
    address: str | None = None


@dataclass(frozen=True)
class Reply:
    """What the assistant says back. `text` alone is enough to understand; the rest arranges it."""

    status: Status
    text: str
    blocks: tuple[Block, ...] = ()
    choices: tuple[Choice, ...] = ()
    answer: str | None = None
    question: str | None = None
    sources: tuple[SourceRef, ...] = ()
    contacts: tuple[ContactRef, ...] = ()
    letter: str | None = None

    def to_json(self) -> dict[str, Any]:
        """What leaves for a screen: its words are typeset, its names, addresses and payloads are not."""
        shown = {**asdict(self), "status": self.status.value, "text": typeset(self.text)}
        for part, words in WORDS.items():
            shown[part] = tuple({**item, **{name: typeset_words(item[name]) for name in words}} for item in shown[part])
        return shown

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Reply:
        """The Reply of `to_json`'s shape. Raises KeyError, TypeError or ValueError on any other shape."""
        return cls(
            status=Status(data["status"]),
            text=str(data["text"]),
            blocks=tuple(_block(b) for b in data["blocks"]),
            choices=tuple(Choice(**c) for c in data["choices"]),
            answer=data["answer"],
            question=data["question"],
            sources=tuple(SourceRef(**s) for s in data["sources"]),
            contacts=tuple(ContactRef(**c) for c in data["contacts"]),
            letter=data["letter"],
        )


def _block(data: dict[str, Any]) -> Block:
    return Block(data["kind"], data["title"], tuple(data["items"]), bool(data["ordered"]), data.get("state", ""))


@dataclass(frozen=True)
class Trace:
    """Why the assistant said it: what was understood, which rules applied. For the reviewers."""

    intent: str | None = None
    confidence: float | None = None
    decision: str | None = None
    ranking: tuple[dict[str, Any], ...] = ()
    entities: tuple[dict[str, Any], ...] = ()
    situation: str | None = None
    facts: dict[str, str] = field(default_factory=dict)
    verdict: str | None = None
    reasons: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    rules_version: str | None = None
    error: str | None = None

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Trace:
        """The Trace of `to_json`'s shape, keys of a newer version passed over. Raises TypeError on another shape."""
        if not isinstance(data, dict) or not isinstance(data.get("facts", {}), dict):
            raise TypeError("a trace is a mapping, and so are its facts")
        for name in ("intent", "verdict", "situation"):
            if not isinstance(data.get(name), (str, type(None))):
                raise TypeError(f"{name} of a trace is a text")
        known = {f.name for f in fields(cls)}
        values: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in data.items() if k in known}
        return cls(**values)
