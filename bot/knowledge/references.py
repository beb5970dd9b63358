"""What answers refer to: texts of law, people who help, and who checked it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


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
