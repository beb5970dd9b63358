"""The signed copies of a conversation that a person takes away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from anyio.to_thread import run_sync
from fastapi import APIRouter, Request, Response

from bot import clock
from bot.gateway.routes import ERRORS, PDF, TEXT, Conversation
from bot.gateway.transcript import Source, transcript
from bot.journal import Journal, conversations, sites
from bot.knowledge import Knowledge
from bot.paper.pdf import as_pdf
from bot.paper.text import as_text
from bot.seal.keyring import Keyring
from bot.seal.keys import short_id
from bot.seal.stamp import Stamp, sign

Kind = Literal["pdf", "txt"]
MEDIA = {"pdf": "application/pdf", "txt": "text/plain; charset=utf-8"}
router = APIRouter(prefix="/api", responses=ERRORS)


@dataclass(frozen=True)
class Copies:
    """Makes and signs them. `model` is the name of the model that understands the messages."""

    journal: Journal
    knowledge: Knowledge
    keyring: Keyring
    model: str

    def make(self, conversation: str, kind: Kind) -> Response:
        """A file to keep. Raises UnknownConversation."""
        key = self.keyring.signing_key
        with self.journal.session() as session:
            site = sites.site_of(session, conversation).name
            messages = [conversations.as_json(m) for m in conversations.messages_after(session, conversation)]
        stamp = Stamp(clock.now().replace(microsecond=0), self.knowledge.version, self.model)
        page = transcript(Source(messages, site, short_id(key.public_key())), stamp)
        document = as_pdf(page) if kind == "pdf" else as_text(page).encode()
        name = f"conversation-anef-{clock.today().isoformat()}.{kind}"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return Response(sign(document, stamp, key), media_type=MEDIA[kind], headers=headers)


@router.get("/conversations/{id}/transcript.pdf", response_class=Response, responses=PDF)
async def read_pdf(id: Conversation, request: Request) -> Response:
    return await _copy(request, id, "pdf")


@router.get("/conversations/{id}/transcript.txt", response_class=Response, responses=TEXT)
async def read_text(id: Conversation, request: Request) -> Response:
    return await _copy(request, id, "txt")


async def _copy(request: Request, conversation: str, kind: Kind) -> Response:
    await request.app.state.sending.check(conversation)
    copy: Response = await run_sync(request.app.state.copies.make, conversation, kind)
    return copy
