"""Where a conversation stands. It lives in one slot of the tracker, as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from typing import Any

from bot.rules import Case

TIMES_TO_ASK = 3


@dataclass(frozen=True)
class State:
    """The situation in hand, the facts learnt, how often each was asked, and the question that waits."""

    situation: str | None = None
    facts: dict[str, str] = field(default_factory=dict)
    asked: dict[str, int] = field(default_factory=dict)
    question: str | None = None
    verdict: str | None = None
    suspended: str | None = None
    before: str | None = None

    def case(self, today: date) -> Case:
        """The case for the rules: a fact that was told, or asked too often, is not asked again."""
        closed = {f for f, times in self.asked.items() if times >= TIMES_TO_ASK or f in self.facts}
        return Case(self.facts, today, frozenset(closed))

    def learn(self, facts: Mapping[str, str]) -> State:
        return replace(self, facts={**self.facts, **facts})

    def ask(self, fact: str) -> State:
        times = self.asked.get(fact, 0) + 1
        return replace(self, question=fact, asked={**self.asked, fact: times}, before=None)

    def open(self, situation: str) -> State:
        """The same person, another situation: what was told stays, what was asked there may be asked here."""
        if situation == self.situation:
            return replace(self, verdict=None)
        return replace(self, situation=situation, asked={}, question=None, verdict=None)

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any] | None) -> State:
        return cls(**data) if data else cls()
