"""From YAML mappings to the frozen values of the content: what every file shares."""

from __future__ import annotations

from typing import Any

from bot.knowledge.conditions import ALWAYS, Condition, parse
from bot.knowledge.files import Entry
from bot.knowledge.references import Citation, Review
from bot.knowledge.texts import Line, Reason


def review(entry: Entry) -> Review:
    part = entry.entry("relu")
    return Review(part.text("par"), part.day("le"))


def citations(entry: Entry) -> tuple[Citation, ...]:
    return tuple(Citation(e.text("id"), e.text("parce_que")) for e in entry.entries("sources"))


def condition(entry: Entry) -> Condition:
    if "si" not in entry.data:
        return ALWAYS
    return parse(entry.data["si"], entry.file, entry.path("si"))


def line(file: str, item: Any, key: str) -> Line:
    if isinstance(item, str):
        return Line(item, ALWAYS)
    entry = Entry(file, item, key)
    return Line(entry.text("texte"), condition(entry))


def lines(entry: Entry, key: str) -> tuple[Line, ...]:
    items = enumerate(entry.items(key), 1)
    return tuple(line(entry.file, item, f"{entry.path(key)}[{n}]") for n, item in items)


def reasons(entry: Entry, key: str) -> tuple[Reason, ...]:
    return tuple(Reason(line(e.file, e.data, e.key), e.text("source")) for e in entry.entries(key))
