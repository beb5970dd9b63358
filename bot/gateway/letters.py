"""The letters: written on demand from what a person told, never kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from anyio.to_thread import run_sync
from fastapi import APIRouter, Request, Response
from fastapi.responses import PlainTextResponse
from pydantic import BaseModel

from bot import clock
from bot.answers.letters import write
from bot.errors import LetterRefused, Refused
from bot.gateway.pause import check_letters
from bot.gateway.routes import PDF, TEXT, AnyTurns, Conversation, ErrorBody
from bot.gateway.turn import Turns
from bot.journal import conversations
from bot.knowledge import Knowledge
from bot.paper.page import Page
from bot.paper.pdf import as_pdf
from bot.paper.text import as_text
from bot.typeset import typeset

# A browser shows a PDF with a page of its own around it, which has styles.
PDF_POLICY = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'"
router = APIRouter(
    prefix="/api/conversations/{id}/letters",
    responses={code: {"model": ErrorBody} for code in (401, 404, 422, 429, 503)},
)


class LetterText(BaseModel):
    """A letter to read and to copy."""

    id: str
    title: str
    text: str


@router.get("/{letter}.pdf", response_class=Response, responses=PDF)
async def letter_as_pdf(id: Conversation, letter: str, request: Request, turns: AnyTurns) -> Response:
    await request.app.state.sending.check(id)
    return await run_sync(conversation_pdf, letter, id, turns)


@router.get("/{letter}.txt", response_class=Response, responses=TEXT)
async def letter_as_text(id: Conversation, letter: str, turns: AnyTurns) -> Response:
    return PlainTextResponse(as_text(await run_sync(_of_conversation, letter, id, turns)))


@router.get("/{letter}", response_model=LetterText)
async def read_letter(id: Conversation, letter: str, turns: AnyTurns) -> Any:
    page = await run_sync(_of_conversation, letter, id, turns)
    return {"id": letter, "title": page.title, "text": as_text(page)}


def conversation_pdf(letter: str, conversation: str, turns: Turns, shown: str = "inline") -> Response:
    """The letter, from the facts of a conversation. Raises Refused."""
    return _pdf(letter, _of_conversation(letter, conversation, turns), shown)


def pdf(letter: str, told: Mapping[str, str], knowledge: Knowledge) -> Response:
    """The letter, from these facts. Raises Refused."""
    return _pdf(letter, _written(letter, told, knowledge))


def _of_conversation(letter: str, conversation: str, turns: Turns) -> Page:
    check_letters(turns)
    with turns.journal.session() as session:
        told = conversations.facts(session, conversation)
    return _written(letter, told, turns.knowledge)


def _written(letter: str, told: Mapping[str, str], knowledge: Knowledge) -> Page:
    found = knowledge.letters.get(letter)
    if found is None:
        raise Refused("unknown_letter", "Cette lettre n'existe pas.", 404)
    try:
        return _typeset(write(found, told, clock.today(), knowledge))
    except LetterRefused as refusal:
        code = "letter_needs_facts" if refusal.missing else "letter_would_be_untrue"
        raise Refused(code, refusal.message, 422) from refusal


def _typeset(page: Page) -> Page:
    paragraphs = tuple(replace(paragraph, text=typeset(paragraph.text)) for paragraph in page.paragraphs)
    return replace(page, title=typeset(page.title), paragraphs=paragraphs, foot=typeset(page.foot))


def _pdf(letter: str, page: Page, shown: str = "inline") -> Response:
    headers = {
        "Content-Disposition": f'{shown}; filename="lettre-{letter}.pdf"',
        "Content-Security-Policy": PDF_POLICY,
    }
    return Response(as_pdf(page, clock.today()), media_type="application/pdf", headers=headers)
