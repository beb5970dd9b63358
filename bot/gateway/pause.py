"""While everything is closed (`off --all`): a page that says so, with people, in place of the situations."""

from __future__ import annotations

from dataclasses import replace

from fastapi import Request, Response
from sqlalchemy.exc import OperationalError

from bot import clock
from bot.answers import paused
from bot.errors import Refused
from bot.gateway.pages import templates
from bot.gateway.routes import AnyTurns
from bot.gateway.shower import shower_of
from bot.gateway.turn import SWITCHED_OFF, Turns
from bot.journal import switch

PAGES = "Ces pages sont en pause en ce moment. Vous pouvez revenir plus tard, ou joindre une personne."
LETTERS = "Les lettres sont en pause en ce moment. Revenez plus tard, ou demandez de l'aide à une personne."


class Paused(Refused):
    """A page that is closed; shown as a page."""

    def __init__(self) -> None:
        super().__init__(SWITCHED_OFF, PAGES, 503)


def check_pages(turns: AnyTurns) -> None:
    """Raises Paused while everything is closed; also while the journal, which would say so, does not answer."""
    try:
        closed = _all_closed(turns)
    except OperationalError:
        closed = True
    if closed:
        raise Paused


def check_letters(turns: Turns) -> None:
    """Raises Refused while everything is closed."""
    if _all_closed(turns):
        raise Refused(SWITCHED_OFF, LETTERS, 503)


def page(request: Request, exc: Exception) -> Response:
    turns: Turns = request.app.state.turns
    own, said = shower_of(request, turns).contact, paused(clock.today(), turns.knowledge)
    people = (own, *said.contacts) if own else said.contacts
    shown = replace(said, text=PAGES, contacts=people).to_json()
    return templates.TemplateResponse(request, "pause.html", {"people": shown}, 503)


def _all_closed(turns: Turns) -> bool:
    with turns.journal.session() as session:
        closed = switch.closed(session)
        return closed is not None and closed.whole
