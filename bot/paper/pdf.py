"""A page as PDF."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from fpdf import FPDF

from bot.paper.page import Page

SIZES = {"heading": 13, "note": 9}


def as_pdf(page: Page) -> bytes:
    """The page on A4 sheets, in a font that has the French letters."""
    pdf = FPDF()
    pdf.add_font("DejaVu", fname=_font())
    pdf.set_title(page.title)
    pdf.add_page()
    _write(pdf, page.title, 16)
    for paragraph in page.paragraphs:
        text = f"• {paragraph.text}" if paragraph.kind == "item" else paragraph.text
        _write(pdf, text, SIZES.get(paragraph.kind, 11), "R" if paragraph.kind == "right" else "L")
    _write(pdf, page.foot, 9)
    return bytes(pdf.output())


def _write(pdf: FPDF, text: str, size: int, align: str = "L") -> None:
    pdf.set_font("DejaVu", size=size)
    pdf.multi_cell(0, size * 0.5, text, align=align, new_x="LMARGIN", new_y="NEXT")
    pdf.ln(2)


def _font() -> Path:
    spec = find_spec("matplotlib")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "mpl-data" / "fonts" / "ttf" / "DejaVuSans.ttf"
