"""Reads a page of ours as a browser without JavaScript does."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

import httpx

from bot.typeset import typeset

Attributes = list[tuple[str, str | None]]


@dataclass
class Form:
    """Where a form is sent, its hidden fields, and the values of its buttons by what they say."""

    action: str
    hidden: dict[str, str] = field(default_factory=dict)
    buttons: dict[str, str] = field(default_factory=dict)


@dataclass
class HtmlPage(HTMLParser):
    """`tags` are (name, attributes) in order; `spoken` are the messages of the conversation."""

    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    forms: list[Form] = field(default_factory=list)
    alert: str = ""
    typed: str = ""
    words: str = ""
    _inside: list[str] = field(default_factory=list)
    _button: str | None = None

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        values = {name: value or "" for name, value in attrs}
        self.tags.append((tag, values))
        if tag == "form":
            self.forms.append(Form(values.get("action", "")))
        elif tag == "input":
            self.forms[-1].hidden[values["name"]] = values.get("value", "")
        elif tag == "button":
            self._button = values.get("value", "")
        elif tag == "textarea" or values.get("role") == "alert":
            self._inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._inside and self._inside[-1] == tag:
            self._inside.pop()
        if tag == "button":
            self._button = None

    def handle_data(self, data: str) -> None:
        self.words += data
        if self._button is not None and data.strip():
            self.forms[-1].buttons[data.strip()] = self._button
        if self._inside and self._inside[-1] == "textarea":
            self.typed += data
        elif self._inside:
            self.alert += data

    @property
    def spoken(self) -> str:
        """All the words, on one line."""
        return re.sub(r"\s+", " ", self.words)

    def form(self, button: str) -> Form:
        """The form that has a button with these words."""
        return next(form for form in self.forms if button in form.buttons)

    def values(self, tag: str, attribute: str) -> list[str]:
        return [attrs[attribute] for name, attrs in self.tags if name == tag and attribute in attrs]


def shown(text: str) -> str:
    """A sentence as `spoken` has it: set as a page sets it, on one line."""
    return re.sub(r"\s+", " ", typeset(text))


def read(response: httpx.Response) -> HtmlPage:
    assert response.headers["content-type"].startswith("text/html"), response.text
    page = HtmlPage()
    page.feed(response.text)
    return page
