"""Closed by the emergency switch: people are told so and given people, Rasa is not asked, nothing is lost."""

from __future__ import annotations

import asyncio

import httpx
import pytest
from fastapi import FastAPI

from bot.exchange import Trace
from bot.gateway.assistant import Assistant
from bot.gateway.pause import LETTERS, PAGES
from bot.journal import Journal, switch
from bot.journal.reading import read_conversation
from bot.knowledge import Knowledge
from bot.typeset import typeset

from .conftest import House, browser
from .fake_rasa import FakeRasa, create_reply, fails, says, waits_for
from .forms import start
from .html_page import read, shown
from .visitor import Json, Visitor, arrive, assert_refused

pytestmark = pytest.mark.anyio
REASON = "raison-que-personne-ne-doit-lire"
FACTS = {"procedure": "renewal", "filed_on": "2026-05-03", "title_expires_on": "2026-08-20", "file_complete": "yes"}


def close(house: House, whole: bool = False) -> None:
    with house.journal.session() as session:
        switch.close(session, REASON, "amina", whole)


def open_again(house: House) -> None:
    with house.journal.session() as session:
        switch.open_again(session, REASON, "amina")


def assert_paused(reply: Json, knowledge: Knowledge) -> None:
    said = knowledge.phrases["paused"]
    assert (reply["status"], reply["choices"]) == ("unavailable", [])
    assert reply["text"].startswith(typeset(said.text))
    assert [contact["id"] for contact in reply["contacts"]] == list(said.contacts)
    assert all(contact["phone"] or contact["url"] for contact in reply["contacts"])


async def test_a_message_is_answered_with_people_and_kept_and_rasa_is_not_asked(
    house: House, visitor: Visitor, rasa: FakeRasa, knowledge: Knowledge
) -> None:
    close(house)
    reply = await visitor.say("Je m'appelle Amina Diallo, pas d'attestation")
    assert_paused(reply, knowledge)
    assert rasa.heard == []
    said, replied = (await visitor.read())[-2:]
    assert "pas d'attestation" in said["text"]
    assert "Diallo" not in said["text"]
    assert replied == reply
    assert REASON not in str(reply)


async def test_opening_again_is_seen_by_the_next_message(house: House, visitor: Visitor, rasa: FakeRasa) -> None:
    close(house)
    await visitor.say("bonjour")
    open_again(house)
    assert (await visitor.say("et maintenant ?"))["status"] == "answered"
    assert rasa.texts == ["et maintenant ?"]


async def test_a_button_offered_before_is_not_pressed_through(
    house: House, visitor: Visitor, rasa: FakeRasa, knowledge: Knowledge
) -> None:
    close(house)
    [reply] = (await visitor.send(choice="/api_not_received")).json()["messages"]
    assert_paused(reply, knowledge)
    assert rasa.heard == []


async def test_the_same_id_again_is_one_message(house: House, visitor: Visitor, knowledge: Knowledge) -> None:
    id = "6f1f3f0e-8c5b-4a6a-9d3a-3d1c1c9f2a10"
    close(house)
    first = (await visitor.send(id=id, text="bonjour")).json()
    open_again(house)
    assert (await visitor.send(id=id, text="bonjour")).json() == first
    assert_paused(first["messages"][0], knowledge)
    assert len(await visitor.read()) == 3


async def test_a_message_that_cannot_be_taken_is_refused_as_ever(house: House, visitor: Visitor) -> None:
    close(house)
    assert_refused(await visitor.send(text=""), 422, "empty_message")


async def test_what_the_assistant_was_saying_when_it_was_closed_is_not_said(
    house: House, visitor: Visitor, rasa: FakeRasa, knowledge: Knowledge
) -> None:
    gate = asyncio.Event()
    rasa.answer = waits_for(gate)
    turn = asyncio.create_task(visitor.say("bonjour"))
    await rasa.heard_something()
    close(house)
    gate.set()
    assert_paused(await turn, knowledge)


async def test_every_gateway_of_the_same_journal_is_closed(
    house: House, rasa: FakeRasa, knowledge: Knowledge, client: httpx.AsyncClient
) -> None:
    """One of them was running and had answered; the change came from another process."""
    second = Journal(house.journal.url)
    other = House(house.folder, second, house.trackers, knowledge)
    async with browser(other.build(Assistant("http://rasa", 5.0, rasa.transport()))) as elsewhere:
        here, there = await arrive(client), await arrive(elsewhere)
        assert (await there.say("bonjour"))["status"] == "answered"
        close(house)
        for visitor in (here, there):
            assert_paused(await visitor.say("bonjour"), knowledge)
    second.close()


