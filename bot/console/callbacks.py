"""The people who ask to be called back. Only staff with that right come here, and each reading is recorded."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import RedirectResponse

from bot.console.pages import console_of, render
from bot.console.security import Reviewer, caller, with_our_form
from bot.console.words import clean
from bot.errors import Refused, Unreadable
from bot.journal import callbacks
from bot.journal.sites import list_sites

GONE = "Cette demande n’existe plus : elle a été traitée ou retirée, ou sa durée est passée."
MEANS = {"phone": "Téléphone", "email": "E-mail"}
ACTIONS = {callbacks.READ: "lue", callbacks.DONE: "traitée"}
Caller = Annotated[Reviewer, Depends(caller)]
router = APIRouter(prefix="/callbacks")


@router.get("")
def show_list(request: Request, caller: Caller) -> Response:
    """When and where people asked; nothing of them is opened here."""
    with console_of(request).journal.session() as session:
        waiting = callbacks.list_callbacks(session)
        sites = {str(site.key): str(site.name) for site in list_sites(session)}
    return render(request, "callbacks.html", waiting=waiting, sites=sites, actions=ACTIONS)


@router.get("/{id}")
def show_callback(request: Request, id: str, caller: Caller) -> Response:
    """What the person gave. The reading is recorded before anything is opened."""
    console = console_of(request)
    with console.journal.session() as session:
        found = callbacks.read_callback(session, clean(id), caller.login)
        sites = {str(site.key): str(site.name) for site in list_sites(session)}
    if found is None:
        raise Refused("unknown_callback", GONE, 404)
    asked, locked = found
    try:
        person = console.keyring.vault.open(locked)
    except Unreadable as error:
        raise Refused("unreadable", str(error), 500) from error
    return render(request, "callback.html", asked=asked, person=person, sites=sites, means=MEANS, actions=ACTIONS)


@router.post("/{id}/done", dependencies=[Depends(with_our_form)])
def finish(request: Request, id: str, caller: Caller) -> Response:
    with console_of(request).journal.session() as session:
        if not callbacks.finish_callback(session, clean(id), caller.login):
            raise Refused("unknown_callback", GONE, 404)
    return RedirectResponse("/callbacks", 303)
