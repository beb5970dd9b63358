"""The site that shows the pages without the chat: named by the address, with its own contact."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from fastapi import Request
from sqlalchemy.exc import OperationalError

from bot.exchange import ContactRef
from bot.gateway.pages import known_site
from bot.gateway.turn import Turns
from bot.journal.sites import DEMO, find_site, own_contact

log = logging.getLogger(__name__)
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
    """The site that the address names; the demonstration site when it names none, or none that is known.

    The pages need nothing else of the journal: when it does not answer, they do without.
    """
    try:
        key = known_site(turns, request.query_params.get(SITE, ""))
        with turns.journal.session() as session:
            found = find_site(session, key or DEMO)
            return Shower(key, own_contact(found) if found else None)
    except OperationalError as error:
        log.warning("the journal is away: %s", type(error).__name__)
        return Shower("", None)
