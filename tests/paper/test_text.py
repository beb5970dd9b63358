"""A page to copy."""

from __future__ import annotations

import pytest

from bot.paper.page import Page, Paragraph
from bot.paper.text import as_text


def test_paragraphs_are_separated_and_the_items_of_a_list_are_not() -> None:
    page = Page(
        "Un titre",
        (
            Paragraph("right", "Préfecture\nRhône (69)"), Paragraph("heading", "Objet"), Paragraph("text", "Bonjour."),
            Paragraph("item", "un"), Paragraph("item", "deux"), Paragraph("note", "Fin."),
        ),
        "Un pied",
    )  # fmt: skip
    assert as_text(page) == "Préfecture\nRhône (69)\n\nObjet\n\nBonjour.\n\n- un\n- deux\n\nFin.\n"


def test_the_title_and_the_foot_are_not_to_be_copied() -> None:
    assert as_text(Page("Un titre", (), "Un pied")) == "\n"


def test_a_paragraph_of_another_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="heading, text, item, right, note"):
        Paragraph("title", "x")
