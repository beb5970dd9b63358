"""What the assistant remembers of one conversation, as plain JSON in one slot of Rasa."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from typing import Any

from bot.rules import Case
from bot.rules.calendar import parse

TIMES_TO_ASK = 2
MOST_OFFERED = 2


@dataclass(frozen=True)
class Doubt:
    """A value set aside until the person says more. `kind` names the phrase that asks; `told` is the other value."""

    kind: str
    fact: str
    value: str
    told: str | None = None


@dataclass(frozen=True)
class State:
    """The situation in hand, the facts learnt, how often each was asked, and the question that waits.

    `answered` is the situation of the last answer given, `suspended` one to come back to, `offered` those that the
    person named beside, `left` all these once the answer has shown them. `wanted` is a fact to ask anew; `confirmed`
    are values asked about once. `others` are the facts of other people, by the value of `on_behalf_of`. `reminded`
    says that the question was said again after an answer aside. `unsure` are the intents that were offered after a
    doubt, `invited` a fact that the last reply invited to tell without asking for it. At `rest`, nothing is asked nor
    concluded this turn.
    """

    situation: str | None = None
    facts: dict[str, str] = field(default_factory=dict)
    asked: dict[str, int] = field(default_factory=dict)
    question: str | None = None
    verdict: str | None = None
    answered: str | None = None
    suspended: str | None = None
    offered: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    before: str | None = None
    wanted: str | None = None
    doubt: Doubt | None = None
    confirmed: dict[str, str] = field(default_factory=dict)
    others: dict[str, dict[str, str]] = field(default_factory=dict)
    reminded: bool = False
    unsure: tuple[str, ...] = ()
    invited: str | None = None
    failures: int = 0
    rest: bool = False

    def case(self, today: date) -> Case:
        """The case for the rules: a fact that was told, or asked too often, is not asked again."""
        closed = {f for f, times in self.asked.items() if times >= TIMES_TO_ASK or f in self.facts}
        return Case(self.facts, today, frozenset(closed))

    def ask(self, fact: str) -> State:
        """The fact is asked; a question that still waits, and is only said again, counts once."""
        times = self.asked.get(fact, 0) + (self.question != fact)
        reminded = self.reminded and self.question == fact
        return replace(self, question=fact, asked={**self.asked, fact: times}, before=None, reminded=reminded)

    def unanswered(self) -> State:
        """The question got other facts for an answer: one that was said again already is not said once more.

        That of the day of a date told as a month is not told by the facts to be open: it is wanted.
        """
        asked = self.question
        if self.reminded and asked:
            return replace(self, question=None, asked={**self.asked, asked: TIMES_TO_ASK})
        state = replace(self, question=None, before="noted_beside")
        days = parse(self.facts.get(asked or "", ""))
        if days is None or days.exact:
            return state
        return replace(state, wanted=asked if self.asked.get(asked or "", 0) < TIMES_TO_ASK else None)

    def open(self, situation: str) -> State:
        """The same person, another situation: what was told stays, what was asked there may be asked here."""
        offered = tuple(other for other in self.offered if other != situation)
        if situation == self.situation:
            return replace(self, verdict=None, offered=offered)
        return replace(self, situation=situation, asked={}, question=None, verdict=None, offered=offered, left=())

    def offer(self, situations: Iterable[str]) -> State:
        """Keep these situations, to be offered after the answer."""
        others = (s for s in (*self.offered, *situations) if s != self.situation)
        return replace(self, offered=tuple(dict.fromkeys(others))[:MOST_OFFERED])

    def understood(self) -> State:
        return replace(self, failures=0, unsure=(), rest=False)

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any] | None) -> State:
        if not data:
            return cls()
        doubt = data.get("doubt")
        tuples = {name: tuple(data.get(name, ())) for name in ("offered", "left", "unsure")}
        return cls(**{**data, **tuples, "doubt": Doubt(**doubt) if doubt else None})
