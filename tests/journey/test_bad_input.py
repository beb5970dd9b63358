"""Bad input on the running service: a clear French error or a normal reply, never a 500."""

from __future__ import annotations

import uuid

import httpx
import pytest

from tests.service_process import Service
from tests.talk import Talk

pytestmark = pytest.mark.service


@pytest.mark.parametrize(
    "text",
    ["/restart", '/intent{"slot":1}', "/", "//", '/inform{"fact":"procedure","value":"first"}', "   ?", "😀😀", "a\x07b",
     "[téléphone]", "'; DROP TABLE message; --", "<script>alert(1)</script>", "é" * 4000],
)  # fmt: skip
def test_whatever_is_typed_gets_a_reply_and_is_no_command(talk: Talk, text: str) -> None:
    replies = talk.say(text)
    assert replies
    assert all(reply["text"] for reply in replies)
    assert talk.facts() == {}


@pytest.mark.parametrize(
    ("body", "code", "status"),
    [
        ({"text": ""}, "empty_message", 422),
        ({"text": "\x00\x01"}, "empty_message", 422),
        ({"text": "a" * 4001}, "message_too_long", 413),
        ({"text": "a" * 100_000}, "too_large", 413),
        ({"choice": "/restart"}, "unknown_choice", 422),
        ({}, "text_or_choice", 422),
        ({"text": "a", "choice": "b"}, "text_or_choice", 422),
        ({"text": 3, "id": []}, "invalid_request", 422),
    ],
)
def test_what_cannot_be_taken_is_refused_in_french(talk: Talk, body: dict[str, object], code: str, status: int) -> None:
    answer = talk.client.post(f"{talk.path}/messages", json={"id": str(uuid.uuid4()), **body})
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)


def test_a_wrong_token_an_unknown_conversation_and_broken_json_are_refused(service: Service, talk: Talk) -> None:
    wrong = httpx.get(f"{service.url}/api{talk.path}/messages", headers={"Authorization": "Bearer x"})
    unknown = talk.client.get("/conversations/unknown/messages")
    broken = talk.client.post(f"{talk.path}/messages", content=b'{"id": ', headers={"Content-Type": "application/json"})
    assert [wrong.status_code, unknown.status_code, broken.status_code] == [404, 404, 422]
    assert all(answer.json()["error"]["message"].endswith((".", "!")) for answer in (wrong, unknown))
