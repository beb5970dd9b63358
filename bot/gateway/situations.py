"""Without the chat: every situation as a plain form. It needs neither JavaScript nor the assistant."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any
from urllib.parse import urlencode

from anyio.to_thread import run_sync
from fastapi import APIRouter, Depends, Request, Response

from bot import clock
from bot.answers.form import Form, fill, listed
from bot.answers.own_contact import with_own_contact
from bot.errors import Refused
from bot.gateway import letters
from bot.gateway.pages import templates
from bot.gateway.pause import check_pages
from bot.gateway.routes import AnyTurns
from bot.gateway.shower import Shower, shower_of
from bot.gateway.turn import Turns
from bot.knowledge import Knowledge

CHANGE, SENT, VIEW, SIMPLE = "changer", "suite", "vue", "simple"
UNKNOWN_SITUATION = "Cette situation n'existe pas, ou plus. Choisissez la vôtre dans la liste."
PEOPLE = "Vous préférez parler à une personne ?"
router = APIRouter(include_in_schema=False, dependencies=[Depends(check_pages)])


@router.get("/situations")
def situations(request: Request, turns: AnyTurns) -> Response:
    return _list(request, turns)


@router.get("/situations/{id}")
def situation(id: str, request: Request, turns: AnyTurns) -> Response:
    """The questions left, or the answer. Nothing is kept: the address holds the facts."""
    form = _form(id, request, turns.knowledge)
    if form is None:
        return _list(request, turns, UNKNOWN_SITUATION)
    return _page(form, request, turns)


@router.get("/situations/{id}/letters/{letter}.pdf")
async def situation_letter(id: str, letter: str, request: Request, turns: AnyTurns) -> Response:
    """A letter from the facts of the address. What is refused is said on the page of the situation."""
    form = await run_sync(_form, id, request, turns.knowledge)
    if form is None:
        return await run_sync(_list, request, turns, UNKNOWN_SITUATION)
    try:
        await request.app.state.opening.check(request.client.host if request.client else "?")
        return await run_sync(letters.pdf, letter, form.facts, turns.knowledge)
    except Refused as refusal:
        refused = replace(form, ignored=(*form.ignored, refusal.message))
        return await run_sync(_page, refused, request, turns, refusal.http_status)


def _form(id: str, request: Request, knowledge: Knowledge) -> Form | None:
    found = knowledge.situations.get(id)
    query = request.query_params
    fields = {name: query.getlist(name) for name in query}
    return fill(found, fields, clock.today(), knowledge, query.get(CHANGE, "")) if found else None


def _page(form: Form, request: Request, turns: Turns, status: int = 200) -> Response:
    query, shower = request.query_params, shower_of(request, turns)
    simply = query.get(VIEW) == SIMPLE
    shown = form.simple if simply else form.reply
    letter = turns.knowledge.letters[form.reply.letter] if form.reply and form.reply.letter else None
    context: dict[str, Any] = {
        "form": form,
        "site": shower.key,
        "kept": {id: value for id, value in form.facts.items() if id not in {q.fact for q in form.questions}},
        "reply": with_own_contact(shown, shower.contact, turns.knowledge).to_json() if shown else None,
        "simply": simply,
        "other_view": _address(form, shower, **({} if simply else {VIEW: SIMPLE})),
        "addresses": {f: _address(form, shower, **{CHANGE: f}) for f in (*form.facts, *(q.id for q in form.extra))},
        "left": bool(form.questions) and SENT in query,
        "unchanged": _address(form, shower) if query.get(CHANGE) else None,
        "letter": letter,
        "letter_address": f"/situations/{form.situation.id}/letters/{letter.id}.pdf?{urlencode(form.facts)}"
        if letter
        else "",
    }
    return templates.TemplateResponse(request, "situation.html", context, status)


def _address(form: Form, shower: Shower, **more: str) -> str:
    """The page of the same facts; `changer` asks one of them again, `vue` shows the answer simply."""
    part = "#suite" if more or not form.questions else ""
    return f"/situations/{form.situation.id}?{urlencode({**form.facts, **shower.query, **more})}{part}"


def _list(request: Request, turns: Turns, error: str | None = None) -> Response:
    shower = shower_of(request, turns)
    context = {
        "situations": listed(turns.knowledge),
        "error": error,
        "site": shower.key,
        "people": {"text": PEOPLE, "contacts": [asdict(shower.contact)]} if shower.contact else None,
    }
    return templates.TemplateResponse(request, "situations.html", context, 404 if error else 200)
