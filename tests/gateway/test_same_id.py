"""The same client id is the same message: a phone that sends twice is answered once."""

from __future__ import annotations

import asyncio
import uuid

import pytest

from .fake_rasa import FakeRasa, gives, says, waits_for
from .visitor import Visitor, arrive

pytestmark = pytest.mark.anyio


def fresh() -> str:
    return str(uuid.uuid4())


async def test_the_same_id_again_gives_the_same_messages_and_asks_rasa_once(visitor: Visitor, rasa: FakeRasa) -> None:
    id = fresh()
    first = await visitor.send(id=id, text="bonjour")
    again = await visitor.send(id=id, text="bonjour")
    assert first.json() == again.json()
    assert len(rasa.heard) == 1
    assert len(await visitor.read()) == 3


async def test_the_same_id_at_the_same_time_asks_rasa_once(visitor: Visitor, rasa: FakeRasa) -> None:
    id, opened = fresh(), asyncio.Event()
    rasa.answer = waits_for(opened)
    sending = [asyncio.create_task(visitor.send(id=id, text="bonjour")) for _ in range(5)]
    await asyncio.wait_for(rasa.heard_something(), 10)
    opened.set()
    responses = await asyncio.gather(*sending)
    assert [response.status_code for response in responses] == [200] * 5
    assert len({response.text for response in responses}) == 1
    assert len(rasa.heard) == 1
    assert len(await visitor.read()) == 3


async def test_the_same_id_with_another_text_is_still_the_first_message(visitor: Visitor, rasa: FakeRasa) -> None:
    id = fresh()
    first = await visitor.send(id=id, text="un")
    second = await visitor.send(id=id, text="deux")
    assert first.json() == second.json()
    assert rasa.texts == ["un"]


async def test_the_same_id_in_another_conversation_is_another_message(visitor: Visitor, rasa: FakeRasa) -> None:
    id, other = fresh(), await arrive(visitor.client)
    first, second = await visitor.send(id=id, text="bonjour"), await other.send(id=id, text="bonjour")
    assert first.json() != second.json()
    assert [message["sender"] for message in rasa.heard] == [visitor.id, other.id]


async def test_a_message_cut_off_before_its_reply_is_asked_again_and_kept_once(
    visitor: Visitor, rasa: FakeRasa
) -> None:
    id = fresh()
    rasa.answer = waits_for(asyncio.Event())
    sending = asyncio.create_task(visitor.send(id=id, text="bonjour"))
    await asyncio.wait_for(rasa.heard_something(), 10)
    sending.cancel()
    await asyncio.gather(sending, return_exceptions=True)
    rasa.answer = says()
    assert (await visitor.send(id=id, text="bonjour")).status_code == 200
    assert rasa.texts == ["bonjour", "bonjour"]
    assert [message["from"] for message in await visitor.read()] == ["assistant", "person", "assistant"]


async def test_a_button_cut_off_before_its_reply_is_asked_again_as_its_payload(
    visitor: Visitor, rasa: FakeRasa
) -> None:
    id, payload = fresh(), visitor.welcome["choices"][0]["payload"]
    rasa.answer = waits_for(asyncio.Event())
    sending = asyncio.create_task(visitor.send(id=id, choice=payload))
    await asyncio.wait_for(rasa.heard_something(), 10)
    sending.cancel()
    await asyncio.gather(sending, return_exceptions=True)
    rasa.answer = says()
    assert (await visitor.send(id=id, choice=payload)).status_code == 200
    assert rasa.texts == [payload, payload]


async def test_the_answer_given_while_rasa_was_down_is_given_again(visitor: Visitor, rasa: FakeRasa) -> None:
    id = fresh()
    rasa.answer = gives([])
    first = await visitor.send(id=id, text="bonjour")
    rasa.answer = says()
    assert (await visitor.send(id=id, text="bonjour")).json() == first.json()


async def test_a_refused_message_leaves_its_id_free(visitor: Visitor, rasa: FakeRasa) -> None:
    id = fresh()
    assert (await visitor.send(id=id, text=" ")).status_code == 422
    assert (await visitor.send(id=id, text="bonjour")).status_code == 200
    assert rasa.texts == ["bonjour"]
