"""The small forms under the conversation without JavaScript."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from bot.gateway.chat_forms import THANKS, WILL_CALL, WITHDRAWN
from bot.journal.tables import Callback, Feedback
from bot.seal.stamp import verify

from .conftest import House
from .fake_rasa import FakeRasa
from .forms import start
from .html_page import HtmlPage, read, shown

pytestmark = pytest.mark.anyio
CALL = {"means": "phone", "address": "06 39 98 12 34", "name": "Amina", "consent": "yes"}


async def send(client: httpx.AsyncClient, page: HtmlPage, button: str, **data: Any) -> httpx.Response:
    """Fill the form that has this button. A box that is not ticked is not sent."""
    form = page.form(button)
    kept = {name: value for name, value in form.hidden.items() if name in ("conversation", "token", "message")}
    return await client.post(form.action.partition("#")[0], data={**kept, **data})


async def test_an_opinion_goes_by_form(house: House, client: httpx.AsyncClient, rasa: FakeRasa) -> None:
    page = await start(client)
    data = {"helpful": "no", "reasons": ["wrong", "made_up"], "comment": "Je suis Amina Diallo"}
    page = read(await send(client, page, "Non, elle ne m’a pas aidé", **data))
    assert THANKS in page.spoken
    assert "Je n'ai pas reçu mon attestation" in page.spoken
    with house.journal.session() as session:
        [kept] = session.query(Feedback)
    assert (kept.helpful, kept.reasons, "Diallo" in kept.comment) == (False, ["wrong"], False)


async def test_a_comment_that_is_refused_stays_in_its_field(client: httpx.AsyncClient, rasa: FakeRasa) -> None:
    response = await send(client, await start(client), "Oui, elle m’a aidé", helpful="yes", comment="x" * 1001)
    assert response.status_code == 422
    page = read(response)
    assert "trop long" in page.alert
    assert "x" * 1001 in page.typed


async def test_being_called_back_is_proposed_only_where_the_site_offers_it(
    house: House, client: httpx.AsyncClient, rasa: FakeRasa
) -> None:
    assert "me rappeler" not in (await start(client)).spoken
    house.set_site(callback=True)
    assert "me rappeler" in (await start(client)).spoken


async def test_a_request_goes_by_form_and_is_withdrawn_by_form(
    house: House, client: httpx.AsyncClient, rasa: FakeRasa
) -> None:
    house.set_site(callback=True)
    response = await send(client, await start(client), "Demander à être rappelé", **CALL)
    page = read(response)
    assert shown(WILL_CALL) in page.spoken
    assert "06 39 98 12 34" not in response.text
    page = read(await send(client, page, "Retirer ma demande"))
    assert shown(WITHDRAWN) in page.spoken
    with house.journal.session() as session:
        assert session.query(Callback).count() == 0


async def test_a_request_that_is_refused_says_why_and_keeps_what_was_typed(
    house: House, client: httpx.AsyncClient, rasa: FakeRasa
) -> None:
    house.set_site(callback=True)
    page = await start(client)
    for change, sentence in (({"consent": ""}, "donner votre accord"), ({"address": "06"}, "n’est pas complet")):
        response = await send(client, page, "Demander à être rappelé", **{**CALL, **change})
        assert response.status_code == 422
        shown = read(response)
        assert sentence in shown.alert
        assert shown.form("Demander à être rappelé").hidden["name"] == "Amina"


@pytest.mark.parametrize(("button", "kind"), [("Copie en PDF", "pdf"), ("Copie en texte", "txt")])
async def test_a_signed_copy_comes_by_form(
    house: House, client: httpx.AsyncClient, rasa: FakeRasa, button: str, kind: str
) -> None:
    page = await start(client)
    response = await send(client, page, button, format=page.form(button).buttons[button])
    assert response.headers["content-disposition"].endswith(f'.{kind}"')
    assert verify(response.content, house.keyring.signing_key.public_key())


async def test_every_small_form_wants_the_token(house: House, client: httpx.AsyncClient, rasa: FakeRasa) -> None:
    house.set_site(callback=True)
    hidden = (await start(client)).form("Copie en PDF").hidden
    for path in ("feedback", "callback", "callback/withdraw", "transcript"):
        for data in ({}, {**hidden, "token": "faux"}, {"conversation": hidden["conversation"]}):
            response = await client.post(f"/chat/{path}", data=data)
            assert (response.status_code, response.headers.get("location")) == (303, "/chat")
