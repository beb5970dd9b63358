"""What is said of Redis when the service starts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.errors import ConfigurationError
from bot.service.startup import check_redis
from bot.settings import ROOT, Settings
from tests.servers import RedisServer

pytestmark = pytest.mark.anyio
ALONE = Settings(ROOT, "unused", "unused")


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


async def said(settings: Settings) -> list[str]:
    sentences: list[str] = []
    await check_redis(settings, sentences.append)
    return sentences


async def test_nothing_is_said_of_a_redis_that_answers_or_that_nobody_asked_for(redis: RedisServer) -> None:
    assert await said(ALONE) == []
    assert await said(replace(ALONE, redis_url=redis.url)) == []


async def test_a_redis_that_does_not_answer_is_told_to_the_operator(redis: RedisServer) -> None:
    redis.stop()
    [sentence] = await said(replace(ALONE, redis_url=redis.url))
    assert sentence.startswith("Redis ne répond pas")
    assert "REDIS_URL" in sentence


async def test_an_option_that_redis_does_not_know_stops_the_start() -> None:
    with pytest.raises(ConfigurationError, match="REDIS_URL"):
        await said(replace(ALONE, redis_url="redis://127.0.0.1/0?nothing=1"))
