"""The public HTTP contract: each route reads, calls, answers."""

from __future__ import annotations

from typing import Annotated, Any

from anyio.to_thread import run_sync
from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel, Extra, Field

from bot.errors import Refused
from bot.gateway.message_shape import MessageShape
from bot.gateway.turn import Incoming, Messages, Turns
from bot.journal import conversations


class ErrorDetail(BaseModel):
    """A short name for programs, and a French sentence for the person."""

    code: str
    message: str


class ErrorBody(BaseModel):
    """The one shape of every error."""

    error: ErrorDetail


ERRORS: dict[int | str, dict[str, Any]] = {code: {"model": ErrorBody} for code in (401, 403, 404, 413, 422, 429)}
PDF: dict[int | str, dict[str, Any]] = {200: {"content": {"application/pdf": {}}}}
TEXT: dict[int | str, dict[str, Any]] = {200: {"content": {"text/plain": {}}}}
Bearer = Annotated[HTTPAuthorizationCredentials | None, Depends(HTTPBearer(auto_error=False))]
router = APIRouter(prefix="/api", responses=ERRORS)
After = Annotated[int, Query(ge=0, le=2**53)]


class NewConversation(BaseModel, extra=Extra.forbid):
    """Who shows the assistant, and the language of its interface."""

    site: str = Field(regex=r"^[\w.-]{1,64}$", max_length=64)
    lang: str = Field("fr", regex=r"^[A-Za-z-]{2,8}$", max_length=8)


class OpenedConversation(BaseModel):
    """`token` is said once: keep it, and send it as a Bearer token."""

    id: str
    token: str
    messages: list[MessageShape]


class NewMessage(BaseModel, extra=Extra.forbid):
    """A text, or the payload of an offered button. The same id again gives the same replies."""

    id: str = Field(max_length=64)
    text: str | None = None
    choice: str | None = Field(None, max_length=200)


class MessageList(BaseModel):
    """Messages, oldest first."""

    messages: list[MessageShape]


class FactList(BaseModel):
    """What was understood, by fact id."""

    facts: dict[str, str]


def turns(request: Request) -> Turns:
    found: Turns = request.app.state.turns
    return found


async def conversation(id: str, turns: Annotated[Turns, Depends(turns)], bearer: Bearer) -> str:
    """The id of the conversation that the token opens. Raises UnknownConversation."""
    if bearer is None:
        raise Refused("no_token", "Il manque le jeton de la conversation.", 401)
    await run_sync(check_token, turns, id, bearer.credentials.strip())
    return id


def check_token(turns: Turns, id: str, token: str) -> None:
    with turns.journal.session() as session:
        conversations.find_conversation(session, id, token)


AnyTurns = Annotated[Turns, Depends(turns)]
Conversation = Annotated[str, Depends(conversation)]


@router.post("/conversations", status_code=201, response_model=OpenedConversation, response_model_exclude_unset=True)
async def open_conversation(body: NewConversation, request: Request, turns: AnyTurns) -> Any:
    await request.app.state.opening.check(request.client.host if request.client else "?")
    opened, messages = await turns.open(body.site, body.lang)
    return {"id": opened.id, "token": opened.token, "messages": messages}


@router.post("/conversations/{id}/messages", response_model=MessageList, response_model_exclude_unset=True)
async def send_message(id: Conversation, body: NewMessage, request: Request, turns: AnyTurns) -> Any:
    if (body.text is None) == (body.choice is None):
        raise Refused("text_or_choice", "Envoyez un texte ou un choix, pas les deux.", 422)
    await request.app.state.sending.check(id)
    return {"messages": await turns.take_turn(id, Incoming(body.id, body.text, body.choice))}


@router.get("/conversations/{id}/messages", response_model=MessageList, response_model_exclude_unset=True)
async def read_messages(id: Conversation, turns: AnyTurns, after: After = 0) -> Any:
    return {"messages": await run_sync(_read, turns, id, after)}


@router.get("/conversations/{id}/facts", response_model=FactList)
async def read_facts(id: Conversation, turns: AnyTurns) -> Any:
    return {"facts": await run_sync(_facts, turns, id)}


@router.delete("/conversations/{id}", status_code=204)
async def delete_conversation(id: Conversation, turns: AnyTurns) -> Response:
    await turns.forget(id)
    return Response(status_code=204)


def _read(turns: Turns, id: str, after: int) -> Messages:
    with turns.journal.session() as session:
        return [conversations.as_json(m) for m in conversations.messages_after(session, id, after)]


def _facts(turns: Turns, id: str) -> dict[str, str]:
    with turns.journal.session() as session:
        return conversations.facts(session, id)
