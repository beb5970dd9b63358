"""One turn of a conversation at a time."""

from __future__ import annotations

import asyncio
import hashlib
import math
import secrets
import time
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from typing import Protocol
from weakref import WeakValueDictionary

from anyio import CancelScope
from redis.asyncio.lock import Lock
from redis.exceptions import LockError

from bot.errors import RedisAway
from bot.shared.link import Link

LIFE, POLL = 15.0, 0.05


class Locks(Protocol):
    """A lock for each name; whoever finds it taken waits."""

    def hold(self, name: str) -> AbstractAsyncContextManager[None]: ...


class OwnLocks:
    """The locks of this process alone."""

    def __init__(self) -> None:
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @asynccontextmanager
    async def hold(self, name: str) -> AsyncIterator[None]:
        async with self._locks.setdefault(name, asyncio.Lock()):
            yield


class SharedLocks:
    """The same for all who use one Redis. The waiters of this process queue in its own lock; only the first asks
    Redis, and when Redis is away, that lock alone holds.

    A lock lives `life` seconds when its holder dies; until then it is renewed, for `longest` seconds at most.
    """

    def __init__(self, link: Link, kind: str, life: float = LIFE, longest: float = math.inf) -> None:
        self._link, self._kind, self._life, self._longest = link, kind, life, longest
        self._own = OwnLocks()

    @asynccontextmanager
    async def hold(self, name: str) -> AsyncIterator[None]:
        async with self._own.hold(name):
            taken = _Taken(self._link, key(self._kind, name), self._life)
            try:
                await taken.wait()
                taken.renew(self._longest)
                yield
            finally:
                with CancelScope(shield=True):
                    await taken.release()


class _Taken:
    """One holding of one lock, with a token of its own: nobody can release what is another's."""

    def __init__(self, link: Link, key: str, life: float) -> None:
        self._link, self._life, self._token = link, life, secrets.token_hex(16)
        self._lock = Lock(link.redis, key, timeout=life, thread_local=False)
        self._over = asyncio.Event()
        self._renewing: asyncio.Task[None] | None = None

    async def wait(self) -> None:
        """Until the lock is ours, or Redis is away."""
        with suppress(RedisAway):
            while not await self._link.ask(self._take):
                await asyncio.sleep(POLL)

    def renew(self, longest: float) -> None:
        """From now on until it is released."""
        self._renewing = asyncio.create_task(self._renew(time.monotonic() + longest))

    async def release(self) -> None:
        """Also when it is not known whether it was taken: somebody else's is not touched."""
        self._over.set()
        if self._renewing:
            await self._renewing  # else it could take the lock again after us
        self._lock.local.token = self._token.encode()
        with suppress(RedisAway, LockError):
            await self._link.ask(self._lock.release)

    async def _renew(self, limit: float) -> None:
        """A Redis that came back, or lost the lock, gives it anew unless somebody else has it."""
        while time.monotonic() < limit and not await self._is_over(self._life / 3):
            with suppress(RedisAway):
                await self._link.ask(self._take_again)

    async def _is_over(self, seconds: float) -> bool:
        """Waits so long, or until it is."""
        with suppress(asyncio.TimeoutError):
            await asyncio.wait_for(self._over.wait(), seconds)
        return self._over.is_set()

    async def _take(self) -> bool:
        return bool(await self._lock.acquire(blocking=False, token=self._token))

    async def _take_again(self) -> None:
        try:
            await self._lock.reacquire()
        except LockError:
            await self._take()


def key(kind: str, name: str) -> str:
    """A name cannot be guessed from its key: the names of conversations are long and random."""
    return f"anef:{kind}:{hashlib.sha256(name.encode()).hexdigest()}"
