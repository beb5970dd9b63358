"""The line to Redis: cut, silent, back again."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

import pytest

from bot.errors import ConfigurationError, RedisAway
from bot.shared.link import Link
from tests.servers import RedisServer

from .test_limits import Clock

pytestmark = pytest.mark.anyio


async def test_after_a_failure_redis_is_left_alone_for_a_moment(redis: RedisServer) -> None:
    clock, asked = Clock(), 0
    link = Link(redis.url, pause=5, now=clock)

    async def ping() -> object:
        nonlocal asked
        asked += 1
        return await link.redis.ping()

    redis.stop()
    for _ in range(3):
        with pytest.raises(RedisAway):
            await link.ask(ping)
    redis.start()
    with pytest.raises(RedisAway):
        await link.ask(ping)
    assert asked == 1
    clock.at += 5
    assert await link.ask(ping) is True
    assert asked == 2
    await link.close()


async def test_a_line_that_was_cut_while_nobody_used_it_is_no_failure(
    link: Link, redis: RedisServer, caplog: pytest.LogCaptureFixture
) -> None:
    await link.ask(link.redis.ping)
    redis.stop()
    redis.start()
    assert await link.ask(link.redis.ping) is True
    assert caplog.records == []


async def test_going_and_coming_back_are_each_said_once(
    link: Link, redis: RedisServer, caplog: pytest.LogCaptureFixture
) -> None:
    redis.stop()
    with caplog.at_level(logging.WARNING):
        for _ in range(5):
            with pytest.raises(RedisAway):
                await link.ask(link.redis.ping)
        redis.start()
        for _ in range(5):
            await link.ask(link.redis.ping)
    assert [record.getMessage().partition(":")[0] for record in caplog.records] == [
        "Redis is away (ConnectionError)",
        "Redis is back",
    ]


async def test_a_redis_that_says_nothing_is_away() -> None:
    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()

    server = await asyncio.start_server(listen, "127.0.0.1", 0)
    link = Link(f"redis://127.0.0.1:{server.sockets[0].getsockname()[1]}")
    with pytest.raises(RedisAway, match="TimeoutError"):
        await link.ask(link.redis.ping)
    await link.close()
    server.close()


async def test_a_redis_that_refuses_the_command_is_away(link: Link, new_link: Callable[[], Link]) -> None:
    await link.ask(lambda: link.redis.config_set("maxmemory", "1"))
    try:
        with pytest.raises(RedisAway, match="OutOfMemoryError"):
            await new_link().ask(lambda: new_link().redis.set("a", "b"))
    finally:
        await link.ask(lambda: link.redis.config_set("maxmemory", "0"))


@pytest.mark.parametrize("url", ["", "http://127.0.0.1", "redis://127.0.0.1/0?nothing=1"])
async def test_an_address_that_is_none_is_refused_before_it_is_needed(url: str) -> None:
    with pytest.raises(ConfigurationError, match="REDIS_URL"):
        Link(url)
