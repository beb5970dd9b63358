"""A page as PDF: read back by another library."""

from __future__ import annotations

import io
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from bot.paper.page import KINDS, Page, Paragraph
from bot.paper.pdf import as_pdf

DAY = date(2026, 11, 21)
SENTENCE = "Je vous demande de délivrer l'attestation, et de me répondre par écrit. "


def create_page(*paragraphs: tuple[str, str], foot: str = "Lettre") -> Page:
    return Page("Demander l'attestation", tuple(Paragraph(kind, text) for kind, text in paragraphs), foot)


def read(page: Page) -> PdfReader:
    return PdfReader(io.BytesIO(as_pdf(page, DAY)), strict=True)


def words(page: Page) -> list[str]:
    """The text of each sheet, on one line."""
    return [" ".join(sheet.extract_text().split()) for sheet in read(page).pages]


def test_the_text_can_be_copied_with_its_accents_and_quotes() -> None:
    text = "À Épinay, l'œuvre « naïve » coûte 3 € – ……………… (votre nom) ’"
    assert text in words(create_page(("text", text)))[0]


def test_the_document_says_its_title_its_language_and_its_day() -> None:
    document = read(create_page(("text", "Bonjour.")))
    assert document.metadata is not None
    assert document.metadata.title == "Demander l'attestation"
    assert document.metadata.creation_date is not None
    assert document.metadata.creation_date.date() == DAY
    assert document.trailer["/Root"]["/Lang"] == "fr-FR"  # type: ignore[index]


def test_the_sheet_is_an_a4() -> None:
    box = read(create_page(("text", "Bonjour."))).pages[0].mediabox
    assert (round(box.width / 72 * 25.4), round(box.height / 72 * 25.4)) == (210, 297)


def test_the_font_is_embedded_and_only_in_part() -> None:
    page = create_page(("text", "Bonjour."))
    fonts = [font.get_object() for font in read(page).pages[0]["/Resources"]["/Font"].values()]
    names = [str(font["/BaseFont"]) for font in fonts]
    assert all("+DejaVuSans" in name for name in names)
    assert all(
        "/FontFile2" in font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object() for font in fonts
    )
    assert len(as_pdf(page, DAY)) < 60_000


def test_the_same_page_and_day_give_the_same_bytes() -> None:
    page = create_page(("heading", "Objet"), ("text", SENTENCE * 200))
    assert as_pdf(page, DAY) == as_pdf(page, DAY)
    assert as_pdf(page) == as_pdf(page)
    assert as_pdf(page, DAY) != as_pdf(page, date(2026, 11, 22))


def test_what_the_font_cannot_draw_is_seen_as_a_question_mark() -> None:
    sheet = words(create_page(("text", "漢字 et \ud83d et \U0001f9ff"), foot="漢"))[0]
    assert sheet.startswith("?? et ? et ?")
    assert "? – page 1 / 1" in sheet


def test_every_sheet_has_its_foot_and_its_number() -> None:
    sheets = words(create_page(*[("text", SENTENCE * 8)] * 15))
    assert len(sheets) > 1
    for number, sheet in enumerate(sheets, 1):
        assert f"Lettre – page {number} / {len(sheets)}" in sheet


def test_a_page_without_a_foot_still_has_numbers() -> None:
    assert words(create_page(("text", "Bonjour."), foot="")) == ["Bonjour. page 1 / 1"]


def filler(lines: int) -> list[tuple[str, str]]:
    """A paragraph of exactly so many lines."""
    return [("text", "\n".join(f"ligne {n}" for n in range(lines)))]


@pytest.mark.parametrize("before", range(40, 52))
def test_no_line_of_a_paragraph_stands_alone_on_a_sheet(before: int) -> None:
    long = "\n".join(f"suite {n}" for n in range(8))
    sheets = [sheet.count("suite") for sheet in words(create_page(*filler(before), ("text", long)))]
    assert sum(sheets) == 8
    assert 1 not in sheets


@pytest.mark.parametrize("before", range(40, 52))
def test_a_heading_is_on_the_sheet_of_what_it_announces(before: int) -> None:
    page = create_page(*filler(before), ("heading", "Objet"), ("text", "un\ndeux\ntrois"))
    [sheet] = [sheet for sheet in words(page) if "Objet" in sheet]
    assert "un deux" in sheet


@pytest.mark.parametrize("kind", KINDS)
def test_a_paragraph_longer_than_a_sheet_goes_on_and_loses_nothing(kind: str) -> None:
    text = "\n".join(f"<{n}>" for n in range(150))
    written = " ".join(words(create_page((kind, text), ("text", "Fin."))))
    assert all(f"<{n}>" in written for n in range(150))
    assert "Fin." in written


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(KINDS), st.text(max_size=400)), max_size=6), st.text(max_size=40))
def test_no_text_breaks_the_page(paragraphs: list[tuple[str, str]], foot: str) -> None:
    assert as_pdf(create_page(*paragraphs, foot=foot)).startswith(b"%PDF-")
