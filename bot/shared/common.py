"""The one place where it is chosen what is shared."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.errors import RedisAway
from bot.shared.limits import Limit, OwnLimit, SharedLimit
from bot.shared.link import Link
from bot.shared.locks import Locks, OwnLocks, SharedLocks


@dataclass(frozen=True)
class Common:
    """The locks of the turns, and limits; `close` when the gateway stops."""

    locks: Locks
    link: Link | None
    secret: Callable[[], bytes]

    def limit(self, kind: str, times: int, seconds: float) -> Limit:
        """At most so many calls in so many seconds; `kind` says of what."""
        if self.link is None:
            return OwnLimit(times, seconds)
        return SharedLimit(self.link, kind, times, seconds, self.secret())

    async def answers(self) -> bool:
        """Whether Redis is there, if there must be one."""
        if self.link is None:
            return True
        try:
            return bool(await self.link.ask(self.link.redis.ping))
        except RedisAway:
            return False

    async def close(self) -> None:
        if self.link:
            await self.link.close()


def common(redis_url: str | None, secret: Callable[[], bytes]) -> Common:
    """What all the gateways of this Redis share; without one, what is of this process. `secret` is the same for all.

    Raises ConfigurationError when the address is none.
    """
    if redis_url is None:
        return Common(OwnLocks(), None, secret)
    link = Link(redis_url)
    return Common(SharedLocks(link, "turn"), link, secret)
