"""A small Rasa: it hears the gateway, keeps that in its `events` table, and says what it is told to."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx

from bot.exchange import Reply, Status, Trace
from bot.gateway.assistant import Assistant

Json = dict[str, Any]
Answer = Callable[[Json], Awaitable[httpx.Response]]
EVENTS = "CREATE TABLE events (id INTEGER PRIMARY KEY, sender_id VARCHAR(255) NOT NULL, data TEXT)"
UNDERSTOOD = "api_not_received"


def create_reply(**changes: Any) -> Reply:
    defaults = {"status": Status.ANSWERED, "text": "L'attestation vous est due.", "answer": "api_due"}
    return Reply(**{**defaults, **changes})


def part(reply: Reply | None = None, trace: Trace | None = None) -> Json:
    """One message of Rasa's REST channel."""
    custom = {
        "reply": (reply or create_reply()).to_json(),
        "trace": (trace or Trace(intent=UNDERSTOOD)).to_json(),
    }
    return {"recipient_id": "someone", "custom": custom}


def says(*replies: Reply, trace: Trace | None = None) -> Answer:
    return gives([part(reply, trace) for reply in replies or (create_reply(),)])


def gives(body: Any, status: int = 200) -> Answer:
    async def answer(message: Json) -> httpx.Response:
        return httpx.Response(status, json=body)

    return answer


def gives_bytes(body: bytes) -> Answer:
    async def answer(message: Json) -> httpx.Response:
        return httpx.Response(200, content=body)

    return answer


def fails(error: type[httpx.TransportError]) -> Answer:
    async def answer(message: Json) -> httpx.Response:
        raise error("as the test wants")

    return answer


def waits_for(opened: asyncio.Event) -> Answer:
    async def answer(message: Json) -> httpx.Response:
        await opened.wait()
        return httpx.Response(200, json=[part()])

    return answer


class FakeRasa:
    """`heard` are the messages that came, whole; `answer` is what it does with the next ones."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.heard: list[Json] = []
        self.answer: Answer = says()
        with closing(sqlite3.connect(file)) as connection, connection:
            connection.execute(EVENTS)

    def transport(self) -> httpx.MockTransport:
        return httpx.MockTransport(self._take)

    def assistant(self) -> Assistant:
        return Assistant("http://rasa", 5.0, self.transport())

    @property
    def texts(self) -> list[str]:
        return [message["message"] for message in self.heard]

    def remembered(self) -> set[str]:
        """The senders of whom events are kept."""
        with closing(sqlite3.connect(self.file)) as connection:
            return {row[0] for row in connection.execute("SELECT sender_id FROM events")}

    async def heard_something(self, times: int = 1) -> None:
        while len(self.heard) < times:
            await asyncio.sleep(0.005)

    async def _take(self, request: httpx.Request) -> httpx.Response:
        message = json.loads(request.content)
        if (request.method, request.url.path) != ("POST", "/webhooks/rest/webhook"):
            return httpx.Response(404)
        with closing(sqlite3.connect(self.file)) as connection, connection:
            row = (message["sender"], json.dumps(message))
            connection.execute("INSERT INTO events (sender_id, data) VALUES (?, ?)", row)
        self.heard.append(message)
        return await self.answer(message)
