"""Is it alive, and does it really work: one sentence understood, one action run, the journal read."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from anyio.to_thread import run_sync
from sqlalchemy.exc import SQLAlchemyError

from bot import clock
from bot.errors import AssistantDown
from bot.gateway.assistant import Assistant
from bot.journal import Journal, switch
from bot.journal.trackers import Trackers

SENTENCE = "je n'ai toujours pas reçu mon attestation de prolongation"
INTENT = "api_not_received"


@dataclass(frozen=True)
class Readiness:
    """What does not work, in words. While the assistant is closed, `ready` means that people can read so: a load
    balancer must not hide it."""

    ready: bool
    switched_off: bool
    problems: tuple[str, ...]


class Health:
    """The readiness check. It leaves no trace in Rasa's memory."""

    def __init__(self, assistant: Assistant, journal: Journal, trackers: Trackers) -> None:
        self.assistant, self.journal, self.trackers = assistant, journal, trackers

    async def look(self) -> Readiness:
        sender = f"readiness-{secrets.token_hex(8)}"
        try:
            assistant = await self._assistant(sender)
        finally:
            memory = await run_sync(self._forget, sender)
        journal, closed = await run_sync(self._journal)
        problems = tuple(problem for problem in (assistant, memory, journal) if problem)
        return Readiness(not journal and (closed or not problems), closed, problems)

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

    def _journal(self) -> tuple[str | None, bool]:
        """What is wrong with the journal, and whether it says that the assistant is closed."""
        try:
            with self.journal.session() as session:
                return None, switch.closed(session) is not None
        except SQLAlchemyError as error:
            return f"le journal ne répond pas ({type(error).__name__})", False
