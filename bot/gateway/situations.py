"""Without the chat: every situation as a plain form. It needs neither JavaScript nor the assistant."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response

from bot import clock
from bot.answers.form import Form, fill, listed
from bot.errors import Refused
from bot.gateway import letters
from bot.gateway.pages import templates
from bot.gateway.routes import AnyTurns
from bot.knowledge import Knowledge

CHANGE, SENT, VIEW, SIMPLE = "changer", "suite", "vue", "simple"
UNKNOWN_SITUATION = "Cette situation n'existe pas, ou plus. Choisissez la vôtre dans la liste."
router = APIRouter(include_in_schema=False)


@router.get("/situations")
def situations(request: Request, turns: AnyTurns) -> Response:
    return _list(request, turns.knowledge)


@router.get("/situations/{id}")
def situation(id: str, request: Request, turns: AnyTurns) -> Response:
    """The questions left, or the answer. Nothing is kept: the address holds the facts."""
    form = _form(id, request, turns.knowledge)
    if form is None:
        return _list(request, turns.knowledge, UNKNOWN_SITUATION)
    return _page(form, request, turns.knowledge)


@router.get("/situations/{id}/letters/{letter}.pdf")
def situation_letter(id: str, letter: str, request: Request, turns: AnyTurns) -> Response:
    """A letter from the facts of the address. What is refused is said on the page of the situation."""
    form = _form(id, request, turns.knowledge)
    if form is None:
        return _list(request, turns.knowledge, UNKNOWN_SITUATION)
    try:
        request.app.state.opening.check(request.client.host if request.client else "?")
        return letters.pdf(letter, form.facts, turns.knowledge)
    except Refused as refusal:
        refused = replace(form, ignored=(*form.ignored, refusal.message))
        return _page(refused, request, turns.knowledge, refusal.http_status)


def _form(id: str, request: Request, knowledge: Knowledge) -> Form | None:
    found = knowledge.situations.get(id)
    query = request.query_params
    fields = {name: query.getlist(name) for name in query}
    return fill(found, fields, clock.today(), knowledge, query.get(CHANGE, "")) if found else None


def _page(form: Form, request: Request, knowledge: Knowledge, status: int = 200) -> Response:
    query = request.query_params
    simply = query.get(VIEW) == SIMPLE
    reply = form.simple if simply else form.reply
    letter = knowledge.letters[form.reply.letter] if form.reply and form.reply.letter else None
    context: dict[str, Any] = {
        "form": form,
        "kept": {id: value for id, value in form.facts.items() if id not in {q.fact for q in form.questions}},
        "reply": reply.to_json() if reply else None,
        "simply": simply,
        "other_view": _other_view(form, simply),
        "addresses": {fact: _address(form, fact) for fact in (*form.facts, *(f.id for f in form.extra))},
        "left": bool(form.questions) and SENT in query,
        "unchanged": f"/situations/{form.situation.id}?{urlencode(form.facts)}" if query.get(CHANGE) else None,
        "letter": letter,
        "letter_address": f"/situations/{form.situation.id}/letters/{letter.id}.pdf?{urlencode(form.facts)}"
        if letter
        else "",
    }
    return templates.TemplateResponse(request, "situation.html", context, status)


def _address(form: Form, fact: str) -> str:
    """The page that asks one fact (again), the others kept."""
    return f"/situations/{form.situation.id}?{urlencode({**form.facts, CHANGE: fact})}#suite"


def _other_view(form: Form, simply: bool) -> str:
    """The address of the same answer, whole when it is shown simply, else simple."""
    facts = form.facts if simply else {**form.facts, VIEW: SIMPLE}
    return f"/situations/{form.situation.id}?{urlencode(facts)}#suite"


def _list(request: Request, knowledge: Knowledge, error: str | None = None) -> Response:
    context = {"situations": listed(knowledge), "error": error}
    return templates.TemplateResponse(request, "situations.html", context, 404 if error else 200)
