"""What the content says, as frozen values. The words are those of the files in `bot/content`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.knowledge.conditions import Condition


@dataclass(frozen=True)
class Review:
    """Who (a role) last checked it, and when."""

    by: str
    on: date


@dataclass(frozen=True)
class Source:
    """A cited text. `confidence`: officiel, communique, secondaire or deduction."""

    id: str
    title: str
    url: str | None
    seen: str
    seen_on: date
    confidence: str


@dataclass(frozen=True)
class Citation:
    """A source, and why that source says so."""

    source: str
    because: str


SHELF_LIFE_DAYS = 400


@dataclass(frozen=True)
class Overseas:
    """What a contact says instead to a person who lives overseas."""

    phone: str
    what: str


@dataclass(frozen=True)
class Contact:
    """A place that helps people, last verified on a day; `shelf_life` days later it is no longer given.

    `human` tells whether somebody answers. `department` is that of a préfecture, never named by its `except_answers`.
    """

    id: str
    name: str
    what: str
    phone: str | None
    url: str | None
    address: str | None
    verified_on: date
    shelf_life: int = SHELF_LIFE_DAYS
    confidence: str = "officiel"
    human: bool = True
    overseas: Overseas | None = None
    department: str | None = None
    except_answers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Option:
    """One allowed value of a fact; `entities` are the values of understanding that mean it."""

    value: str
    label: str
    entities: tuple[str, ...]


@dataclass(frozen=True)
class Deduction:
    """What a fact is worth, without asking, when a condition holds."""

    condition: Condition
    value: str


@dataclass(frozen=True)
class Fact:
    """Something that a person may tell. `kind`: choix, oui_non, date or departement.

    `question_about_other` is asked of somebody who writes for another person, named by `{personne}`. `reveals` is
    the situation that a doubtful message is about when it tells this fact.
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


@dataclass(frozen=True)
class Knowledge:
    """All the content, by id, and a digest that names this version of it.

    `admitted` are rare words that a reviewer kept on purpose.
    """

    facts: Mapping[str, Fact]
    computed: Mapping[str, ComputedFact]
    situations: Mapping[str, Situation]
    mentions: Mapping[str, Mention]
    answers: Mapping[str, Answer]
    sources: Mapping[str, Source]
    contacts: Mapping[str, Contact]
    injunctions: Mapping[str, Injunction]
    phrases: Mapping[str, Phrase]
    letters: Mapping[str, Letter]
    stationery: Stationery
    places: Mapping[str, str]
    languages: Mapping[str, str]
    glossary: Mapping[str, Term]
    admitted: frozenset[str]
    version: str
