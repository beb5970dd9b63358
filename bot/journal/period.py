"""A span of time, on one site or on all, and the conversations that were begun in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.errors import UnknownSite
from bot.journal.database import Journal
from bot.journal.reading import loaded, said_something
from bot.journal.sites import find_site
from bot.journal.tables import Conversation

BATCH = 100
# SQLAlchemy 1.4 has no types: in a query, a column of this is an expression and not its value.
C: Any = Conversation


@dataclass(frozen=True)
class Period:
    """From `since` to before `until`; an end that is None is open."""

    since: datetime | None = None
    until: datetime | None = None
    site: str | None = None


def conversations_begun(journal: Journal, period: Period) -> Iterator[Conversation]:
    """The conversations in which someone wrote, the oldest first, with all that hangs on them. Read a few at a time;
    one that is deleted meanwhile is passed over. Raises UnknownSite."""
    with journal.session() as session:
        ids = _ids(session, period)
    for start in range(0, len(ids), BATCH):
        query = select(Conversation).where(C.id.in_(ids[start : start + BATCH])).options(*loaded())
        with journal.session() as session:
            found = list(session.scalars(query.order_by(C.created_at, C.id)))
        yield from found


def _ids(session: Session, period: Period) -> list[str]:
    query = select(C.id).where(said_something()).order_by(C.created_at, C.id)
    if period.site is not None:
        if find_site(session, period.site) is None:
            raise UnknownSite(f"aucun site n'a la clé « {period.site} » : voir « site list »")
        query = query.where(C.site_key == period.site)
    if period.since:
        query = query.where(C.created_at >= period.since)
    if period.until:
        query = query.where(C.created_at < period.until)
    return list(session.scalars(query))
