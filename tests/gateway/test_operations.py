"""What the operator asks: is it alive, does it work, how much is it used."""

from __future__ import annotations

import re
from datetime import date

import httpx
import pytest
from fastapi import FastAPI

from bot.exchange import Trace
from bot.gateway.assistant import Assistant

from .conftest import House, browser
from .fake_rasa import Answer, FakeRasa, fails, gives, says
from .visitor import Visitor, arrive, assert_refused

pytestmark = pytest.mark.anyio


async def test_alive_asks_nobody(client: httpx.AsyncClient, rasa: FakeRasa) -> None:
    rasa.answer = fails(httpx.ConnectError)
    response = await client.get("/health/live")
    assert (response.status_code, response.json()) == (200, {"live": True})
    assert rasa.heard == []


@pytest.mark.parametrize("path", ["/", "/chat", "/situations", "/widget.js", "/static/page.css", "/health/live"])
async def test_a_monitor_that_asks_for_the_head_alone_gets_it(client: httpx.AsyncClient, path: str) -> None:
    plain = {"Accept-Encoding": "identity"}  # compressed, two pages with another id each differ in length
    whole, head = await client.get(path, headers=plain), await client.head(path, headers=plain)
    assert (head.status_code, head.content) == (200, b"")
    assert {**head.headers, "date": ""} == {**whole.headers, "date": ""}


async def test_ready_means_that_a_sentence_was_understood(client: httpx.AsyncClient, rasa: FakeRasa) -> None:
    response = await client.get("/health/ready")
    assert (response.status_code, response.json()) == (200, {"ready": True, "switched_off": False, "problems": []})
    assert len(rasa.heard) == 1


@pytest.mark.parametrize(
    ("answer", "word"),
    [
        (fails(httpx.ConnectError), "ConnectError"),
        (fails(httpx.ReadTimeout), "ReadTimeout"),
        (gives([]), "no reply"),
        (gives({}, 500), "HTTPStatusError"),
        (says(trace=Trace(intent="greet")), "greet"),
    ],
)
async def test_not_ready_says_why(client: httpx.AsyncClient, rasa: FakeRasa, answer: Answer, word: str) -> None:
    rasa.answer = answer
    response = await client.get("/health/ready")
    assert response.status_code == 503
    assert response.json()["ready"] is False
    [problem] = response.json()["problems"]
    assert word in problem


async def test_a_journal_that_cannot_be_opened_is_a_problem(
    house: House, client: httpx.AsyncClient, rasa: FakeRasa
) -> None:
    house.journal.close()
    (house.folder / "journal.db").unlink()
    (house.folder / "journal.db").mkdir()
    response = await client.get("/health/ready")
    assert response.status_code == 503
    assert "journal" in response.json()["problems"][0]


@pytest.mark.parametrize("answer", [says(), fails(httpx.ReadTimeout)])
async def test_being_asked_leaves_no_trace_in_rasa(client: httpx.AsyncClient, rasa: FakeRasa, answer: Answer) -> None:
    rasa.answer = answer
    for _ in range(2):
        await client.get("/health/ready")
    assert rasa.remembered() == set()
    assert len({message["sender"] for message in rasa.heard}) == 2


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
async def test_the_numbers_are_for_this_machine(app: FastAPI, host: str) -> None:
    async with browser(app, host) as client:
        response = await client.get("/metrics")
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("text/plain")
    assert "anef_replies" in response.text


@pytest.mark.parametrize("host", ["203.0.113.7", "10.0.0.2", "192.168.1.5", "2001:db8::1", "localhost.example"])
async def test_the_numbers_are_for_nobody_else(app: FastAPI, host: str) -> None:
    async with browser(app, host) as client:
        for headers in ({}, {"X-Forwarded-For": "127.0.0.1"}, {"Host": "127.0.0.1"}):
            assert_refused(await client.get("/metrics", headers=headers), 404, "not_found")


async def test_what_happens_is_counted_and_nothing_of_a_person_is_said(visitor: Visitor, rasa: FakeRasa) -> None:
    await visitor.say("Je m'appelle Amina Diallo")
    await visitor.send(text="")
    rasa.answer = fails(httpx.ConnectError)
    await visitor.say("bonjour")
    text = (await visitor.client.get("/metrics")).text
    counted = dict(re.findall(r"^(anef_\w+_total(?:\{.*?\})?) (\d+)\.0$", text, re.MULTILINE))
    assert counted == {
        'anef_replies_total{status="answered"}': "1",
        'anef_replies_total{status="unavailable"}': "1",
        'anef_refusals_total{code="empty_message"}': "1",
        "anef_conversations_total": "1",
    }
    assert visitor.id not in text
    assert "Amina" not in text


async def test_conversations_without_javascript_are_counted_too(client: httpx.AsyncClient, rasa: FakeRasa) -> None:
    await arrive(client)
    await client.post("/chat", data={"message_id": "6f1f3f0e-8c5b-4a6a-9d3a-3d1c1c9f2a10", "text": "bonjour"})
    assert "anef_conversations_total 2.0" in (await client.get("/metrics")).text


async def test_stopping_the_app_closes_the_line_to_rasa(house: House, rasa: FakeRasa) -> None:
    assistant = Assistant("http://rasa", 5.0, rasa.transport())
    app = house.build(assistant)
    async with app.router.lifespan_context(app), browser(app) as client:
        await arrive(client)
    with pytest.raises(RuntimeError, match="closed"):
        await assistant.ask("someone", "bonjour", date(2026, 11, 21))
