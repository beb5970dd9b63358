"""One holder of a lock at a time, in one process and in several."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from anyio import fail_after

from bot.shared.link import Link
from bot.shared.locks import Locks, OwnLocks, SharedLocks
from tests.servers import RedisServer

from .room import KEY, NAME, Room

pytestmark = pytest.mark.anyio


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


async def test_the_name_is_not_in_redis(new_locks: Callable[[], SharedLocks], redis: RedisServer) -> None:
    async with new_locks().hold(NAME):
        with redis.client() as client:
            assert client.keys() == [KEY]
    assert NAME not in KEY
