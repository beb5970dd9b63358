"""How often one may call: so many times in a window that slides. A refused call does not lengthen the wait."""

from __future__ import annotations

import hmac
import secrets
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from bot.errors import RedisAway, Refused
from bot.shared.link import Link

TOO_MANY = "Trop de messages en peu de temps. Attendez une minute, puis réessayez."
# One call in a sorted set of the calls of the window, by the clock of Redis: those of the machines may differ.
COUNT = """
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local window = tonumber(ARGV[2])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', string.format('%.0f', now - window))
if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[1]) then return 0 end
redis.call('ZADD', KEYS[1], string.format('%.0f', now), ARGV[3])
redis.call('PEXPIRE', KEYS[1], string.format('%.0f', window / 1000))
return 1
"""


class Limit(Protocol):
    """At most so many calls in so many seconds, for each name."""

    async def check(self, name: str) -> None:
        """Count a call. Raises Refused when there were too many."""


@dataclass
class OwnLimit:
    """The calls to this process alone."""

    times: int
    seconds: float
    now: Callable[[], float] = time.monotonic
    _calls: dict[str, deque[float]] = field(default_factory=dict)

    async def check(self, name: str) -> None:
        now = self.now()
        calls = self._calls.setdefault(name, deque())
        while calls and calls[0] <= now - self.seconds:
            calls.popleft()
        if len(calls) >= self.times:
            raise too_many()
        calls.append(now)
        if len(self._calls) > 10_000:
            self._forget(now)

    def _forget(self, now: float) -> None:
        idle = [name for name, calls in self._calls.items() if not calls or calls[-1] <= now - self.seconds]
        for name in idle:
            del self._calls[name]


class SharedLimit:
    """The calls to all who use one Redis; to this process alone when Redis is away.

    `secret` hides the names in Redis: there are not so many addresses that a bare hash would.
    """

    def __init__(self, link: Link, kind: str, times: int, seconds: float, secret: bytes) -> None:
        self._link, self._kind, self._times, self._window = link, kind, times, int(seconds * 1_000_000)
        self._secret, self._own = secret, OwnLimit(times, seconds)
        self._count = link.redis.register_script(COUNT)

    async def check(self, name: str) -> None:
        arguments = (self._times, self._window, secrets.token_hex(8))
        try:
            counted = await self._link.ask(lambda: self._count(keys=[self._key(name)], args=arguments))
        except RedisAway:
            await self._own.check(name)
            return
        if not counted:
            raise too_many()

    def _key(self, name: str) -> str:
        return f"anef:{self._kind}:{hmac.new(self._secret, name.encode(), 'sha256').hexdigest()}"


def too_many() -> Refused:
    return Refused("too_many", TOO_MANY, 429)
