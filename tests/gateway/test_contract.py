"""The shapes of the public API. The widget and other programs rely on them: changing one breaks a promise."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta

import httpx
import pytest

from bot.answers.phrases import menu
from bot.exchange import Block, Choice, ContactRef, SourceRef, Status, Trace
from bot.knowledge import Knowledge
from bot.typeset import typeset

from .fake_rasa import FakeRasa, create_reply, says
from .visitor import REPLY_KEYS, Visitor

pytestmark = pytest.mark.anyio
FULL = create_reply(
    text="L'attestation vous est due. Appelez le 0 806 001 620.",
    blocks=(Block("today", "À faire aujourd'hui", ("Gardez la confirmation.",), ordered=True),),
    choices=(Choice("Oui", "/inform{}"),),
    sources=(SourceRef("r431-15-1", "Article R. 431-15-1", "https://www.legifrance.gouv.fr/", "2026-11-21"),),
    contacts=(ContactRef("ccc", "Centre de contact", "répond", "0 806 001 620"),),
)


async def test_a_conversation_opens_with_an_id_a_token_and_a_welcome(
    client: httpx.AsyncClient, knowledge: Knowledge
) -> None:
    response = await client.post("/api/conversations", json={"site": "demo", "lang": "fr"})
    assert response.status_code == 201
    opened = response.json()
    assert set(opened) == {"id", "token", "messages"}
    [welcome] = opened["messages"]
    assert set(welcome) == REPLY_KEYS
    assert (welcome["from"], welcome["status"]) == ("assistant", "answered")
    assert welcome["text"] == typeset(knowledge.phrases["welcome"].text)
    offered = [{"label": typeset(choice.label), "payload": choice.payload} for choice in menu(knowledge)]
    assert welcome["choices"] == offered != []


async def test_the_language_may_be_left_out(client: httpx.AsyncClient) -> None:
    assert (await client.post("/api/conversations", json={"site": "demo"})).status_code == 201


async def test_a_message_gets_the_replies_in_the_shape_of_the_contract(visitor: Visitor, rasa: FakeRasa) -> None:
    rasa.answer = says(FULL)
    response = await visitor.send(text="Je n'ai pas reçu mon attestation")
    assert response.status_code == 200
    assert set(response.json()) == {"messages"}
    [reply] = response.json()["messages"]
    assert set(reply) == REPLY_KEYS
    assert {key: reply[key] for key in ("from", "status", "text", "answer", "question", "letter")} == {
        "from": "assistant", "status": "answered", "text": typeset(FULL.text), "answer": "api_due", "question": None,
        "letter": None,
    }  # fmt: skip
    assert reply["blocks"] == [
        {
            "kind": "today",
            "title": "À faire aujourd’hui",
            "items": ["Gardez la confirmation."],
            "ordered": True,
            "state": "",
        }
    ]
    assert reply["choices"] == [{"label": "Oui", "payload": "/inform{}"}]
    assert reply["sources"] == [
        {
            "id": "r431-15-1", "label": "Article R. 431-15-1", "url": "https://www.legifrance.gouv.fr/",
            "checked_on": "2026-11-21",
        }
    ]  # fmt: skip
    assert reply["contacts"] == [
        {
            "id": "ccc", "name": "Centre de contact", "what": "répond", "phone": "0 806 001 620", "url": None,
            "address": None,
        }
    ]  # fmt: skip


async def test_several_replies_come_in_the_order_in_which_they_are_said(visitor: Visitor, rasa: FakeRasa) -> None:
    rasa.answer = says(create_reply(text="un"), create_reply(text="deux", status=Status.ASKED))
    messages = (await visitor.send(text="bonjour")).json()["messages"]
    assert [(message["text"], message["status"]) for message in messages] == [
        ("un", "answered"),
        ("deux", "asked"),
    ]


async def test_reading_again_gives_both_sides_oldest_first(visitor: Visitor) -> None:
    reply = await visitor.say("bonjour")
    welcome, said, replied = await visitor.read()
    assert welcome == visitor.welcome
    assert replied == reply
    assert set(said) == {"id", "at", "from", "text"}
    assert (said["from"], said["text"]) == ("person", "bonjour")


async def test_after_gives_only_what_came_after_that_message(visitor: Visitor) -> None:
    await visitor.say("un")
    reply = await visitor.say("deux")
    every = await visitor.read()
    assert await visitor.read(after=every[2]["id"]) == every[3:]
    assert await visitor.read(after=reply["id"]) == []
    assert await visitor.read(after=0) == every


async def test_ids_are_text_and_instants_say_their_time_zone(visitor: Visitor) -> None:
    await visitor.say("bonjour")
    messages = await visitor.read()
    assert len({message["id"] for message in messages}) == 3
    assert all(isinstance(message["id"], str) for message in messages)
    assert {datetime.fromisoformat(message["at"]).utcoffset() for message in messages} == {timedelta(0)}


async def test_the_facts_are_what_was_understood(visitor: Visitor, rasa: FakeRasa) -> None:
    assert await visitor.facts() == {"facts": {}}
    rasa.answer = says(trace=Trace(intent="api_not_received", facts={"filed_on": "2026-08-03"}))
    await visitor.say("déposé le 3 août")
    assert await visitor.facts() == {"facts": {"filed_on": "2026-08-03"}}


async def test_rasa_gets_the_conversation_the_text_and_the_day(
    visitor: Visitor, rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BOT_TODAY", "2026-11-05")
    await visitor.say("bonjour")
    assert rasa.heard == [{"sender": visitor.id, "message": "bonjour", "metadata": {"today": "2026-11-05"}}]


async def test_the_openapi_document_names_every_route(client: httpx.AsyncClient) -> None:
    document = (await client.get("/api/openapi.json")).json()
    methods = {path: set(item) for path, item in document["paths"].items()}
    assert (
        methods.items()
        >= {
            "/api/conversations": {"post"},
            "/api/conversations/{id}": {"delete"},
            "/api/conversations/{id}/messages": {"get", "post"},
            "/api/conversations/{id}/facts": {"get"},
            "/api/conversations/{id}/letters/{letter}": {"get"},
            "/api/conversations/{id}/letters/{letter}.pdf": {"get"},
            "/api/conversations/{id}/letters/{letter}.txt": {"get"},
            "/api/conversations/{id}/transcript.pdf": {"get"},
            "/api/conversations/{id}/transcript.txt": {"get"},
            "/api/conversations/{id}/feedback": {"post"},
            "/api/conversations/{id}/callback": {"post", "delete"},
            "/api/sites/{key}": {"get"},
        }.items()
    )
    assert all(path.startswith("/api/") for path in methods)


async def test_the_openapi_document_tells_the_shape_of_a_message(client: httpx.AsyncClient) -> None:
    schemas = (await client.get("/api/openapi.json")).json()["components"]["schemas"]
    assert set(schemas["MessageShape"]["properties"]) == REPLY_KEYS
    assert schemas["MessageList"]["properties"]["messages"]["items"]["$ref"].endswith("/MessageShape")
    assert set(schemas["Block"]["properties"]) == {"kind", "title", "items", "ordered", "state"}


async def test_a_message_of_the_person_has_no_part_of_a_reply(visitor: Visitor) -> None:
    await visitor.send(text="Je n'ai pas reçu mon attestation")
    [person] = [message for message in await visitor.read() if message["from"] == "person"]
    assert set(person) == {"id", "at", "from", "text"}


async def test_the_openapi_document_promises_no_other_shape_of_error(client: httpx.AsyncClient) -> None:
    document = (await client.get("/api/openapi.json")).json()
    assert "HTTPValidationError" not in document["components"]["schemas"]


async def test_the_openapi_document_says_where_the_token_is_wanted(client: httpx.AsyncClient) -> None:
    """A parameter named Authorization is passed over by whoever reads the document (OpenAPI 3.1, Parameter Object)."""
    document = (await client.get("/api/openapi.json")).json()
    assert [scheme["scheme"] for scheme in document["components"]["securitySchemes"].values()] == ["bearer"]
    for path, methods in document["paths"].items():
        for method in methods.values():
            assert ("security" in method) == ("{id}" in path), path
            assert [p["name"] for p in method.get("parameters", ()) if p["in"] == "header"] == []


async def test_the_openapi_document_tells_the_type_of_each_file_and_of_its_errors(client: httpx.AsyncClient) -> None:
    paths = (await client.get("/api/openapi.json")).json()["paths"]
    types = {".pdf": ["application/pdf"], ".txt": ["text/plain"]}
    files = {path: methods["get"]["responses"] for path, methods in paths.items() if path[-4:] in types}
    assert len(files) == 4
    for path, responses in files.items():
        assert list(responses.pop("200")["content"]) == types[path[-4:]]
        assert {tuple(response["content"]) for response in responses.values()} == {("application/json",)}


async def test_a_client_id_may_be_written_in_any_form_of_uuid(visitor: Visitor, rasa: FakeRasa) -> None:
    id = uuid.uuid4()
    for form in (str(id), id.hex, str(id).upper(), f"urn:uuid:{id}"):
        assert (await visitor.send(id=form, text="bonjour")).status_code == 200
    assert len(rasa.heard) == 1
