"""Forgetting a conversation: everywhere, at once, for good."""

from __future__ import annotations

import asyncio

import pytest

from .conftest import House
from .fake_rasa import FakeRasa, waits_for
from .visitor import Visitor, arrive, assert_refused

pytestmark = pytest.mark.anyio


async def test_after_a_deletion_the_conversation_does_not_exist(visitor: Visitor) -> None:
    await visitor.say("bonjour")
    response = await visitor.delete()
    assert (response.status_code, response.content) == (204, b"")
    for verb, name in (("GET", "/messages"), ("GET", "/facts"), ("DELETE", "")):
        again = await visitor.client.request(verb, visitor.path + name, headers=visitor.headers)
        assert_refused(again, 404, "unknown_conversation")
    assert_refused(await visitor.send(text="encore"), 404, "unknown_conversation")


async def test_rasa_s_events_of_the_conversation_are_deleted_and_no_others(visitor: Visitor, rasa: FakeRasa) -> None:
    other = await arrive(visitor.client)
    for one in (visitor, other):
        await one.say("bonjour")
    assert rasa.remembered() == {visitor.id, other.id}
    await visitor.delete()
    assert rasa.remembered() == {other.id}


async def test_the_text_is_wiped_from_the_disk(house: House, visitor: Visitor) -> None:
    await visitor.say("un-texte-que-l-on-reconnait")
    await visitor.delete()
    house.journal.close()
    house.trackers.close()
    assert b"un-texte-que-l-on-reconnait" not in house.written()


async def test_the_other_conversations_stay(visitor: Visitor) -> None:
    other = await arrive(visitor.client)
    await other.say("bonjour")
    await visitor.delete()
    assert len(await other.read()) == 3


async def test_a_conversation_in_which_nobody_wrote_can_be_deleted(visitor: Visitor) -> None:
    assert (await visitor.delete()).status_code == 204


async def test_two_deletions_at_once_are_no_fault_of_ours(visitor: Visitor, rasa: FakeRasa) -> None:
    """Both find the conversation while a message holds its turn; the second finds nothing to delete."""
    opened = asyncio.Event()
    rasa.answer = waits_for(opened)
    sending = asyncio.create_task(visitor.say("bonjour"))
    await asyncio.wait_for(rasa.heard_something(), 10)
    deleting = [asyncio.create_task(visitor.delete()) for _ in range(2)]
    await asyncio.sleep(0.2)
    opened.set()
    await sending
    statuses = sorted([response.status_code for response in await asyncio.gather(*deleting)])
    assert statuses in ([204, 204], [204, 404])


async def test_a_message_that_waited_while_the_conversation_was_deleted_is_refused(
    visitor: Visitor, rasa: FakeRasa
) -> None:
    """It found the conversation before its turn came."""
    opened = asyncio.Event()
    rasa.answer = waits_for(opened)
    first = asyncio.create_task(visitor.say("un"))
    await asyncio.wait_for(rasa.heard_something(), 10)
    deleting = asyncio.create_task(visitor.delete())
    await asyncio.sleep(0.2)
    late = asyncio.create_task(visitor.send(text="deux"))
    await asyncio.sleep(0.2)
    opened.set()
    await first
    assert (await deleting).status_code == 204
    assert_refused(await late, 404, "unknown_conversation")
    assert rasa.remembered() == set()
