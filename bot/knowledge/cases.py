"""The lawyer's own tests: `cas/<situation>.yml`, each case with the answer that the law gives it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from bot.errors import ContentError
from bot.knowledge.files import Entry, read_any


@dataclass(frozen=True)
class WrittenCase:
    """What a person told, on a day, and what must be answered: the verdict, and the next question if one is left.

    `mentions` is None where the case says nothing of them.
    """

    file: str
    sentence: str
    facts: Mapping[str, str]
    on: date
    verdict: str
    question: str | None
    mentions: frozenset[str] | None


WrittenCases = Mapping[str, tuple[WrittenCase, ...]]


def load_cases(content: Path) -> WrittenCases:
    """The cases of each situation, by its id. Raises ContentError on the first fault of shape."""
    return {file.stem: tuple(_cases(file)) for file in sorted((content / "cas").glob("*.yml"))}


def _cases(path: Path) -> list[WrittenCase]:
    file, data = f"cas/{path.name}", read_any(path)
    if not isinstance(data, list):
        raise ContentError(file, "début", "une liste de cas est attendue", "commencer chaque cas par « - cas: »")
    return [_case(Entry(file, item, f"[{n}]")) for n, item in enumerate(data, 1)]


def _case(entry: Entry) -> WrittenCase:
    facts = entry.entry("faits").data
    return WrittenCase(
        entry.file,
        entry.text("cas"),
        {str(name): _value(value) for name, value in facts.items()},
        entry.day("le"),
        entry.text("reponse"),
        entry.optional("question"),
        frozenset(entry.words("mentions")) if "mentions" in entry.data else None,
    )


def _value(value: Any) -> str:
    """A fact as the rules have it: YAML reads yes, no and days as values of its own."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value.isoformat() if isinstance(value, date) else str(value)
