"""Rasa's lock of a conversation, the same for several Rasas when there is a Redis.

Rasa's own RedisLockStore writes the names of the conversations, loses tickets that two Rasas issue at once, and
answers nobody when Redis is away.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from rasa.core.lock import TicketLock
from rasa.core.lock_store import LOCK_LIFETIME, InMemoryLockStore
from rasa.utils.endpoints import EndpointConfig

from bot.shared.link import Link
from bot.shared.locks import SharedLocks


class ConversationLocks(InMemoryLockStore):
    """Tickets in this process, and behind the first one the lock in Redis. `url` is that of Redis, or empty."""

    def __init__(self, endpoint_config: EndpointConfig) -> None:
        super().__init__()
        self._link = Link(endpoint_config.url) if endpoint_config.url else None
        self._shared = SharedLocks(self._link, "rasa", longest=LOCK_LIFETIME) if self._link else None

    @asynccontextmanager
    async def lock(
        self, conversation_id: str, lock_lifetime: float = LOCK_LIFETIME, wait_time_in_seconds: float = 1
    ) -> AsyncIterator[TicketLock]:
        async with super().lock(conversation_id, lock_lifetime, wait_time_in_seconds) as ticket:
            if self._shared is None:
                yield ticket
                return
            async with self._shared.hold(conversation_id):
                yield ticket

    async def close(self) -> None:
        if self._link:
            await self._link.close()
