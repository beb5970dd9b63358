"""How often one may call, in one process and in several."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from anyio import fail_after

from bot.errors import Refused
from bot.shared.limits import Limit, OwnLimit, SharedLimit
from bot.shared.link import Link
from tests.servers import RedisServer

pytestmark = pytest.mark.anyio
ADDRESS = "203.0.113.7"


@dataclass
class Clock:
    """A clock that the test moves."""

    at: float = 1000.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture(params=["in this process", "in Redis"])
def new_limit(request: pytest.FixtureRequest) -> Callable[[int, float], Limit]:
    if request.param == "in this process":
        return OwnLimit
    link: Link = request.getfixturevalue("link")
    return lambda times, seconds: shared(link, times, seconds)


def shared(link: Link, times: int, seconds: float = 60, secret: bytes = b"secret") -> SharedLimit:
    return SharedLimit(link, "sending", times, seconds, secret)


async def refused(limit: Limit, name: str = ADDRESS) -> bool:
    try:
        await limit.check(name)
    except Refused:
        return True
    return False


async def test_the_call_after_the_last_allowed_one_is_refused(new_limit: Callable[[int, float], Limit]) -> None:
    limit = new_limit(3, 60)
    assert [await refused(limit) for _ in range(5)] == [False, False, False, True, True]


async def test_the_refusal_says_to_wait(new_limit: Callable[[int, float], Limit]) -> None:
    with pytest.raises(Refused, match="Attendez une minute") as refusal:
        await new_limit(0, 60).check(ADDRESS)
    assert (refusal.value.code, refusal.value.http_status) == ("too_many", 429)


async def test_each_name_has_its_own_count(new_limit: Callable[[int, float], Limit]) -> None:
    limit = new_limit(1, 60)
    assert not await refused(limit, "one")
    assert not await refused(limit, "other")
    assert await refused(limit, "one")


async def test_calls_are_allowed_again_when_the_window_has_passed(new_limit: Callable[[int, float], Limit]) -> None:
    limit = new_limit(2, 0.2)
    for _ in range(2):
        assert not await refused(limit)
    with fail_after(10):
        while await refused(limit):
            await asyncio.sleep(0.01)


async def test_a_refused_call_does_not_lengthen_the_wait() -> None:
    clock = Clock()
    limit = OwnLimit(1, 60, clock)
    assert not await refused(limit)
    clock.at += 59
    assert await refused(limit)
    clock.at += 1
    assert not await refused(limit)


async def test_the_window_slides() -> None:
    clock = Clock()
    limit = OwnLimit(2, 60, clock)
    assert not await refused(limit)
    clock.at += 40
    assert not await refused(limit)
    clock.at += 30
    assert not await refused(limit)
    assert await refused(limit)


async def test_names_that_are_idle_are_forgotten_and_the_others_are_not() -> None:
    clock = Clock()
    limit = OwnLimit(1, 60, clock)
    for n in range(10_000):
        await limit.check(f"old {n}")
    clock.at += 61
    await limit.check("new")
    assert len(limit._calls) == 1
    assert await refused(limit, "new")


async def test_the_calls_to_all_gateways_are_counted_together_and_exactly(new_link: Callable[[], Link]) -> None:
    gateways = [shared(new_link(), 10) for _ in range(2)]
    answers = await asyncio.gather(*(refused(gateways[n % 2]) for n in range(40)))
    assert answers.count(False) == 10


async def test_neither_addresses_nor_bare_hashes_of_them_are_in_redis_and_nothing_stays(
    new_link: Callable[[], Link], redis: RedisServer
) -> None:
    for secret in (b"of one installation", b"of another"):
        await shared(new_link(), 5, secret=secret).check(ADDRESS)
    with redis.client() as client:
        keys = client.keys()
        assert len(keys) == 2
        assert not [key for key in keys if ADDRESS in key]
        assert all(0 < client.pttl(key) <= 60_000 for key in keys)


async def test_when_redis_is_away_each_process_counts_by_itself_and_they_agree_again_when_it_is_back(
    new_link: Callable[[], Link], redis: RedisServer, caplog: pytest.LogCaptureFixture
) -> None:
    one, other = (shared(new_link(), 2) for _ in range(2))
    redis.stop()
    with caplog.at_level(logging.WARNING):
        assert [await refused(one) for _ in range(4)] == [False, False, True, True]
        assert not await refused(other)
    assert [record.getMessage()[:13] for record in caplog.records] == ["Redis is away"] * 2
    redis.start()
    assert [await refused(limit, "new") for limit in (one, other, one, other)] == [False, False, True, True]
    assert ADDRESS not in caplog.text
