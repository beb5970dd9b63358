"""The site that shows the pages without the chat: named by the address, with its own contact."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import Request

from bot.exchange import ContactRef
from bot.gateway.pages import known_site
from bot.gateway.turn import Turns
from bot.journal.sites import DEMO, find_site, own_contact

SITE = "site"


@dataclass(frozen=True)
class Shower:
    """The site's key when the address names it, and its own contact."""

    key: str
    contact: ContactRef | None

    @property
    def query(self) -> dict[str, str]:
        return {SITE: self.key} if self.key else {}


def shower_of(request: Request, turns: Turns) -> Shower:
    """The site that the address names; the demonstration site when it names none, or none that is known."""
    key = known_site(turns, request.query_params.get(SITE, ""))
    with turns.journal.session() as session:
        found = find_site(session, key or DEMO)
        return Shower(key, own_contact(found) if found else None)
