"""A page as PDF: A4, real text, page numbers; the same bytes for the same page and day."""

from __future__ import annotations

from contextlib import closing
from datetime import date, datetime, timezone
from importlib.util import find_spec
from itertools import accumulate
from pathlib import Path

from fpdf import FPDF
from fpdf.enums import MethodReturnValue, XPos, YPos
from fpdf.fonts import TTFFont

from bot.paper.page import Page, Paragraph
from bot.paper.styles import STYLES, Style, line_height, start_of

FONT = "DejaVu"
TOP, SIDE, BOTTOM = 18.0, 22.0, 20.0
MARK = "–"
KEPT_SPACES = "\n\u00a0\u202f"
UNDATED = datetime(1970, 1, 1, tzinfo=timezone.utc)


def as_pdf(page: Page, day: date | None = None) -> bytes:
    """The document; `day` is kept in it as the day on which it was made."""
    with closing(_laid_out(page, day, 1)) as sheets:
        total = sheets.page
        if total == 1:
            return bytes(sheets.output())
    with closing(_laid_out(page, day, total)) as sheets:
        return bytes(sheets.output())


def _laid_out(page: Page, day: date | None, total: int) -> _Sheets:
    sheets = _Sheets(page.foot, total)
    sheets.set_title(page.title)
    sheets.set_creation_date(datetime(day.year, day.month, day.day, tzinfo=timezone.utc) if day else UNDATED)
    sheets.add_page()
    for paragraph, after in zip(page.paragraphs, (*page.paragraphs[1:], None)):
        sheets.write_paragraph(paragraph, after)
    return sheets


def _font_file(name: str) -> Path:
    """DejaVu Sans comes with matplotlib, which Rasa brings; nothing of matplotlib is imported."""
    found = find_spec("matplotlib")
    folders = found.submodule_search_locations if found else None
    if not folders:
        raise FileNotFoundError(f"{name}: matplotlib, which holds this font, is not installed")
    return Path(folders[0]) / "mpl-data" / "fonts" / "ttf" / name


class _Sheets(FPDF):
    """The sheets of a document, `total` in number, while they are filled."""

    def __init__(self, foot: str, total: int) -> None:
        super().__init__(format="A4")
        self.add_font(FONT, "", _font_file("DejaVuSans.ttf"))
        self.add_font(FONT, "B", _font_file("DejaVuSans-Bold.ttf"))
        self.set_lang("fr-FR")
        self.set_margins(SIDE, TOP)
        self.set_auto_page_break(False)
        self.foot, self.total = foot, total

    def footer(self) -> None:
        number = f"page {self.page} / {self.total}"
        self.set_font(FONT, "", 8)
        self.set_y(-14)
        self.set_text_color(90)
        self.cell(
            self.epw,
            4,
            self._drawable(" – ".join(part for part in (*self.foot.split("\n"), number) if part)),
            align="C",
        )
        self.set_text_color(0)

    def write_paragraph(self, paragraph: Paragraph, after: Paragraph | None) -> None:
        style = STYLES[paragraph.kind]
        lines = self._lines(paragraph.text, style)
        mark = MARK if paragraph.kind == "item" else ""
        kept = start_of(after) if paragraph.kind == "heading" else 0.0
        self.set_y(self.y + (style.before if self.y > TOP else 0.0))
        while lines:
            fitting = self._fitting([line_height(line, style) for line in lines], kept)
            for line in lines[:fitting]:
                self._write_line(line, mark, style)
                mark = ""
            lines = lines[fitting:]
            if lines:
                self.add_page()

    def _fitting(self, heights: list[float], kept: float) -> int:
        """How many of these lines go on this sheet: no line stands alone, and `kept` must follow the last one."""
        room = self.h - BOTTOM - self.y
        if sum(heights) + kept <= room:
            return len(heights)
        held = sum(total <= room for total in accumulate(heights))
        fitting = min(held, len(heights) - 2)
        if fitting >= 2 and not kept:
            return fitting
        empty_sheet = self.y <= TOP
        return max(1, held) if empty_sheet else 0

    def _write_line(self, line: str, mark: str, style: Style) -> None:
        height = line_height(line, style)
        self.set_font(FONT, style.weight, style.size)
        if mark:
            self.set_x(SIDE)
            self.cell(style.left, height, mark)
        self.set_x(SIDE + style.left)
        self.cell(self.epw - style.left, height, line, new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def _lines(self, text: str, style: Style) -> list[str]:
        self.set_font(FONT, style.weight, style.size)
        found = self.multi_cell(
            self.epw - style.left, style.line, self._drawable(text), align="L", dry_run=True,
            output=MethodReturnValue.LINES,
        )  # fmt: skip
        return [str(line) for line in found] if isinstance(found, list) else []

    def _drawable(self, text: str) -> str:
        """The text with "?" for what the font cannot draw."""
        drawn = self._fonts()[0].cmap
        spaced = "".join(" " if c.isspace() and c not in KEPT_SPACES else c for c in text)
        return "".join(c if c == "\n" or ord(c) in drawn else "?" for c in spaced)

    def close(self) -> None:
        """Close the font files."""
        for font in self._fonts():
            font.close()

    def _fonts(self) -> list[TTFFont]:
        return [font for font in self.fonts.values() if isinstance(font, TTFFont)]
