"""Facts, rules and situations: what is asked, and what follows from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.knowledge.conditions import Condition
from bot.knowledge.references import Citation, Review


@dataclass(frozen=True)
class Option:
    """One allowed value of a fact; `entities` are the values of understanding that mean it, `words` are other words
    that choose it in a short reply to the question."""

    value: str
    label: str
    entities: tuple[str, ...]
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Deduction:
    """What a fact is worth, without asking, when a condition holds."""

    condition: Condition
    value: str


@dataclass(frozen=True)
class Fact:
    """Something that a person may tell. `kind`: choix, oui_non, date or departement.

    `question_about_other` is asked of somebody who writes for another person, named by `{personne}`. `reveals` is
    the situation that a doubtful message is about when it tells this fact. `why_sources` are the texts
    behind `why_asked`.
    """

    id: str
    kind: str
    name: str
    question: str | None
    help: str | None
    options: tuple[Option, ...]
    deduction: Deduction | None = None
    question_about_other: str | None = None
    why_asked: str | None = None
    reveals: str | None = None
    why_sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class ComputedFact:
    """A computed fact in words: a `name` and a word for each value, or, without a name, a sentence for each."""

    id: str
    name: str | None
    values: Mapping[str, str]


@dataclass(frozen=True)
class Rule:
    """A condition and the verdict that it gives, with the texts that say so."""

    id: str
    condition: Condition
    verdict: str
    citations: tuple[Citation, ...]
    since: date
    review: Review


@dataclass(frozen=True)
class Mention:
    """A sentence added whenever its condition holds, except to the answers that already say it.

    `simple` is said with a simple version; without one, the mention is left out of it.
    """

    id: str
    condition: Condition
    text: str
    citations: tuple[Citation, ...]
    except_verdicts: tuple[str, ...]
    review: Review
    simple: str | None = None


@dataclass(frozen=True)
class Situation:
    """A kind of trouble: the facts to ask, in order, and the rules, the first that holds giving the verdict.

    `covers` are intents that, said while this situation is in hand, only tell more about it. `rank` is its place
    in the menu; without one it is not in it. `see_also` are situations to offer after the answer.
    A doubtful message is not about it when `unless` holds.
    """

    id: str
    title: str
    short: str
    intents: tuple[str, ...]
    urgent: bool
    facts: tuple[str, ...]
    rules: tuple[Rule, ...]
    covers: tuple[str, ...] = ()
    rank: int | None = None
    see_also: tuple[str, ...] = ()
    unless: Condition | None = None
