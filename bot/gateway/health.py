"""Is it alive, and does it really work: one sentence understood, one action run, one row written."""

from __future__ import annotations

import secrets

from anyio.to_thread import run_sync
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from bot import clock
from bot.errors import AssistantDown
from bot.gateway.assistant import Assistant
from bot.journal import Journal
from bot.journal.trackers import Trackers

SENTENCE = "je n'ai toujours pas reçu mon attestation de prolongation"
INTENT = "api_not_received"


class Health:
    """The readiness check. It leaves no trace in Rasa's memory."""

    def __init__(self, assistant: Assistant, journal: Journal, trackers: Trackers) -> None:
        self.assistant, self.journal, self.trackers = assistant, journal, trackers

    async def problems(self) -> list[str]:
        """What does not work, in words; empty when all does."""
        sender = f"readiness-{secrets.token_hex(8)}"
        try:
            assistant = await self._assistant(sender)
        finally:
            memory = await run_sync(self._forget, sender)
        found = (assistant, memory, await run_sync(self._journal))
        return [problem for problem in found if problem]

    async def _assistant(self, sender: str) -> str | None:
        try:
            said = await self.assistant.ask(sender, SENTENCE, clock.today())
        except AssistantDown as error:
            return f"l'assistant ne répond pas ({error})"
        understood = said[0].trace.intent
        return None if understood == INTENT else f"phrase d'essai mal comprise ({understood})"

    def _forget(self, sender: str) -> str | None:
        try:
            self.trackers.forget(sender)
        except SQLAlchemyError as error:
            return f"la mémoire de Rasa ne répond pas ({type(error).__name__})"
        return None

    def _journal(self) -> str | None:
        try:
            with self.journal.session() as session:
                session.execute(text("SELECT 1"))
        except SQLAlchemyError as error:
            return f"le journal ne répond pas ({type(error).__name__})"
        return None
