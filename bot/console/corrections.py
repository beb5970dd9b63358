"""A reviewer says what a message of the person really meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response
from fastapi.responses import RedirectResponse

from bot.console.choices import Group
from bot.console.conversations import conversation_page
from bot.console.pages import console_of
from bot.console.security import Reviewer, with_our_form
from bot.console.views import Draft
from bot.console.words import UNKNOWN, clean
from bot.errors import Refused, UnknownMessage
from bot.journal.corrections import Meaning, keep_correction
from bot.privacy import mask

NOTE_LENGTH = 1000
NO_MEANING = "Choisissez dans la liste ce que la personne voulait dire, ou « Je ne sais pas »."
TOO_LONG = f"La remarque est trop longue : {NOTE_LENGTH} caractères au plus."
GONE = "Ce message n’existe plus, ou la personne ne l’a pas écrit elle-même. Rien n’a été changé."
Field = Annotated[str, Form()]
router = APIRouter()


@router.post("/conversations/{id}/corrections")
def correct(
    request: Request, id: str, reviewer: Annotated[Reviewer, Depends(with_our_form)],
    message: Field = "", intent: Field = "", note: Field = "",
) -> Response:  # fmt: skip
    """Keep the correction; what cannot be taken comes back with the page, as it was typed."""
    console = console_of(request)
    draft = Draft(clean(message), clean(intent), clean(" ".join(note.split())))
    problem = _problem(draft, console.meanings)
    if problem:
        return conversation_page(request, id, replace(draft, problem=problem), 422)
    meaning = Meaning(None if draft.intent == UNKNOWN else draft.intent, mask(draft.note).text or None)
    try:
        with console.journal.session() as session:
            keep_correction(session, clean(id), draft.message, meaning, reviewer.login)
    except UnknownMessage as error:
        raise Refused("unknown_message", GONE, 404) from error
    return RedirectResponse(f"/conversations/{clean(id)}#m{draft.message}", 303)


def _problem(draft: Draft, meanings: Sequence[Group]) -> str:
    if draft.intent != UNKNOWN and not any(draft.intent in group.options for group in meanings):
        return NO_MEANING
    return TOO_LONG if len(draft.note) > NOTE_LENGTH else ""
