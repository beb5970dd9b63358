"""What is refused, each with its status, code and French sentence; and nothing from outside is a 500."""

from __future__ import annotations

import json
import uuid
from typing import Any

import httpx
import pytest

from bot.journal.tables import Base

from .conftest import House
from .fake_rasa import FakeRasa
from .visitor import Visitor, assert_refused

pytestmark = pytest.mark.anyio
UUID = "6f1f3f0e-8c5b-4a6a-9d3a-3d1c1c9f2a10"


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"text": ""}, 422, "empty_message"),
        ({"text": " \n\t "}, 422, "empty_message"),
        ({"text": "\u0000\u200b\u202e\ufeff"}, 422, "empty_message"),
        ({"text": "x" * 4001}, 413, "message_too_long"),
        ({"text": "x" * 100_000}, 413, "too_large"),
        ({"text": "bonjour", "choice": "/api_not_received"}, 422, "text_or_choice"),
        ({}, 422, "text_or_choice"),
        ({"choice": "/restart"}, 422, "unknown_choice"),
        ({"choice": ""}, 422, "unknown_choice"),
        ({"choice": "/" + "x" * 200}, 422, "invalid_request"),
        ({"text": "bonjour", "id": "1"}, 422, "bad_id"),
        ({"text": "bonjour", "id": ""}, 422, "bad_id"),
        ({"text": "bonjour", "id": UUID * 2}, 422, "invalid_request"),
        ({"text": "bonjour", "sender": "someone"}, 422, "invalid_request"),
        ({"text": ["bonjour"]}, 422, "invalid_request"),
    ],
)
async def test_a_message_that_cannot_be_taken_is_refused_and_not_kept(
    visitor: Visitor, rasa: FakeRasa, body: dict[str, Any], status: int, code: str
) -> None:
    assert_refused(await visitor.send(**body), status, code)
    assert rasa.heard == []
    assert await visitor.read() == [visitor.welcome]


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b'"text"', b'["text"]', b"42", b"{'id': 1}"])
async def test_a_body_that_is_no_json_object_is_refused(visitor: Visitor, body: bytes) -> None:
    headers = {**visitor.headers, "Content-Type": "application/json"}
    response = await visitor.client.post(f"{visitor.path}/messages", content=body, headers=headers)
    assert_refused(response, 422, "invalid_request")


async def test_an_unknown_site_is_refused(client: httpx.AsyncClient) -> None:
    assert_refused(await client.post("/api/conversations", json={"site": "inconnu"}), 422, "unknown_site")
    assert_refused(await client.post("/api/conversations", json={}), 422, "invalid_request")


@pytest.mark.parametrize(
    "method",
    [
        "GET messages", "POST messages", "GET facts", "DELETE ", "GET letters/correction", "GET letters/correction.pdf",
        "GET letters/correction.txt",
        "GET transcript.pdf", "GET transcript.txt",
        "POST feedback", "POST callback", "DELETE callback",
    ],
)  # fmt: skip
async def test_every_route_of_a_conversation_wants_its_token(visitor: Visitor, method: str) -> None:
    verb, _, name = method.partition(" ")
    path = f"{visitor.path}/{name}".rstrip("/")
    bodies = {
        "messages": {"id": UUID, "text": "bonjour"},
        "feedback": {"message": "1", "helpful": True},
        "callback": {},
    }
    body = bodies[name] if verb == "POST" else None
    for headers in ({}, {"Authorization": ""}, {"Authorization": "Bearer "}, {"Authorization": "Basic YTpi"}):
        assert_refused(await visitor.client.request(verb, path, headers=headers, json=body), 401, "no_token")
    for token in ("faux", visitor.id, visitor.token[:-1], visitor.token.swapcase()):
        headers = {"Authorization": f"Bearer {token}"}
        response = await visitor.client.request(verb, path, headers=headers, json=body)
        assert_refused(response, 404, "unknown_conversation")
    assert await visitor.read() == [visitor.welcome]


async def test_an_unknown_conversation_looks_like_a_wrong_token(visitor: Visitor) -> None:
    response = await visitor.client.get("/api/conversations/inconnue/messages", headers=visitor.headers)
    assert_refused(response, 404, "unknown_conversation")


async def test_an_address_or_a_method_that_does_not_exist_says_so(client: httpx.AsyncClient) -> None:
    for path in ("/rien", "/api", "/api/rien", "/static/rien.css", "/static/../app.py", "/docs", "/redoc"):
        assert_refused(await client.get(path), 404, "not_found")
    assert_refused(await client.put("/api/conversations", json={}), 405, "method_not_allowed")
    assert_refused(await client.post("/", json={}), 405, "method_not_allowed")


async def test_what_http_wants_is_told_with_the_refusal(client: httpx.AsyncClient) -> None:
    """RFC 9110: which methods there are with 405, how to say who one is with 401."""
    assert (await client.put("/api/conversations", json={})).headers["allow"] == "POST"
    refused = await client.get("/api/conversations/inconnue/messages")
    assert refused.headers["www-authenticate"] == "Bearer"


async def test_a_body_that_is_no_utf8_is_refused_as_any_other(client: httpx.AsyncClient) -> None:
    headers = {"Content-Type": "application/json"}
    response = await client.post("/api/conversations", content=b'{"site": "\xff"}', headers=headers)
    assert_refused(response, 422, "invalid_request")


async def test_a_browser_that_is_lost_gets_a_page_that_leads_back(client: httpx.AsyncClient) -> None:
    response = await client.get("/situation", headers={"Accept": "text/html,*/*;q=0.8"})
    assert response.status_code == 404
    assert response.headers["content-type"].startswith("text/html")
    assert "Cette adresse n’existe pas" in response.text
    assert 'href="/chat"' in response.text
    assert_refused(await client.get("/api/rien", headers={"Accept": "text/html"}), 404, "not_found")


