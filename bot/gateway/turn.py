"""The one way of a message: validate, mask, keep, ask, keep the reply, give it back."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Any

from anyio.to_thread import run_sync
from sqlalchemy.exc import IntegrityError

from bot import clock
from bot.answers import paused, unavailable
from bot.answers.own_contact import with_own_contact
from bot.answers.phrases import phrase
from bot.errors import AssistantDown, Refused
from bot.exchange import Trace
from bot.gateway.assistant import Assistant, Said, as_text
from bot.gateway.limits import clean_text, client_id
from bot.gateway.metrics import Metrics
from bot.journal import Journal, conversations, sites, switch
from bot.journal.trackers import Trackers
from bot.knowledge import Knowledge
from bot.privacy import mask
from bot.shared.locks import Locks

log = logging.getLogger(__name__)
SWITCHED_OFF = "switched_off"
Messages = list[dict[str, Any]]


@dataclass(frozen=True)
class Incoming:
    """What a person sends: an id of their own, and a text or the payload of a button."""

    id: str
    text: str | None = None
    choice: str | None = None


@dataclass(frozen=True)
class Kept:
    """A message in the journal, and what the assistant is asked; `replies` when it was answered before."""

    message: int
    asked: str
    replies: Messages
    closed: bool


class Turns:
    """Takes the turns of all conversations; those of one conversation one after the other."""

    def __init__(
        self,
        journal: Journal,
        trackers: Trackers,
        knowledge: Knowledge,
        assistant: Assistant,
        metrics: Metrics,
        locks: Locks,
    ) -> None:
        self.journal, self.trackers, self.knowledge = journal, trackers, knowledge
        self.assistant, self.metrics, self.locks = assistant, metrics, locks

    async def open(self, site: str, lang: str) -> tuple[conversations.Opened, Messages]:
        """A new conversation and its welcome. Raises UnknownSite."""
        opened = await run_sync(self._open, site, lang)
        self.metrics.conversations.inc()
        return opened

    async def take_turn(self, conversation: str, incoming: Incoming) -> Messages:
        """The replies to a message. Raises Refused for what cannot be taken; never fails otherwise."""
        async with self.locks.hold(conversation):
            kept = await run_sync(self._keep, conversation, incoming)
            if kept.replies:
                return kept.replies
            said = [self._paused()] if kept.closed else await self._ask(conversation, kept.asked)
            return await run_sync(self._reply, conversation, kept.message, said)

    async def forget(self, conversation: str) -> None:
        """Delete a conversation everywhere: the journal, and Rasa's memory."""
        async with self.locks.hold(conversation):
            await run_sync(self._forget, conversation)

    def _open(self, site: str, lang: str) -> tuple[conversations.Opened, Messages]:
        with self.journal.session() as session:
            opened = conversations.open_conversation(session, site, lang)
            welcome = self._paused().reply if switch.closed(session) else phrase("welcome", self.knowledge)
            said = with_own_contact(welcome, sites.own_contact(sites.site_of(session, opened.id)), self.knowledge)
            message = conversations.add_reply(session, opened.id, None, said, None)
            return opened, [conversations.as_json(message)]

    def _keep(self, conversation: str, incoming: Incoming) -> Kept:
        """Validate, mask and record. The same id again gives back what was replied, if it was."""
        try:
            return self._keep_new(conversation, incoming)
        except IntegrityError:  # another gateway kept it at this very moment, which happens when Redis is away
            return self._keep_new(conversation, incoming)

    def _keep_new(self, conversation: str, incoming: Incoming) -> Kept:
        id = client_id(incoming.id)
        with self.journal.session() as session:
            closed = switch.closed(session) is not None
            before = conversations.sent_before(session, conversation, id)
            if before:
                replies = [conversations.as_json(m) for m in conversations.replies_to(session, before.id)]
                return Kept(before.id, before.choice or as_text(before.text), replies, closed)
            if incoming.choice is not None:
                label = conversations.offered_label(session, conversation, incoming.choice)
                if label is None:
                    raise Refused("unknown_choice", "Ce bouton n'est plus proposé. Écrivez votre réponse.", 422)
                message = conversations.add_message(session, conversation, id, label, incoming.choice)
                return Kept(message.id, incoming.choice, [], closed)
            text = mask(clean_text(incoming.text or "")).text
            return Kept(conversations.add_message(session, conversation, id, text).id, as_text(text), [], closed)

    async def _ask(self, conversation: str, asked: str) -> list[Said]:
        today = clock.today()
        try:
            with self.metrics.assistant_seconds.time():
                return await self.assistant.ask(conversation, asked, today)
        except AssistantDown as error:
            log.warning("the assistant is down: %s", error)
            payload = asked if asked.startswith("/") else None
            return [Said(unavailable(payload, today, self.knowledge), Trace(error=str(error)))]

    def _paused(self) -> Said:
        return Said(paused(clock.today(), self.knowledge), Trace(error=SWITCHED_OFF))

    def _reply(self, conversation: str, message: int, said: list[Said]) -> Messages:
        """Keep what was said; nothing that was asked before the switch is said after it. When another gateway replied
        meanwhile, theirs are the replies."""
        with self.journal.session() as session:
            before = conversations.replies_to(session, message, alone=True)
            if before:
                return [conversations.as_json(m) for m in before]
            said = [self._paused()] if switch.closed(session) else said
            own = sites.own_contact(sites.site_of(session, conversation))
            kept = []
            for one in said:
                reply = with_own_contact(one.reply, own, self.knowledge)
                kept.append(conversations.add_reply(session, conversation, message, reply, one.trace))
                self.metrics.replies.labels(reply.status.value).inc()
            return [conversations.as_json(m) for m in kept]

    def _forget(self, conversation: str) -> None:
        with self.journal.session() as session:
            conversations.delete_conversation(session, conversation)
        self.trackers.forget(conversation)
