"""A page to print: a title, paragraphs, a foot."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Paragraph:
    """`kind`: heading, text, item, right or note."""

    kind: str
    text: str


@dataclass(frozen=True)
class Page:
    """What is printed, whatever the format."""

    title: str
    paragraphs: tuple[Paragraph, ...]
    foot: str
