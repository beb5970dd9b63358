"""Without the chat: every situation as a plain form. It needs neither JavaScript nor the assistant."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response

from bot import clock
from bot.answers.form import Form, fill, listed
from bot.answers.own_contact import with_own_contact
from bot.exchange import ContactRef
from bot.gateway.pages import known_site, templates
from bot.gateway.routes import AnyTurns
from bot.gateway.turn import Turns
from bot.journal.sites import DEMO, find_site, own_contact

CHANGE, SENT, SITE = "changer", "suite", "site"
UNKNOWN_SITUATION = "Cette situation n'existe pas, ou plus. Choisissez la vôtre dans la liste."
PEOPLE = "Vous préférez parler à une personne ?"
router = APIRouter(include_in_schema=False)


@dataclass(frozen=True)
class Shower:
    """The site that shows the pages: its key when the address names it, and its own contact."""

    key: str
    contact: ContactRef | None

    @property
    def query(self) -> dict[str, str]:
        return {SITE: self.key} if self.key else {}


@router.get("/situations")
def situations(request: Request, turns: AnyTurns) -> Response:
    return _list(request, turns)


@router.get("/situations/{id}")
def situation(id: str, request: Request, turns: AnyTurns) -> Response:
    """The questions left, or the answer. Nothing is kept: the address holds the facts."""
    found = turns.knowledge.situations.get(id)
    if found is None:
        return _list(request, turns, UNKNOWN_SITUATION)
    query = request.query_params
    fields = {name: query.getlist(name) for name in query}
    form = fill(found, fields, clock.today(), turns.knowledge, query.get(CHANGE, ""))
    shower = _shower(request, turns)
    reply = with_own_contact(form.reply, shower.contact, turns.knowledge) if form.reply else None
    context: dict[str, Any] = {
        "form": form,
        "site": shower.key,
        "kept": {id: value for id, value in form.facts.items() if id not in {q.fact for q in form.questions}},
        "reply": reply.to_json() if reply else None,
        "addresses": {fact: _address(form, fact, shower) for fact in (*form.facts, *(f.id for f in form.extra))},
        "left": bool(form.questions) and SENT in query,
        "unchanged": f"/situations/{found.id}?{urlencode({**form.facts, **shower.query})}"
        if query.get(CHANGE)
        else None,
    }
    return templates.TemplateResponse(request, "situation.html", context)


def _address(form: Form, fact: str, shower: Shower) -> str:
    """The page that asks one fact (again), the others kept."""
    return f"/situations/{form.situation.id}?{urlencode({**form.facts, **shower.query, CHANGE: fact})}#suite"


def _shower(request: Request, turns: Turns) -> Shower:
    """The site that the address names; the demonstration site when it names none, or none that is known."""
    key = known_site(turns, request.query_params.get(SITE, ""))
    with turns.journal.session() as session:
        found = find_site(session, key or DEMO)
        return Shower(key, own_contact(found) if found else None)


def _list(request: Request, turns: Turns, error: str | None = None) -> Response:
    shower = _shower(request, turns)
    context = {
        "situations": listed(turns.knowledge),
        "error": error,
        "site": shower.key,
        "people": {"text": PEOPLE, "contacts": [asdict(shower.contact)]} if shower.contact else None,
    }
    return templates.TemplateResponse(request, "situations.html", context, 404 if error else 200)
