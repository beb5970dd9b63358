"""The small forms under a conversation without JavaScript: an opinion, a request to be called back, papers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Annotated, Any

from anyio.to_thread import run_sync
from fastapi import APIRouter, Depends, Form, Request, Response
from fastapi.responses import RedirectResponse

from bot.errors import Refused, UnknownConversation
from bot.gateway.feedback import keep, opinion
from bot.gateway.letters import conversation_pdf
from bot.gateway.pages import Chat, Field, chat_page
from bot.gateway.reaching import NewCallback
from bot.gateway.routes import AnyTurns, check_token
from bot.journal.feedback import REASONS

THANKS = "Merci. Votre avis est enregistré."
WILL_CALL = "Votre demande est enregistrée. L'association pourra vous répondre."
GONE_WITH_LETTER = (
    "Cette conversation n'existe plus : la lettre ne peut pas être écrite. Posez à nouveau votre question."
)
WITHDRAWN = "Votre demande d'être rappelé est effacée."
router = APIRouter(prefix="/chat", include_in_schema=False)


async def current(turns: AnyTurns, conversation: Field = "", token: Field = "") -> Chat | None:
    """The conversation that the form's token opens; None when it is gone."""
    try:
        await run_sync(check_token, turns, conversation, token)
    except UnknownConversation:
        return None
    return Chat(conversation, token)


Current = Annotated["Chat | None", Depends(current)]


@router.post("/feedback")
async def give_feedback(
    request: Request, turns: AnyTurns, chat: Current, message: Field = "", helpful: Field = "", comment: Field = "",
    reasons: Annotated[list[str] | None, Form()] = None,
) -> Response:  # fmt: skip
    known = [reason for reason in reasons or [] if reason in REASONS]

    def act(conversation: str) -> None:
        keep(turns.journal, conversation, message, opinion(helpful == "yes", known, comment))

    return await _done(request, chat, act, THANKS, {"comment": comment})


@router.post("/callback")
async def ask_callback(
    request: Request, chat: Current, consent: Field = "", means: Field = "", address: Field = "", name: Field = "",
    when: Field = "", note: Field = "",
) -> Response:  # fmt: skip
    asked = NewCallback(consent=consent == "yes", means=means, address=address, name=name, when=when, note=note)

    def act(conversation: str) -> None:
        request.app.state.callbacks.ask(conversation, asked)

    typed = {"means": means, "address": address, "name": name, "when": when, "note": note}
    return await _done(request, chat, act, WILL_CALL, typed)


@router.post("/callback/withdraw")
async def withdraw_callback(request: Request, chat: Current) -> Response:
    return await _done(request, chat, request.app.state.callbacks.withdraw, WITHDRAWN)


@router.post("/transcript")
async def read_copy(request: Request, chat: Current, format: Field = "pdf") -> Response:
    """The signed file; the page stays open behind the download."""
    if chat is None:
        return RedirectResponse("/chat", 303)
    kind = "txt" if format == "txt" else "pdf"
    try:
        await request.app.state.sending.check(chat.conversation)
    except Refused as refusal:
        return await run_sync(chat_page, request, replace(chat, error=refusal.message))
    copy: Response = await run_sync(request.app.state.copies.make, chat.conversation, kind)
    return copy


@router.post("/letter")
async def read_letter(request: Request, turns: AnyTurns, chat: Current, letter: Field = "") -> Response:
    """A letter as a PDF; the page stays open behind the download. What is refused is said on it."""
    if chat is None:
        return await run_sync(chat_page, request, Chat(error=GONE_WITH_LETTER))
    try:
        await request.app.state.sending.check(chat.conversation)
        return await run_sync(conversation_pdf, letter, chat.conversation, turns, "attachment")
    except Refused as refusal:
        return await run_sync(chat_page, request, replace(chat, error=refusal.message))


async def _done(
    request: Request, chat: Chat | None, act: Callable[[str], Any], notice: str, typed: Mapping[str, str] | None = None
) -> Response:
    """The page again, with what was done; or why it was not, and what was typed."""
    if chat is None:
        return RedirectResponse("/chat", 303)
    try:
        await request.app.state.sending.check(chat.conversation)
        await run_sync(act, chat.conversation)
        shown = replace(chat, notice=notice)
    except Refused as refusal:
        shown = replace(chat, error=refusal.message, typed=typed or {})
    return await run_sync(chat_page, request, shown)
