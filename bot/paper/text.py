"""A page as plain text."""

from __future__ import annotations

from bot.paper.page import Page, Paragraph


def as_text(page: Page) -> str:
    parts = (page.title.upper(), *(_text(paragraph) for paragraph in page.paragraphs), page.foot)
    return "\n\n".join(part for part in parts if part) + "\n"


def _text(paragraph: Paragraph) -> str:
    return f"- {paragraph.text}" if paragraph.kind == "item" else paragraph.text
