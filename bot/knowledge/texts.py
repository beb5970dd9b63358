"""The texts that people read: answers and short phrases, the injunctions, the words explained."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.knowledge.conditions import Condition
from bot.knowledge.references import Review


@dataclass(frozen=True)
class Line:
    """A line of an answer; shown when its condition holds and all its placeholders can be filled."""

    text: str
    condition: Condition


@dataclass(frozen=True)
class Reason:
    """A line of the "why" part, with the source that says so."""

    line: Line
    source: str


@dataclass(frozen=True)
class Answer:
    """A checked text: what to do today, why, what it does not give, what to keep, who can help.

    `letters` are ids of letters, each with its condition: the first that can be written is offered.
    `untitled` is said in one breath, without headings and without citing texts: for distress.
    `simple` is the same for a person who reads French with difficulty: a few lines, and whom to call.
    `deadlines` are ids of deadlines, each with its condition: all that hold and can be counted are told.
    """

    id: str
    title: str
    lead: tuple[Line, ...]
    today: tuple[Line, ...]
    why: tuple[Reason, ...]
    limits: tuple[Line, ...]
    proofs: tuple[Line, ...]
    contacts: tuple[str, ...]
    letters: tuple[Line, ...]
    review: Review
    untitled: bool = False
    simple: tuple[Line, ...] = ()
    deadlines: tuple[Line, ...] = ()


@dataclass(frozen=True)
class DeadlineState:
    """How a deadline is told in one of its states: a word or two, and a sentence with the days."""

    word: str
    text: str


@dataclass(frozen=True)
class DeadlineText:
    """A deadline that the program counts, in words: its name, and how it is told in each of its states.

    It is told where its `condition` holds: whom the law means. `caveats` are said under it.
    """

    id: str
    name: str
    states: Mapping[str, DeadlineState]
    source: str
    review: Review
    condition: Condition
    caveats: tuple[Reason, ...]


@dataclass(frozen=True)
class Injunction:
    """What the decision orders, with wordings by today's date. `due` is None where no delay is stated; `what` is
    the order alone, after "il a enjoint à l'État de"."""

    id: str
    due: date | None
    wordings: Mapping[str, str]
    limit: str
    sources: tuple[str, ...]
    what: str = ""


@dataclass(frozen=True)
class Phrase:
    """A short thing that the assistant says outside of any situation; `menu` adds the situations as buttons."""

    id: str
    status: str
    text: str
    menu: bool
    contacts: tuple[str, ...]


@dataclass(frozen=True)
class Term:
    """A word of the law or an acronym, the other ways to write it, and what it means in plain words."""

    word: str
    forms: tuple[str, ...]
    meaning: str
    source: str | None
