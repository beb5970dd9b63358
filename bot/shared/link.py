"""The line to Redis, which may be cut: people are answered all the same."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from anyio import CancelScope
from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import ConnectionError as Cut
from redis.exceptions import LockError, RedisError

from bot.errors import ConfigurationError, RedisAway

log = logging.getLogger(__name__)
T = TypeVar("T")
WAIT, PAUSE = 1.0, 5.0


class Link:
    """A Redis. After a failure it is left alone for `pause` seconds, so that not every message waits for it.

    Raises ConfigurationError when the address is none.
    """

    def __init__(self, url: str, pause: float = PAUSE, now: Callable[[], float] = time.monotonic) -> None:
        # One new try: a line that Redis closed while nobody used it is no failure.
        retry: Any = {"retry": Retry(NoBackoff(), 1), "retry_on_error": [Cut]}
        try:
            self.redis = Redis.from_url(url, socket_timeout=WAIT, socket_connect_timeout=WAIT, **retry)
            self.redis.connection_pool.make_connection()
        except (ValueError, TypeError) as error:
            raise ConfigurationError("l'adresse de Redis n'est pas comprise : voir REDIS_URL") from error
        self._pause, self._now = pause, now
        self._away, self._again = False, 0.0

    async def ask(self, command: Callable[[], Awaitable[T]]) -> T:
        """What the command gives. Raises RedisAway when Redis does not answer as it should."""
        if self._away and self._now() < self._again:
            raise RedisAway("left alone for a moment")
        try:
            answer = await _whole(command())
        except LockError:  # Redis answered: the lock belongs to somebody else
            self._come_back()
            raise
        except (RedisError, OSError) as error:
            self._leave(type(error).__name__)
            raise RedisAway(type(error).__name__) from error
        self._come_back()
        return answer

    async def close(self) -> None:
        await self.redis.close()
        await self.redis.connection_pool.disconnect()

    def _leave(self, reason: str) -> None:
        if not self._away:
            log.warning("Redis is away (%s): locks and limits are those of this process alone", reason)
        self._away, self._again = True, self._now() + self._pause

    def _come_back(self) -> None:
        if self._away:
            log.warning("Redis is back: locks and limits are shared again")
        self._away = False


async def _whole(command: Awaitable[T]) -> T:
    """A cancellation waits for the end of the command: redis-py may lose it, and half a command may take a lock."""
    task = asyncio.ensure_future(command)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        with CancelScope(shield=True):
            await asyncio.gather(task, return_exceptions=True)
        raise
