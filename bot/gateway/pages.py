"""The pages that a browser shows: the demonstration, and the conversation without JavaScript."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Annotated, Any
from urllib.parse import urlencode

from anyio.to_thread import run_sync
from fastapi import APIRouter, Form, Request, Response
from fastapi.responses import RedirectResponse

from bot.errors import Refused, UnknownConversation
from bot.gateway.files import languages
from bot.gateway.routes import AnyTurns, check_token
from bot.gateway.templating import open_templates
from bot.gateway.turn import Incoming, Turns
from bot.journal import conversations
from bot.journal.callbacks import has_callback
from bot.journal.sites import DEMO, find_site, site_of

templates = open_templates()
router = APIRouter(include_in_schema=False)
Field = Annotated[str, Form()]
OPTIONS = {"lang": "", "theme": "auto", "position": "right", "open": "false", "greeting": "", "shared": "false"}
GONE = "Cette conversation n'existe plus. Une nouvelle conversation a commencé."
ERASED = "Votre conversation est effacée."
UNKNOWN_SITE = "Le site qui vous envoie ici n'est pas connu. Vous pouvez quand même poser votre question."


@dataclass(frozen=True)
class Chat:
    """What a page of the conversation shows around the messages. `typed` are the fields of a small form that was
    refused."""

    conversation: str = ""
    token: str = ""
    site: str = ""
    error: str = ""
    text: str = ""
    notice: str = ""
    typed: Mapping[str, str] = field(default_factory=dict)


@router.get("/")
def demo(request: Request) -> Response:
    origin = str(request.base_url).rstrip("/")
    return templates.TemplateResponse(request, "demo.html", {"site": DEMO, "origin": origin, "days": days_of(request)})


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
        "days": days_of(request),
    }
    return templates.TemplateResponse(request, "widget.html", context)


@router.get("/chat")
def chat(request: Request, turns: AnyTurns, site: str = "", erased: bool = False) -> Response:
    """An empty page. Nothing is opened before the person writes; `site` is the key of the site that leads here."""
    known = known_site(turns, site)
    notice = ERASED if erased else ""
    return chat_page(request, Chat(site=known, error="" if known == site else UNKNOWN_SITE, notice=notice))


@router.post("/chat")
async def send(
    request: Request, turns: AnyTurns, message_id: Field = "", text: Field = "", choice: Field = "",
    conversation: Field = "", token: Field = "", site: Field = "",
) -> Response:  # fmt: skip
    """One exchange by form. What is refused is said, and what was typed stays in the field."""
    error = ""
    try:
        conversation, token, error = await _resume(request, turns, conversation, token, site)
        incoming = Incoming(message_id, None, choice) if choice else Incoming(message_id, text)
        await request.app.state.sending.check(conversation)
        await turns.take_turn(conversation, incoming)
        text = ""
    except Refused as refusal:
        error = refusal.message
    return await run_sync(chat_page, request, Chat(conversation, token, site, error, text))


@router.post("/chat/delete")
async def delete(turns: AnyTurns, conversation: Field = "", token: Field = "") -> Response:
    try:
        await run_sync(check_token, turns, conversation, token)
        site = await run_sync(_key_of, turns, conversation)
        await turns.forget(conversation)
    except UnknownConversation:
        return RedirectResponse("/chat", 303)
    return RedirectResponse(f"/chat?{urlencode({'site': site, 'erased': 'true'})}", 303)


def days_of(request: Request) -> str:
    """How long a conversation is kept after its last message, in words."""
    days: int = request.app.state.conversation_days
    return f"{days} jour{'s' if days > 1 else ''}"


def known_site(turns: Turns, key: str) -> str:
    """The key when a site has it; else none, which means the demonstration site."""
    with turns.journal.session() as session:
        return key if key and find_site(session, key) else ""


def _key_of(turns: Turns, conversation: str) -> str:
    with turns.journal.session() as session:
        return site_of(session, conversation).key


async def _resume(request: Request, turns: Turns, conversation: str, token: str, site: str) -> tuple[str, str, str]:
    """The conversation of the form; a new one, and a word about it, when it is gone."""
    if conversation:
        try:
            await run_sync(check_token, turns, conversation, token)
            return conversation, token, ""
        except UnknownConversation:
            pass
    await request.app.state.opening.check(request.client.host if request.client else "?")
    opened, _ = await turns.open(await run_sync(known_site, turns, site) or DEMO, "fr")
    return opened.id, opened.token, GONE if conversation else ""


def chat_page(request: Request, chat: Chat) -> Response:
    """The page of a conversation: what was said, and the forms that go with it."""
    turns: Turns = request.app.state.turns
    context: dict[str, Any] = {
        **asdict(chat), "message_id": str(uuid.uuid4()), "messages": [], "letters": turns.knowledge.letters,
        "days": days_of(request),
    }  # fmt: skip
    if chat.conversation:
        with turns.journal.session() as session:
            rows = conversations.messages_after(session, chat.conversation)
            context["messages"] = [conversations.as_json(message) for message in rows]
            site = site_of(session, chat.conversation)
            context["site"], context["callback_offered"] = site.key, site.callback
            context["callback_asked"] = has_callback(session, chat.conversation)
    return templates.TemplateResponse(request, "chat.html", context, 422 if chat.error else 200)
