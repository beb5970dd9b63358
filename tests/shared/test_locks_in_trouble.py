"""A lock in Redis when a turn is cancelled, and when Redis forgets, stops or comes back."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

import pytest
from anyio import fail_after

from bot.shared.link import Link
from bot.shared.locks import SharedLocks
from tests.servers import RedisServer

from .room import NAME, Room

pytestmark = pytest.mark.anyio


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
