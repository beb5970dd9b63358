"""What the person says of a reply."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from anyio.to_thread import run_sync
from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, Extra, Field, StrictBool

from bot.errors import Refused, UnknownMessage
from bot.gateway.limits import CONTROL
from bot.gateway.routes import ERRORS, AnyTurns, Conversation
from bot.journal import Journal
from bot.journal.feedback import Opinion, keep_feedback
from bot.privacy import mask

COMMENT_LENGTH = 1000
TOO_LONG = f"Votre commentaire est trop long. Gardez l'essentiel : {COMMENT_LENGTH} caractères au plus."
UNKNOWN = "Ce message n'est pas une réponse de cette conversation."
Reason = Literal["not_understood", "not_my_situation", "too_complicated", "nothing_new", "wrong"]
router = APIRouter(prefix="/api", responses=ERRORS)


class NewFeedback(BaseModel, extra=Extra.forbid):
    """`message` is the id of a message of the assistant. The same message again replaces what was said of it."""

    message: str = Field(max_length=20)
    helpful: StrictBool
    reasons: Annotated[list[Reason], Field(max_items=5)] = []
    comment: str | None = None


@router.post("/conversations/{id}/feedback", status_code=204)
async def give_feedback(id: Conversation, body: NewFeedback, request: Request, turns: AnyTurns) -> Response:
    await request.app.state.sending.check(id)
    await run_sync(keep, turns.journal, id, body.message, opinion(body.helpful, body.reasons, body.comment))
    return Response(status_code=204)


def opinion(helpful: bool, reasons: Iterable[str], comment: str | None) -> Opinion:
    """What may be kept: the comment is masked. Raises Refused when it is too long."""
    cleaned = CONTROL.sub(" ", (comment or "").replace("\r\n", "\n")).strip()
    if len(cleaned) > COMMENT_LENGTH:
        raise Refused("comment_too_long", TOO_LONG, 413)
    return Opinion(helpful, tuple(reasons), mask(cleaned).text or None)


def keep(journal: Journal, conversation: str, message: str, opinion: Opinion) -> None:
    """Raises Refused when the message is no reply of the conversation."""
    try:
        with journal.session() as session:
            keep_feedback(session, conversation, message, opinion)
    except UnknownMessage as error:
        raise Refused("unknown_message", UNKNOWN, 404) from error
