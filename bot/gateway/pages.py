"""The pages that a browser shows: the demonstration, and the conversation without JavaScript."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import Annotated, Any

from anyio.to_thread import run_sync
from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse
from fastapi.templating import Jinja2Templates

from bot.errors import Refused, UnknownConversation
from bot.gateway.files import languages
from bot.gateway.routes import AnyTurns, check_token
from bot.gateway.turn import Incoming, Messages, Turns
from bot.journal import conversations
from bot.journal.sites import DEMO

HERE = Path(__file__).parent
templates = Jinja2Templates(HERE / "templates")
router = APIRouter(include_in_schema=False)
Field = Annotated[str, Form()]
OPTIONS = {"lang": "", "theme": "auto", "position": "right", "open": "false", "greeting": "", "shared": "false"}
GONE = "Cette conversation n'existe plus. Une nouvelle conversation a commencé."


@router.get("/")
def demo(request: Request) -> Response:
    origin = str(request.base_url).rstrip("/")
    return templates.TemplateResponse(request, "demo.html", {"site": DEMO, "origin": origin})


@router.get("/widget")
def widget(request: Request) -> Response:
    """How to put the widget on a site, with its options to try: the page's own widget takes those of the address."""
    asked = request.query_params
    tried = {name: asked.get(name, "")[:200] for name in OPTIONS}
    attributes = [(name, value) for name, value in tried.items() if value and value != OPTIONS[name]]
    context = {
        "site": DEMO,
        "origin": str(request.base_url).rstrip("/"),
        "tried": tried,
        "attributes": attributes,
        "languages": [("", "celle de la page"), *languages()],
    }
    return templates.TemplateResponse(request, "widget.html", context)


@router.get("/chat")
def chat(request: Request) -> Response:
    return _page(request)


@router.post("/chat")
async def send(
    request: Request, turns: AnyTurns, message_id: Field = "", text: Field = "", choice: Field = "",
    conversation: Field = "", token: Field = "",
) -> Response:  # fmt: skip
    """One exchange by form. What is refused is said, and what was typed stays in the field."""
    error: str | None = None
    try:
        conversation, token, error = await _resume(request, turns, conversation, token)
        incoming = Incoming(message_id, None, choice) if choice else Incoming(message_id, text)
        request.app.state.sending.check(conversation)
        await turns.take_turn(conversation, incoming)
        text = ""
    except Refused as refusal:
        error = refusal.message
    shown = await run_sync(_messages, turns, conversation) if conversation else []
    return _page(request, shown, conversation, token, error, text)


@router.post("/chat/delete")
async def delete(turns: AnyTurns, conversation: Field = "", token: Field = "") -> Response:
    try:
        await run_sync(check_token, turns, conversation, token)
        await turns.forget(conversation)
    except UnknownConversation:
        pass
    return RedirectResponse("/chat", 303)


async def _resume(request: Request, turns: Turns, conversation: str, token: str) -> tuple[str, str, str | None]:
    """The conversation of the form; a new one, and a word about it, when it is gone."""
    if conversation:
        try:
            await run_sync(check_token, turns, conversation, token)
            return conversation, token, None
        except UnknownConversation:
            pass
    request.app.state.opening.check(request.client.host if request.client else "?")
    opened, _ = await turns.open(DEMO, "fr")
    return opened.id, opened.token, GONE if conversation else None


def _messages(turns: Turns, conversation: str) -> Messages:
    with turns.journal.session() as session:
        return [conversations.as_json(m) for m in conversations.messages_after(session, conversation)]


def _page(
    request: Request, messages: Messages | None = None, conversation: str = "", token: str = "",
    error: str | None = None, text: str = "",
) -> Response:  # fmt: skip
    context: dict[str, Any] = {
        "messages": messages or [], "conversation": conversation, "token": token, "error": error, "text": text,
        "message_id": str(uuid.uuid4()),
    }  # fmt: skip
    return templates.TemplateResponse(request, "chat.html", context, 422 if error else 200)
