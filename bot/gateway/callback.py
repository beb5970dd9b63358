"""Asking the association to be called back. What the person gives is locked at once and goes nowhere else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from anyio.to_thread import run_sync
from fastapi import APIRouter, Request, Response
from pydantic import BaseModel
from sqlalchemy.orm import Session

from bot.answers.own_contact import with_own_contact
from bot.answers.phrases import phrase
from bot.errors import Refused
from bot.exchange import ContactRef
from bot.gateway.reaching import NewCallback, reachable
from bot.gateway.routes import ERRORS, Conversation
from bot.journal import Journal, callbacks, sites
from bot.knowledge import Knowledge
from bot.seal.keyring import Keyring

NOT_OFFERED = "Ce site ne propose pas de rappeler les personnes. Vous pouvez contacter : {contacts}."
UNKNOWN_SITE = "Ce site n'est pas connu. L'association doit vérifier sa clé."
router = APIRouter(prefix="/api", responses=ERRORS)


class KeptCallback(BaseModel):
    """`kept_until` is when what the person gave is deleted at the latest."""

    id: str
    kept_until: datetime


class SiteCard(BaseModel):
    """What the widget may know of the site that shows it."""

    name: str
    callback: bool


@dataclass(frozen=True)
class Callbacks:
    """Keeps the requests of the people, for `days` days."""

    journal: Journal
    knowledge: Knowledge
    keyring: Keyring
    days: int

    def ask(self, conversation: str, asked: NewCallback) -> KeptCallback:
        """Raises Refused where the site does not offer it, and for what cannot be taken."""
        with self.journal.session() as session:
            self._check_offered(session, conversation)
            locked = self.keyring.vault.lock(reachable(asked))
            kept = callbacks.add_callback(session, conversation, locked, self.days)
            return KeptCallback(id=kept.id, kept_until=kept.kept_until)

    def withdraw(self, conversation: str) -> None:
        with self.journal.session() as session:
            callbacks.withdraw_callback(session, conversation)

    def site(self, key: str) -> SiteCard:
        """Raises Refused when no site has this key."""
        with self.journal.session() as session:
            found = sites.find_site(session, key)
            if found is None:
                raise Refused("unknown_site", UNKNOWN_SITE, 404)
            return SiteCard(name=found.name, callback=found.callback)

    def _check_offered(self, session: Session, conversation: str) -> None:
        site = sites.site_of(session, conversation)
        if not site.callback:
            said = with_own_contact(phrase("unavailable", self.knowledge), sites.own_contact(site), self.knowledge)
            people = " ; ".join(_named(contact) for contact in said.contacts)
            raise Refused("callback_not_offered", NOT_OFFERED.format(contacts=people), 403)


def _named(contact: ContactRef) -> str:
    way = contact.phone or contact.url or contact.address
    return f"{contact.name} ({way})" if way else contact.name


@router.post("/conversations/{id}/callback", status_code=201, response_model=KeptCallback)
async def ask_callback(id: Conversation, body: NewCallback, request: Request) -> Any:
    await request.app.state.sending.check(id)
    return await run_sync(request.app.state.callbacks.ask, id, body)


@router.delete("/conversations/{id}/callback", status_code=204)
async def withdraw_callback(id: Conversation, request: Request) -> Response:
    await run_sync(request.app.state.callbacks.withdraw, id)
    return Response(status_code=204)


@router.get("/sites/{key}", response_model=SiteCard)
async def read_site(key: str, request: Request) -> Any:
    return await run_sync(request.app.state.callbacks.site, key)
