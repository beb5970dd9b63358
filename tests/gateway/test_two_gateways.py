"""Two gateways on one PostgreSQL and one Redis are, for the people, one."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from bot.journal import Journal, sites
from bot.knowledge import Knowledge
from tests.servers import Postgres, RedisServer

from .two_gateways import SlowRasa, gateways
from .visitor import Visitor, arrive

pytestmark = pytest.mark.anyio
Pair = tuple[Visitor, Visitor]


@pytest.fixture
def rasa() -> SlowRasa:
    return SlowRasa()


@pytest.fixture
def database(postgres: Postgres) -> Iterator[str]:
    name = postgres.create()
    with closing(Journal(postgres.url(name))) as journal:
        journal.migrate()
        with journal.session() as session:
            sites.ensure_demo(session)
    yield postgres.url(name)
    postgres.drop(name)


@pytest.fixture
def addresses(
    database: str, redis: RedisServer, tmp_path: Path, knowledge: Knowledge, rasa: SlowRasa
) -> Iterator[tuple[str, str]]:
    with gateways(database, redis.url, tmp_path, knowledge, rasa) as started:
        yield started


@pytest.fixture
async def pair(addresses: tuple[str, str], anyio_backend: str) -> AsyncIterator[Pair]:
    """The same person at both gateways: what was opened at the first is known to the second."""
    first, second = addresses
    limits = httpx.Limits(max_connections=200)
    async with (
        httpx.AsyncClient(base_url=first, trust_env=False, timeout=60, limits=limits) as one,
        httpx.AsyncClient(base_url=second, trust_env=False, timeout=60, limits=limits) as other,
    ):
        opened = await arrive(one)
        yield opened, Visitor(other, opened.id, opened.token, opened.welcome)


async def send_to_both(pair: Pair, times: int = 1) -> list[httpx.Response]:
    """The same message, with the same id, at the same time."""
    id = str(uuid.uuid4())
    return await asyncio.gather(*(visitor.send(id=id, text="bonjour") for visitor in pair * times))


async def test_the_same_message_sent_to_both_at_once_is_answered_once(pair: Pair, rasa: SlowRasa) -> None:
    responses = await send_to_both(pair, 3)
    assert [response.status_code for response in responses] == [200] * 6
    assert len({response.text for response in responses}) == 1
    assert rasa.heard == ["bonjour"]
    assert [message["from"] for message in await pair[1].read()] == ["assistant", "person", "assistant"]


async def test_the_turns_of_one_conversation_never_overlap(pair: Pair, rasa: SlowRasa) -> None:
    await asyncio.gather(*(pair[n % 2].say(f"message {n}") for n in range(8)))
    assert (rasa.most, len(rasa.heard)) == (1, 8)
    assert [message["from"] for message in (await pair[0].read())[1:]] == ["person", "assistant"] * 8


async def test_the_limit_of_a_conversation_counts_what_both_took(pair: Pair, redis: RedisServer) -> None:
    """Refused for being empty, a message is counted all the same; this way Rasa is not asked sixty times."""
    codes = [
        response.status_code
        for response in await asyncio.gather(*(pair[n % 2].send(text=" ") for n in range(70)))
    ]  # fmt: skip
    assert {code: codes.count(code) for code in set(codes)} == {422: 60, 429: 10}


async def test_what_is_deleted_at_one_is_gone_at_the_other_and_no_turn_writes_it_again(
    pair: Pair, rasa: SlowRasa
) -> None:
    sending = asyncio.create_task(pair[0].send(text="bonjour"))
    while not rasa.heard:
        await asyncio.sleep(0.01)
    assert (await pair[1].delete()).status_code == 204
    assert (await sending).status_code == 200
    assert (await pair[0].send(text="encore")).status_code == 404


async def test_while_redis_is_away_people_are_answered_and_a_message_still_has_one_reply(
    pair: Pair, rasa: SlowRasa, redis: RedisServer
) -> None:
    redis.stop()
    responses = await send_to_both(pair)
    assert [response.status_code for response in responses] == [200] * 2
    assert len({response.text for response in responses}) == 1
    assert [message["from"] for message in await pair[0].read()] == ["assistant", "person", "assistant"]


async def test_redis_holds_neither_the_conversation_nor_the_address_of_the_person(
    pair: Pair, redis: RedisServer
) -> None:
    await pair[0].say("bonjour")
    with redis.client() as client:
        keys = client.keys()
        content = " ".join([*keys, *(str(client.zrange(key, 0, -1)) for key in keys)])
    assert sorted(key.split(":")[1] for key in keys) == ["opening", "sending"]
    assert not [word for word in (pair[0].id, pair[0].token, "127.0.0.1", "bonjour") if word in content]