async def test_after_sixty_messages_in_a_minute_one_has_to_wait(visitor: Visitor, rasa: FakeRasa) -> None:
    for _ in range(60):
        assert (await visitor.send(text="bonjour")).status_code == 200
    response = await visitor.send(text="bonjour")
    assert_refused(response, 429, "too_many")
    assert response.headers["retry-after"] == "60"
    assert len(rasa.heard) == 60


@pytest.mark.parametrize(
    "body",
    [
        b'{"site": null}', b'{"site": 5}', b'{"site": ["demo"]}', b'{"site": "\\u0000"}',
        b'{"site": "\\ud800"}',
        b'{"site": "demo", "lang": "\\ud800"}', b'{"site": "demo", "lang": "\\u0000"}', b"\xff\xfe", b"\x00",
        b'{"site": "demo", "lang": "francais-de-France"}', b'{"site": NaN}', b"[" * 10_000,
        b'{"site":' * 2000,
        b'{"site": ' + b"9" * 5000 + b"}", "{\"site\": \"démo'--\"}".encode(),
    ],
)  # fmt: skip
async def test_nothing_in_a_body_breaks_the_opening(client: httpx.AsyncClient, body: bytes) -> None:
    response = await client.post("/api/conversations", content=body, headers={"Content-Type": "application/json"})
    assert response.status_code == 201 or set(response.json()) == {"error"}
    assert response.status_code < 500


@pytest.mark.parametrize(
    "fields",
    [
        {"text": "\ud83d cassé"}, {"text": "a\u0000b"}, {"text": 5}, {"text": True}, {"text": 1e400},
        {"text": {}},
        {"choice": "\ud800"}, {"choice": 5}, {"choice": {}}, {"id": None}, {"id": 5}, {"id": "\ud800" * 32},
        {"id": "٣" * 32}, {"text": "'; DROP TABLE message; --"}, {"text": "{{ 7 * 7 }} ${7} %s %n"},
    ],
)  # fmt: skip
async def test_nothing_in_a_message_breaks_the_turn(visitor: Visitor, fields: dict[str, Any]) -> None:
    body = json.dumps({"id": str(uuid.uuid4()), **({} if "choice" in fields else {"text": "x"}), **fields})
    headers = {**visitor.headers, "Content-Type": "application/json"}
    response = await visitor.client.post(f"{visitor.path}/messages", content=body, headers=headers)
    assert response.status_code < 500
    await visitor.read()


@pytest.mark.parametrize("after", ["abc", "", "-1", "1.5", "9" * 30, "-" + "9" * 30, "%00", "1 OR 1=1"])
async def test_nothing_in_after_breaks_the_reading(visitor: Visitor, after: str) -> None:
    response = await visitor.client.get(f"{visitor.path}/messages?after={after}", headers=visitor.headers)
    assert response.status_code in (200, 422)


@pytest.mark.parametrize("id", ["%00", "%ED%A0%80", "%FF", "..", "a" * 3000, "%2F", "é"])
async def test_nothing_in_an_id_breaks_the_search(visitor: Visitor, id: str) -> None:
    path = f"/api/conversations/{id}/messages"
    assert (await visitor.client.get(path, headers=visitor.headers)).status_code == 404


def drop_messages(house: House) -> None:
    for name in ("trace", "message"):
        Base.metadata.tables[name].drop(house.journal.engine)


async def test_a_fault_of_ours_has_the_same_shape_and_tells_nothing_of_it(house: House, visitor: Visitor) -> None:
    drop_messages(house)
    body = {"id": UUID, "text": "bonjour"}
    headers = {**visitor.headers, "Origin": "https://asso.example"}
    response = await visitor.client.post(f"{visitor.path}/messages", json=body, headers=headers)
    assert_refused(response, 500, "internal")
    assert not any(word in response.text.lower() for word in ("sql", "table", "insert", "bonjour"))
    page = await visitor.client.post("/chat", data={"text": "bonjour"}, headers={"Accept": "text/html"})
    assert page.status_code == 500
    assert "Votre message n’est pas perdu" in page.text


async def test_a_fault_of_ours_is_logged_without_what_was_written(
    house: House, visitor: Visitor, caplog: pytest.LogCaptureFixture
) -> None:
    """The errors of SQLAlchemy hold the values of the query that failed."""
    with house.journal.engine.begin() as connection:
        connection.exec_driver_sql(
            "CREATE TRIGGER full BEFORE INSERT ON message BEGIN SELECT RAISE(FAIL, 'disk full'); END"
        )
    assert_refused(await visitor.send(text="mon patron refuse"), 500, "internal")
    assert "disk full" in caplog.text
    assert "mon patron" not in caplog.text


async def test_a_widget_on_another_site_can_read_every_error(house: House, visitor: Visitor) -> None:
    origin = {**visitor.headers, "Origin": "https://asso.example"}
    messages = f"{visitor.path}/messages"
    responses = [
        await visitor.client.post("/api/conversations", json={"site": "inconnu"}, headers=origin),
        await visitor.client.get(messages, headers={"Origin": "https://asso.example"}),
        await visitor.client.post(messages, content=b"{", headers=origin),
        await visitor.client.post(messages, content=b"x" * 100_000, headers=origin),
    ]
    drop_messages(house)
    responses.append(await visitor.client.get(messages, headers=origin))
    assert [response.status_code for response in responses] == [422, 401, 422, 413, 500]
    allowed = [response.headers.get("access-control-allow-origin") for response in responses]
    assert allowed == ["*"] * len(responses)
