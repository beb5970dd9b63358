"""A page: paragraphs in their order, each of a kind."""

from __future__ import annotations

from dataclasses import dataclass

KINDS = ("heading", "text", "item", "right", "note")


@dataclass(frozen=True)
class Paragraph:
    """`kind`: heading, text, item (of a list), right (an address, a place and date) or note (small).

    A line break inside `text` is kept.
    """

    kind: str
    text: str

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"{self.kind}: one of {', '.join(KINDS)}")


@dataclass(frozen=True)
class Page:
    """`title` names the document and is not printed on it; `foot` is at the bottom of every sheet."""

    title: str
    paragraphs: tuple[Paragraph, ...]
    foot: str
