"""Two gateways, each a server with a loop, an engine and a line to Redis of its own; and the Rasa that both ask."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import uvicorn

from bot.gateway.app import create_app
from bot.gateway.assistant import Assistant
from bot.journal import Journal
from bot.journal.trackers import Trackers
from bot.knowledge import Knowledge
from bot.settings import ROOT, Settings

from .fake_rasa import part

SLOW = 0.3


@dataclass
class SlowRasa:
    """Takes its time, and notes what it heard and how many messages of one conversation it had in hand at once."""

    heard: list[str] = field(default_factory=list)
    in_hand: dict[str, int] = field(default_factory=dict)
    most: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def transport(self) -> httpx.MockTransport:
        return httpx.MockTransport(self._take)

    async def _take(self, request: httpx.Request) -> httpx.Response:
        message: dict[str, Any] = json.loads(request.content)
        with self._lock:
            self.heard.append(message["message"])
            self.in_hand[message["sender"]] = now = self.in_hand.get(message["sender"], 0) + 1
            self.most = max(self.most, now)
        await asyncio.sleep(SLOW)
        with self._lock:
            self.in_hand[message["sender"]] -= 1
        return httpx.Response(200, json=[part()])


@contextmanager
def gateways(database: str, redis: str, keys: Path, knowledge: Knowledge, rasa: SlowRasa) -> Iterator[tuple[str, str]]:
    """The addresses of two gateways that share a database, a Redis and their keys."""
    settings = Settings(ROOT, database, database, redis_url=redis, keys=keys)
    with ExitStack() as stack:
        yield (
            stack.enter_context(_gateway(settings, knowledge, rasa)),
            stack.enter_context(_gateway(settings, knowledge, rasa)),
        )


@contextmanager
def _gateway(settings: Settings, knowledge: Knowledge, rasa: SlowRasa) -> Iterator[str]:
    with closing(Journal(settings.database_url)) as journal, closing(Trackers(settings.tracker_url)) as trackers:
        assistant = Assistant("http://rasa", 10, rasa.transport())
        app = create_app(settings, journal, trackers, knowledge, assistant)
        server = uvicorn.Server(uvicorn.Config(app, port=0, log_config=None, access_log=False, ws="none"))
        thread = threading.Thread(target=server.run)
        thread.start()
        try:
            limit = time.monotonic() + 30
            while not server.started and time.monotonic() < limit:
                time.sleep(0.01)
            assert server.started, "the gateway did not start"
            yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(30)
