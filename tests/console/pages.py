"""Reads what a page shows."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from httpx import Response

from bot.typeset import typeset

Attributes = list[tuple[str, str | None]]


@dataclass
class Page(HTMLParser):
    """The words of a page on one line, its links, and the values of its fields."""

    parts: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)
    chosen: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "a":
            self.links.append(values.get("href", ""))
        if tag == "input":
            self.fields[values["name"]] = values.get("value", "")
        if tag == "option" and "selected" in values:
            self.chosen.append(values["value"])

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    @property
    def words(self) -> str:
        return re.sub(r"\s+", " ", " ".join(self.parts))


def typeset_line(text: str) -> str:
    """A sentence as `words` has it: set as a page sets it, on one line."""
    return re.sub(r"\s+", " ", typeset(text))


def read(response: Response) -> Page:
    page = Page()
    page.feed(response.text)
    return page


def token_of(page: Page) -> str:
    return page.fields["csrf"]