async def test_a_conversation_opens_with_the_pause_before_anyone_tells_their_story(
    house: House, client: httpx.AsyncClient, knowledge: Knowledge
) -> None:
    close(house)
    assert_paused((await arrive(client)).welcome, knowledge)


async def test_the_people_of_the_site_come_first(house: House, client: httpx.AsyncClient) -> None:
    house.set_site(name="La permanence", phone="01 23 45 67 89")
    close(house)
    visitor = await arrive(client)
    for reply in (visitor.welcome, await visitor.say("bonjour")):
        assert reply["contacts"][0]["phone"] == "01 23 45 67 89"


async def test_the_page_without_script_says_it_too(
    house: House, client: httpx.AsyncClient, rasa: FakeRasa, knowledge: Knowledge
) -> None:
    close(house)
    page = await start(client)
    assert shown(knowledge.phrases["paused"].text) in page.spoken
    assert REASON not in page.spoken
    assert rasa.heard == []


async def test_letters_are_still_written_from_what_was_told_before(
    house: House, visitor: Visitor, rasa: FakeRasa
) -> None:
    rasa.answer = says(create_reply(), trace=Trace(intent="api_not_received", facts=FACTS))
    await visitor.say("bonjour")
    before = (await visitor.get("letters/api_not_delivered.txt")).text
    close(house)
    await visitor.say("et la lettre ?")
    again = await visitor.get("letters/api_not_delivered.txt")
    assert (again.status_code, again.text) == (200, before)
    assert typeset("3 mai 2026") in before


@pytest.mark.parametrize("path", ["/situations", "/situations/api_not_received", "/", "/chat", "/widget", "/widget.js"])
async def test_the_pages_stay_open(house: House, client: httpx.AsyncClient, path: str) -> None:
    before = await client.get(path)
    close(house)
    after = await client.get(path)
    assert (before.status_code, after.status_code) == (200, 200)
    assert REASON not in after.text


@pytest.mark.parametrize(
    "path",
    [
        "/situations",
        "/situations/api_not_received",
        "/situations/x",
        "/situations/api_not_received/letters/api_not_delivered.pdf",
    ],
)
async def test_when_all_is_closed_the_situations_are_a_page_with_people(
    house: House, client: httpx.AsyncClient, knowledge: Knowledge, path: str
) -> None:
    house.set_site(name="La permanence", phone="01 23 45 67 89")
    close(house, whole=True)
    response = await client.get(path)
    page = read(response)
    assert response.status_code == 503
    assert shown(PAGES) in page.spoken
    assert "tel:0123456789" in page.values("a", "href")
    assert all(shown(knowledge.contacts[id].name) in page.spoken for id in knowledge.phrases["paused"].contacts)
    assert REASON not in response.text
    assert response.headers["cache-control"] == "no-store"
    open_again(house)
    assert read(await client.get("/situations")).spoken.count("En pause") == 0


async def test_when_all_is_closed_no_letter_is_written_and_a_sentence_says_so(house: House, visitor: Visitor) -> None:
    close(house, whole=True)
    for name in ("letters/api_not_delivered", "letters/api_not_delivered.txt", "letters/api_not_delivered.pdf"):
        assert_refused(await visitor.get(name), 503, "switched_off")
    form = {"conversation": visitor.id, "token": visitor.token, "letter": "api_not_delivered"}
    page = read(await visitor.client.post("/chat/letter", data=form))
    assert typeset(LETTERS) in page.alert


@pytest.mark.parametrize("whole", [False, True])
async def test_ready_stays_200_so_that_people_read_the_message_and_says_that_it_is_closed(
    house: House, client: httpx.AsyncClient, rasa: FakeRasa, whole: bool
) -> None:
    close(house, whole)
    response = await client.get("/health/ready")
    assert (response.status_code, response.json()) == (200, {"ready": True, "switched_off": True, "problems": []})
    rasa.answer = fails(httpx.ConnectError)
    response = await client.get("/health/ready")
    assert response.status_code == 200
    assert response.json()["ready"] is True
    assert "ConnectError" in response.json()["problems"][0]


async def test_the_reviewers_see_that_it_was_closed(house: House, visitor: Visitor) -> None:
    close(house)
    await visitor.say("bonjour")
    with house.journal.session() as session:
        found = read_conversation(session, visitor.id)
        assert found is not None
        assert found.messages[-1].trace is not None
        assert found.messages[-1].trace.data["error"] == "switched_off"


async def test_forgetting_still_works(app: FastAPI, house: House, visitor: Visitor) -> None:
    close(house)
    assert (await visitor.delete()).status_code == 204
