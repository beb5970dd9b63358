"""Rasa's lock of a conversation: one Rasa alone, several, and without Redis."""

from __future__ import annotations

import asyncio
import logging
from string import Template

import pytest
import yaml
from rasa.core.lock_store import LockStore
from rasa.utils.endpoints import EndpointConfig

from bot.nlu.locks import ConversationLocks
from bot.service.environment import child_environment
from bot.settings import ROOT, Settings
from tests.servers import RedisServer

pytestmark = pytest.mark.anyio
NAME = "a conversation"


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


def new_store(redis_url: str | None) -> ConversationLocks:
    """As Rasa makes it, from the file and the environment that the service gives it."""
    environment = child_environment(Settings(ROOT, "sqlite://", "sqlite://", redis_url=redis_url))
    file = Template((ROOT / "endpoints.yml").read_text(encoding="utf-8")).substitute(environment)
    store = LockStore.create(EndpointConfig.from_dict(yaml.safe_load(file)["lock_store"]))
    assert isinstance(store, ConversationLocks)
    return store


async def most_at_once(*stores: ConversationLocks) -> int:
    now = most = 0

    async def take(store: ConversationLocks) -> None:
        nonlocal now, most
        async with store.lock(NAME, wait_time_in_seconds=0.01):
            now += 1
            most = max(most, now)
            await asyncio.sleep(0.02)
            now -= 1

    await asyncio.gather(*(take(store) for store in stores * 3))
    return most


async def test_without_redis_one_rasa_takes_one_message_of_a_conversation_at_a_time() -> None:
    assert await most_at_once(new_store(None)) == 1
    assert await most_at_once(new_store(None), new_store(None)) == 2


async def test_with_redis_several_rasas_take_one_message_of_a_conversation_at_a_time(redis: RedisServer) -> None:
    stores = [new_store(redis.url) for _ in range(2)]
    assert await most_at_once(*stores) == 1
    async with stores[0].lock(NAME):
        with redis.client() as client:
            [key] = client.keys()
            assert NAME not in key
    for store in stores:
        await store.close()


async def test_a_redis_that_is_away_keeps_no_rasa_from_answering(
    redis: RedisServer, caplog: pytest.LogCaptureFixture
) -> None:
    store = new_store(redis.url)
    redis.stop()
    with caplog.at_level(logging.WARNING):
        assert await most_at_once(store) == 1
    assert ["Redis is away" in record.getMessage() for record in caplog.records] == [True]
    await store.close()
