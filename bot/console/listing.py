"""What the list of conversations shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from urllib.parse import quote, urlencode

from bot.console import words
from bot.journal.reading import PAGE, ConversationFilter, Row
from bot.knowledge import Knowledge

FIRST_TEXT_LENGTH = 160


@dataclass(frozen=True)
class Line:
    """A conversation in the list. `to_review` counts the messages to review, in words; empty when there is none."""

    address: str
    at: datetime
    site: str
    first_text: str
    messages: int
    status: str
    verdicts: tuple[str, ...]
    unhelpful: bool
    to_review: str


@dataclass(frozen=True)
class Listing:
    """A page of the list. The addresses are empty where there is no such page."""

    lines: tuple[Line, ...]
    total: str
    number: int
    pages: int
    filtered: bool
    previous: str
    next: str
    first: str


def listing(
    rows: Sequence[Row],
    total: int,
    wanted: ConversationFilter,
    sites: Mapping[str, str],
    knowledge: Knowledge,
) -> Listing:
    pages = max(1, -(-total // PAGE))
    return Listing(
        lines=tuple(_line(row, sites, knowledge) for row in rows),
        total=words.count(total, "conversation"),
        number=wanted.page,
        pages=pages,
        filtered=replace(wanted, page=1) != ConversationFilter(),
        previous=address(wanted, wanted.page - 1) if 1 < wanted.page <= pages else "",
        next=address(wanted, wanted.page + 1) if wanted.page < pages else "",
        first=address(wanted, 1),
    )


def address(wanted: ConversationFilter, page: int) -> str:
    """The address of a page of the list, with the same filters."""
    asked = {name: value for name, value in asdict(replace(wanted, page=page)).items() if value}
    return "/?" + urlencode(asked)


def conversation_address(id: str, to_review: Sequence[int]) -> str:
    """The page of a conversation, at its first message to review."""
    return f"/conversations/{quote(id)}" + (f"#m{to_review[0]}" if to_review else "")


def shorten(text: str, length: int = FIRST_TEXT_LENGTH) -> str:
    """The beginning of a text, on one line."""
    flat = " ".join(text.split())
    return flat if len(flat) <= length else flat[: length - 1].rstrip() + "…"


def _line(row: Row, sites: Mapping[str, str], knowledge: Knowledge) -> Line:
    return Line(
        address=conversation_address(row.id, row.to_review),
        at=row.last_at,
        site=sites.get(row.site, row.site),
        first_text=shorten(row.first_text) or "(message vide)",
        messages=row.messages,
        status=words.status(row.last_status),
        verdicts=tuple(words.verdict(verdict, knowledge) for verdict in row.verdicts),
        unhelpful=row.unhelpful,
        to_review=words.count(len(row.to_review), "message") if row.to_review else "",
    )
