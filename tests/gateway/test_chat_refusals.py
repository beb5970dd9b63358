"""What the page without JavaScript refuses: it says so, and what was typed stays."""

from __future__ import annotations

import httpx
import pytest
from fastapi import FastAPI

from bot.shared.limits import OwnLimit

from .fake_rasa import FakeRasa
from .forms import fill, start
from .html_page import read

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("text", ["", "   ", "x" * 4001])
async def test_what_is_refused_is_said_and_what_was_typed_stays(
    client: httpx.AsyncClient, rasa: FakeRasa, text: str
) -> None:
    page = await start(client)
    response = await fill(client, page, text)
    page = read(response)
    assert response.status_code == 422
    assert page.alert.startswith("Votre message est")
    assert page.typed == text
    assert "Erreur" in page.spoken
    assert "Je n'ai pas reçu mon attestation" in page.spoken
    assert len(rasa.heard) == 1


async def test_a_button_that_is_not_offered_is_refused_by_form_too(client: httpx.AsyncClient, rasa: FakeRasa) -> None:
    page = await start(client)
    data = {**page.form("Envoyer").hidden, "choice": "/restart"}
    assert "bouton" in read(await client.post("/chat", data=data)).alert
    assert len(rasa.heard) == 1


async def test_four_thousand_characters_typed_on_several_lines_are_taken(
    client: httpx.AsyncClient, rasa: FakeRasa
) -> None:
    """The page allows 4000; a browser counts a line break as one character, and sends it as two."""
    text = "\r\n".join(["x" * 99] * 40)
    assert len(text.replace("\r\n", "\n")) == 3999
    assert (await fill(client, read(await client.get("/chat")), text)).status_code == 200
    assert len(rasa.heard) == 1


async def test_four_thousand_characters_of_any_alphabet_are_taken(client: httpx.AsyncClient, rasa: FakeRasa) -> None:
    """The page allows 4000; a form sends a letter of Bengali, Tamil or Chinese as nine bytes."""
    response = await fill(client, read(await client.get("/chat")), "আ" * 4000)
    assert response.status_code == 200
    assert len(rasa.heard) == 1


async def test_too_many_messages_are_refused_by_form_too(app: FastAPI, client: httpx.AsyncClient) -> None:
    page = await start(client)
    app.state.sending = OwnLimit(1, 60)
    assert (await fill(client, page, "un")).status_code == 200
    page = read(await fill(client, page, "deux"))
    assert "Trop de messages" in page.alert
    assert page.typed == "deux"


async def test_too_many_conversations_from_one_address_are_refused_by_form_too(
    app: FastAPI, client: httpx.AsyncClient
) -> None:
    app.state.opening = OwnLimit(2, 60)
    for _ in range(2):
        await start(client)
    assert "Trop de messages" in (await start(client)).alert


@pytest.mark.parametrize(
    "data", [{"conversation": "\0", "token": "\0"}, {"message_id": "1", "text": "x"}, {"text": "\ud800"}, {}]
)
async def test_nothing_in_a_form_breaks_the_page(client: httpx.AsyncClient, data: dict[str, str]) -> None:
    body = "&".join(f"{name}={value}" for name, value in data.items()).encode("utf-8", "surrogatepass")
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    response = await client.post("/chat", content=body, headers=headers)
    assert response.status_code == 422
    assert read(response).alert


async def test_a_conversation_that_is_gone_begins_anew_and_says_so(client: httpx.AsyncClient, rasa: FakeRasa) -> None:
    page = await start(client)
    gone = page.form("Envoyer").hidden["conversation"]
    for changes in ({"conversation": "inconnue"}, {"token": "faux"}, {"token": ""}):
        data = {**page.form("Envoyer").hidden, **changes, "text": "bonjour"}
        again = read(await client.post("/chat", data=data))
        assert "Une nouvelle conversation a commencé" in again.alert
        assert "Je n'ai pas reçu mon attestation" not in again.spoken
        assert again.form("Envoyer").hidden["conversation"] not in ("", "inconnue", gone)
