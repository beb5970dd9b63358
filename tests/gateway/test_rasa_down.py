"""Rasa down, slow or wrong: the person is answered all the same, and nothing is lost."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest

from bot.answers.phrases import menu
from bot.gateway.assistant import Assistant
from bot.journal.reading import read_conversation
from bot.knowledge import Knowledge
from bot.typeset import typeset

from .conftest import House, browser
from .fake_rasa import Answer, FakeRasa, fails, gives, gives_bytes, part, says
from .visitor import Json, Visitor, arrive

pytestmark = pytest.mark.anyio


def part_with(custom: str, **changes: Any) -> list[Json]:
    """A reply that is right but for some fields of its reply or its trace."""
    whole = part()
    whole["custom"][custom].update(changes)
    return [whole]


def part_of(**custom: Any) -> list[Json]:
    return [{"custom": {**part()["custom"], **custom}}]


FAULTS: dict[str, Answer] = {
    "refused": fails(httpx.ConnectError),
    "slow": fails(httpx.ReadTimeout),
    "cut off": fails(httpx.RemoteProtocolError),
    "500": gives({"error": "x"}, 500),
    "404": gives([part()], 404),
    "302": gives([part()], 302),
    "nothing": gives([]),
    "no list": gives({"custom": {}}),
    "null": gives(None),
    "no JSON": gives_bytes(b"<html>"),
    "no UTF-8": gives_bytes(b"\xff\xfe\x00"),
    "only text": gives([{"text": "bonjour"}]),
    "numbers": gives([1]),
    "custom is a list": gives([{"custom": []}]),
    "no trace": gives([{"custom": {"reply": part()["custom"]["reply"]}}]),
    "no reply": gives(part_of(reply=None)),
    "status unknown": gives(part_with("reply", status="fine")),
    "choices null": gives(part_with("reply", choices=None)),
    "blocks of numbers": gives(part_with("reply", blocks=[1])),
    "source with another key": gives(part_with("reply", sources=[{"id": "x", "other": 1}])),
    "trace is a list": gives(part_of(trace=[])),
    "trace is null": gives(part_of(trace=None)),
    "trace is a word": gives(part_of(trace="x")),
    "intent as Rasa has it": gives(part_with("trace", intent={"name": "greet", "confidence": 1.0})),
    "one right and one wrong": gives([part(), {"text": "bonjour"}]),
}


async def assert_unavailable(visitor: Visitor, knowledge: Knowledge) -> None:
    reply = await visitor.say("Je n'ai pas reçu mon attestation")
    assert reply["status"] == "unavailable"
    assert reply["text"].startswith(typeset(knowledge.phrases["unavailable"].text))
    assert [choice["label"] for choice in reply["choices"]] == [typeset(choice.label) for choice in menu(knowledge)]
    assert [contact["id"] for contact in reply["contacts"]] == list(knowledge.phrases["unavailable"].contacts)
    said, replied = (await visitor.read())[-2:]
    assert said["text"] == "Je n'ai pas reçu mon attestation"
    assert replied == reply


@pytest.mark.parametrize("fault", FAULTS)
async def test_whatever_rasa_does_the_person_is_answered_and_the_next_message_works(
    visitor: Visitor, rasa: FakeRasa, knowledge: Knowledge, fault: str
) -> None:
    rasa.answer = FAULTS[fault]
    await assert_unavailable(visitor, knowledge)
    rasa.answer = says()
    assert (await visitor.say("et maintenant ?"))["status"] == "answered"
    assert len(await visitor.read()) == 5


@pytest.mark.parametrize("changes", [{"facts": None}, {"facts": []}, {"facts": {"filed_on": None}}])
async def test_odd_facts_do_not_break_the_reading_of_facts(
    visitor: Visitor, rasa: FakeRasa, changes: dict[str, Any]
) -> None:
    rasa.answer = gives(part_with("trace", **changes))
    await visitor.say("bonjour")
    assert set(await visitor.facts()) == {"facts"}


async def test_the_reviewers_see_why_there_was_no_answer(house: House, visitor: Visitor, rasa: FakeRasa) -> None:
    rasa.answer = fails(httpx.ReadTimeout)
    await visitor.say("bonjour")
    with house.journal.session() as session:
        found = read_conversation(session, visitor.id)
        assert found is not None
        trace = found.messages[-1].trace
        assert trace is not None
        assert trace.data["error"] == "ReadTimeout"


async def test_a_situation_s_button_gets_what_is_true_in_general(
    visitor: Visitor, rasa: FakeRasa, knowledge: Knowledge
) -> None:
    rasa.answer = fails(httpx.ConnectError)
    [reply] = (await visitor.send(choice="/api_not_received")).json()["messages"]
    assert (reply["status"], reply["answer"]) == ("unavailable", "api_conditions")
    assert typeset(knowledge.answers["api_conditions"].lead[0].text) in reply["text"]
    assert reply["sources"]
    assert reply["contacts"]
    assert [choice["label"] for choice in reply["choices"]] == [typeset(choice.label) for choice in menu(knowledge)]


async def test_a_typed_command_while_rasa_is_down_is_no_button(visitor: Visitor, rasa: FakeRasa) -> None:
    rasa.answer = fails(httpx.ConnectError)
    assert (await visitor.say("/api_not_received"))["answer"] is None


@asynccontextmanager
async def speaking_to(house: House, port: int) -> AsyncIterator[Visitor]:
    """A visitor of a gateway whose Rasa is at a real port of this machine."""
    assistant = Assistant(f"http://127.0.0.1:{port}", 0.3)
    async with browser(house.build(assistant)) as client:
        yield await arrive(client)
    await assistant.close()


async def test_nobody_listens_at_rasa_s_port(house: House, knowledge: Knowledge) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        async with speaking_to(house, closed.getsockname()[1]) as visitor:
            await assert_unavailable(visitor, knowledge)


async def test_rasa_takes_the_message_and_never_answers(house: House, knowledge: Knowledge) -> None:
    ended = asyncio.Event()

    async def never_answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await ended.wait()
        writer.close()

    server = await asyncio.start_server(never_answer, "127.0.0.1", 0)
    async with speaking_to(house, server.sockets[0].getsockname()[1]) as visitor:
        await assert_unavailable(visitor, knowledge)
    ended.set()
    server.close()
    await server.wait_closed()
