"""`ask`: what is printed of an exchange, and of a refusal."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from bot.commands.ask import talk

REPLY: dict[str, Any] = {
    "text": "L'assistant est en pause. Appelez le 15.",
    "choices": [{"label": "Oui", "payload": "/affirm"}],
}


class Service:
    """A service of one conversation, which refuses what is empty."""

    def __init__(self) -> None:
        self.kept = 0

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.method == "DELETE":
            self.kept -= 1
            return httpx.Response(204)
        if request.url.path.endswith("/conversations"):
            self.kept += 1
            return httpx.Response(201, json={"id": "c", "token": "t"})
        if b'"text": ""' in request.content or b'"text":""' in request.content:
            return httpx.Response(422, json={"error": {"code": "empty_message", "message": "Votre message est vide."}})
        return httpx.Response(200, json={"messages": [REPLY]})


@pytest.fixture
def service() -> Service:
    return Service()


@pytest.fixture
def client(service: Service) -> httpx.Client:
    return httpx.Client(base_url="http://service", transport=httpx.MockTransport(service))


def test_a_reply_is_printed_with_its_buttons(client: httpx.Client) -> None:
    assert list(talk(client, ["bonjour"])) == ["> bonjour", "L'assistant est en pause. Appelez le 15.", "  [Oui]", ""]


def test_the_conversation_is_forgotten_also_when_a_message_is_refused(client: httpx.Client, service: Service) -> None:
    with pytest.raises(httpx.HTTPStatusError):
        list(talk(client, ["bonjour", ""]))
    assert service.kept == 0
