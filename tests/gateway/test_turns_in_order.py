"""Conversations do not wait for one another; the messages of one are taken one after the other."""

from __future__ import annotations

import asyncio

import httpx
import pytest

from .fake_rasa import FakeRasa, Json, part
from .visitor import Visitor, arrive

pytestmark = pytest.mark.anyio


class OneAtATime:
    """Answers after a little while, and notes how many messages of one sender were in its hands at once."""

    def __init__(self) -> None:
        self.now: dict[str, int] = {}
        self.most = 0

    async def __call__(self, message: Json) -> httpx.Response:
        sender = message["sender"]
        self.now[sender] = self.now.get(sender, 0) + 1
        self.most = max(self.most, self.now[sender])
        await asyncio.sleep(0.02)
        self.now[sender] -= 1
        return httpx.Response(200, json=[part()])


async def test_the_messages_of_one_conversation_are_taken_one_after_the_other(visitor: Visitor, rasa: FakeRasa) -> None:
    rasa.answer = answer = OneAtATime()
    await asyncio.gather(*(visitor.say(f"message {n}") for n in range(6)))
    assert answer.most == 1
    assert [message["from"] for message in (await visitor.read())[1:]] == ["person", "assistant"] * 6


async def test_a_slow_conversation_keeps_no_other_waiting(visitor: Visitor, rasa: FakeRasa) -> None:
    opened, other = asyncio.Event(), await arrive(visitor.client)

    async def slow_for_the_first(message: Json) -> httpx.Response:
        if message["sender"] == visitor.id:
            await opened.wait()
        return httpx.Response(200, json=[part()])

    rasa.answer = slow_for_the_first
    waiting = asyncio.create_task(visitor.say("lent"))
    await asyncio.wait_for(rasa.heard_something(), 10)
    await asyncio.wait_for(other.say("rapide"), 10)
    assert not waiting.done()
    opened.set()
    assert (await waiting)["status"] == "answered"


async def test_many_conversations_at_once_each_get_their_own_reply(visitor: Visitor, rasa: FakeRasa) -> None:
    visitors = [await arrive(visitor.client) for _ in range(20)]
    await asyncio.gather(*(one.say(f"je suis {n}") for n, one in enumerate(visitors)))
    for n, one in enumerate(visitors):
        assert [message["text"] for message in await one.read()][1] == f"je suis {n}"
    assert {message["sender"] for message in rasa.heard} == {one.id for one in visitors}


async def test_reading_does_not_wait_for_the_reply(visitor: Visitor, rasa: FakeRasa) -> None:
    opened = asyncio.Event()

    async def wait(message: Json) -> httpx.Response:
        await opened.wait()
        return httpx.Response(200, json=[part()])

    rasa.answer = wait
    waiting = asyncio.create_task(visitor.say("bonjour"))
    await asyncio.wait_for(rasa.heard_something(), 10)
    assert [message["from"] for message in await asyncio.wait_for(visitor.read(), 10)] == [
        "assistant",
        "person",
    ]
    opened.set()
    await waiting
