"""One holder of a lock at a time, in one process and in several, whatever happens to Redis."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from anyio import fail_after

from bot.shared.link import Link
from bot.shared.locks import Locks, OwnLocks, SharedLocks, key
from tests.servers import RedisServer

pytestmark = pytest.mark.anyio
NAME = "a conversation"
KEY = key("turn", NAME)


@dataclass
class Room:
    """Notes how many are in it at once."""

    now: int = 0
    most: int = 0
    visits: int = 0

    async def visit(self, locks: Locks, name: str = NAME) -> None:
        async with locks.hold(name):
            self.now += 1
            self.most = max(self.most, self.now)
            await asyncio.sleep(0.01)
            self.now -= 1
            self.visits += 1


@pytest.fixture
def new_locks(new_link: Callable[[], Link]) -> Callable[[], SharedLocks]:
    """The locks of one gateway, whose life is short."""
    return lambda: SharedLocks(new_link(), "turn", life=0.3)


@pytest.fixture(params=["in this process", "in Redis"])
def locks(request: pytest.FixtureRequest) -> Locks:
    return OwnLocks() if request.param == "in this process" else request.getfixturevalue("new_locks")()


async def test_one_name_has_one_holder_at_a_time(locks: Locks) -> None:
    room = Room()
    await asyncio.gather(*(room.visit(locks) for _ in range(8)))
    assert (room.most, room.visits) == (1, 8)


async def test_other_names_are_not_kept_waiting(locks: Locks) -> None:
    with fail_after(10):
        async with locks.hold("one"), locks.hold("other"):
            pass


async def test_a_holder_that_fails_or_is_cancelled_leaves_the_lock(locks: Locks) -> None:
    with pytest.raises(ZeroDivisionError):
        async with locks.hold(NAME):
            raise ZeroDivisionError
    begun = asyncio.Event()

    async def stay() -> None:
        async with locks.hold(NAME):
            begun.set()
            await asyncio.Event().wait()

    holder, waiter = asyncio.create_task(stay()), asyncio.create_task(stay())
    await begun.wait()
    for task in (waiter, holder):
        task.cancel()
    await asyncio.gather(holder, waiter, return_exceptions=True)
    with fail_after(10):
        await Room().visit(locks)


@pytest.mark.parametrize("turns", range(12))
async def test_who_is_cancelled_while_waiting_for_another_gateway_stops_waiting_and_leaves_nothing(
    new_locks: Callable[[], SharedLocks], redis: RedisServer, turns: int
) -> None:
    """Wherever the loop stands: redis-py loses some cancellations."""
    async with new_locks().hold(NAME):
        waiter = asyncio.create_task(Room().visit(new_locks()))
        for _ in range(turns):
            await asyncio.sleep(0)
        waiter.cancel()
        await asyncio.wait([waiter], timeout=10)
        assert waiter.cancelled()
    with redis.client() as client:
        assert client.keys() == []


async def test_a_turn_that_ends_while_its_lock_is_renewed_leaves_nothing(
    new_link: Callable[[], Link], redis: RedisServer
) -> None:
    locks = SharedLocks(new_link(), "turn", life=0.006)
    for turns in range(60):
        async with locks.hold(NAME):
            await asyncio.sleep(0.002)
            for _ in range(turns % 12):
                await asyncio.sleep(0)
    await asyncio.sleep(0.05)
    with redis.client() as client:
        assert client.keys() == []


async def test_two_gateways_have_one_holder_between_them(new_locks: Callable[[], SharedLocks]) -> None:
    room, gateways = Room(), [new_locks() for _ in range(3)]
    await asyncio.gather(*(room.visit(gateways[n % 3]) for n in range(12)))
    assert (room.most, room.visits) == (1, 12)


async def test_a_lock_lives_longer_than_its_life_as_long_as_it_is_held(
    new_locks: Callable[[], SharedLocks], redis: RedisServer
) -> None:
    waiting: asyncio.Task[None]
    async with new_locks().hold(NAME):
        waiting = asyncio.create_task(Room().visit(new_locks()))
        await asyncio.sleep(0.9)
        assert not waiting.done()
    with fail_after(10):
        await waiting
    with redis.client() as client:
        assert client.keys() == []


async def test_a_holder_that_died_keeps_the_others_waiting_for_the_life_of_its_lock_alone(
    new_locks: Callable[[], SharedLocks], redis: RedisServer
) -> None:
    with redis.client() as client:
        client.set(KEY, "the token of one who died", px=300)
    with fail_after(10):
        await Room().visit(new_locks())


async def test_nobody_renews_a_lock_for_ever_where_there_is_a_longest_time(new_link: Callable[[], Link]) -> None:
    async with SharedLocks(new_link(), "turn", life=0.2, longest=0.1).hold(NAME):
        with fail_after(10):
            await Room().visit(SharedLocks(new_link(), "turn"))


async def test_the_lock_of_somebody_else_is_not_released(
    new_locks: Callable[[], SharedLocks], redis: RedisServer
) -> None:
    with redis.client() as client:
        async with new_locks().hold(NAME):
            client.set(KEY, "theirs")
        assert client.get(KEY) == "theirs"


async def test_a_redis_that_forgot_the_lock_is_told_again(
    new_locks: Callable[[], SharedLocks], redis: RedisServer
) -> None:
    with redis.client() as client:
        async with new_locks().hold(NAME):
            client.flushall()
            with fail_after(10):
                while not client.keys():
                    await asyncio.sleep(0.01)
        assert client.keys() == []


async def test_the_name_is_not_in_redis(new_locks: Callable[[], SharedLocks], redis: RedisServer) -> None:
    async with new_locks().hold(NAME):
        with redis.client() as client:
            assert client.keys() == [KEY]
    assert NAME not in KEY


async def test_when_redis_is_away_each_process_orders_its_own_and_says_so_once(
    new_locks: Callable[[], SharedLocks], redis: RedisServer, caplog: pytest.LogCaptureFixture
) -> None:
    locks, room = new_locks(), Room()
    redis.stop()
    with caplog.at_level(logging.WARNING):
        await asyncio.gather(*(room.visit(locks) for _ in range(5)))
    assert (room.most, room.visits) == (1, 5)
    assert [record.getMessage()[:13] for record in caplog.records] == ["Redis is away"]


async def test_a_redis_that_goes_and_comes_back_in_the_middle_of_a_turn_is_no_fault(
    new_locks: Callable[[], SharedLocks], redis: RedisServer
) -> None:
    room, one, other = Room(), new_locks(), new_locks()
    async with one.hold(NAME):
        redis.stop()
        await asyncio.sleep(0.2)
        redis.start()
        with redis.client() as client, fail_after(10):
            while not client.keys():  # told again by the holder
                await asyncio.sleep(0.01)
        waiting = asyncio.create_task(room.visit(other))
        await asyncio.sleep(0.1)
        assert room.visits == 0
    with fail_after(10):
        await waiting
