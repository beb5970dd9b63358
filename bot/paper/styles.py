"""How each kind of paragraph is set on a sheet."""

from __future__ import annotations

from dataclasses import dataclass

from bot.paper.page import Paragraph

BLANK, BLANK_LINE = "………", 8.5


@dataclass(frozen=True)
class Style:
    """How a kind of paragraph is set: the size in points, the rest in millimetres."""

    size: float = 10.5
    line: float = 5.2
    before: float = 2.6
    left: float = 0.0
    weight: str = ""


STYLES = {
    "heading": Style(before=4.5, weight="B"),
    "text": Style(),
    "item": Style(before=0.6, left=5.0),
    "right": Style(left=88.0),
    "note": Style(size=8.5, line=4.2),
}


def line_height(line: str, style: Style) -> float:
    """A line with a blank leaves room to write by hand."""
    return max(style.line, BLANK_LINE) if BLANK in line else style.line


def start_of(after: Paragraph | None) -> float:
    """The room that the next paragraph needs to begin: one of three lines is not cut."""
    return STYLES[after.kind].before + 3 * STYLES[after.kind].line if after else 0.0
