"""A page as plain text, to copy."""

from __future__ import annotations

from collections.abc import Iterator

from bot.paper.page import Page, Paragraph


def as_text(page: Page) -> str:
    """The paragraphs, an empty line between them; the items of a list stay together."""
    return "".join(_parts(page.paragraphs)) + "\n"


def _parts(paragraphs: tuple[Paragraph, ...]) -> Iterator[str]:
    before = ""
    for paragraph in paragraphs:
        if before:
            yield "\n" if before == paragraph.kind == "item" else "\n\n"
        yield f"- {paragraph.text}" if paragraph.kind == "item" else paragraph.text
        before = paragraph.kind
