from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack

import pytest

from bot.shared.link import Link
from bot.shared.locks import SharedLocks
from tests.servers import RedisServer


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
async def new_link(redis: RedisServer, anyio_backend: str) -> AsyncIterator[Callable[[], Link]]:
    """Makes lines to Redis, one for each gateway, that look again at once whether Redis is back."""
    async with AsyncExitStack() as links:

        def make() -> Link:
            link = Link(redis.url, pause=0)
            links.push_async_callback(link.close)
            return link

        yield make


@pytest.fixture
def link(new_link: Callable[[], Link]) -> Link:
    return new_link()


@pytest.fixture
def new_locks(new_link: Callable[[], Link]) -> Callable[[], SharedLocks]:
    """The locks of one gateway, whose life is short."""
    return lambda: SharedLocks(new_link(), "turn", life=0.3)
