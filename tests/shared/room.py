"""A place where those who hold a lock go."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from bot.shared.locks import Locks, key

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
