"""The conversation without JavaScript: forms alone."""

from __future__ import annotations

import uuid

import httpx
import pytest
from sqlalchemy import func, select

from bot.exchange import Choice, ContactRef, SourceRef
from bot.gateway.pages import ERASED
from bot.journal.sites import add_site
from bot.journal.tables import Conversation
from bot.knowledge import Knowledge
from bot.typeset import typeset

from .conftest import House
from .fake_rasa import FakeRasa, create_reply, fails, says
from .forms import fill, press, start
from .html_page import read, shown

pytestmark = pytest.mark.anyio
PAYLOAD = '/inform{"fact": "procedure", "value": "renewal"}'
FULL = create_reply(
    choices=(Choice("Un renouvellement", PAYLOAD),),
    contacts=(ContactRef("ccc", "Centre de contact", "répond", "0 806 001 620", "https://example.org/"),),
    sources=(SourceRef("r", "Article R. 431-15-1", "https://www.legifrance.gouv.fr/", "2026-10-01"),),
)


async def test_opening_the_page_opens_no_conversation(house: House, client: httpx.AsyncClient) -> None:
    page = read(await client.get("/chat"))
    assert uuid.UUID(page.form("Envoyer").hidden["message_id"])
    assert "conversation" not in page.form("Envoyer").hidden
    with house.journal.session() as session:
        assert session.scalar(select(func.count()).select_from(Conversation)) == 0


async def test_a_whole_exchange_goes_by_forms(client: httpx.AsyncClient, rasa: FakeRasa) -> None:
    rasa.answer = says(FULL)
    page = await start(client)
    assert "Vous : Je n'ai pas reçu mon attestation" in page.spoken
    assert shown(FULL.text) in page.spoken
    assert "Centre de contact" in page.spoken
    assert "vérifié le 1er octobre 2026" in page.spoken
    assert "tel:0806001620" in page.values("a", "href")
    assert page.alert == ""
    assert page.typed == ""
    page = read(await press(client, page, "Un renouvellement"))
    assert "Vous : Un renouvellement" in page.spoken
    page = read(await fill(client, page, "déposé en août"))
    assert rasa.texts == ["Je n'ai pas reçu mon attestation", PAYLOAD, "déposé en août"]
    assert len({message["sender"] for message in rasa.heard}) == 1


async def test_each_page_gives_the_next_message_an_id_of_its_own(client: httpx.AsyncClient, rasa: FakeRasa) -> None:
    first = await start(client)
    second = read(await fill(client, first, "bonjour"))
    assert first.form("Envoyer").hidden["message_id"] != second.form("Envoyer").hidden["message_id"]


async def test_sending_the_same_form_twice_asks_rasa_once(client: httpx.AsyncClient, rasa: FakeRasa) -> None:
    page = await start(client)
    for _ in range(2):
        assert (await fill(client, page, "bonjour")).status_code == 200
    assert rasa.texts == ["Je n'ai pas reçu mon attestation", "bonjour"]


async def test_what_a_person_or_rasa_writes_is_shown_as_text(client: httpx.AsyncClient, rasa: FakeRasa) -> None:
    contact = ContactRef("x", "<b>x</b>", "y", url="javascript:alert(1)")
    rasa.answer = says(create_reply(text="<script>alert(2)</script>", contacts=(contact,)))
    response = await fill(client, read(await client.get("/chat")), "</textarea><script>alert(3)</script>")
    page = read(response)
    assert page.values("script", "src") == []
    assert "<script>" not in response.text
    assert not any(url.startswith("javascript:") for url in page.values("a", "href"))
    page = read(await fill(client, page, "</textarea><script>" + "x" * 4000))
    assert page.typed.startswith("</textarea><script>")


async def test_rasa_down_shows_the_situations_and_people(
    client: httpx.AsyncClient, rasa: FakeRasa, knowledge: Knowledge
) -> None:
    rasa.answer = fails(httpx.ConnectError)
    page = await start(client)
    assert shown(knowledge.phrases["unavailable"].text) in page.spoken
    assert knowledge.contacts["ccc"].name in page.spoken
    page = read(await press(client, page, typeset(knowledge.situations["api_not_received"].short)))
    assert shown(knowledge.answers["api_conditions"].lead[0].text) in page.spoken


async def test_deleting_leads_to_an_empty_page_that_says_so_and_leaves_nothing(
    client: httpx.AsyncClient, rasa: FakeRasa
) -> None:
    page = await start(client)
    form = page.form("Oui, effacer")
    response = await client.post(form.action, data=form.hidden)
    assert response.status_code == 303
    empty = read(await client.get(response.headers["location"]))
    assert ERASED in empty.spoken
    assert "conversation" not in empty.form("Envoyer").hidden
    bearer = {"Authorization": f"Bearer {form.hidden['token']}"}
    path = f"/api/conversations/{form.hidden['conversation']}/messages"
    assert (await client.get(path, headers=bearer)).status_code == 404
    assert rasa.remembered() == set()


async def test_deleting_wants_the_token(client: httpx.AsyncClient, rasa: FakeRasa) -> None:
    page = await start(client)
    hidden = page.form("Oui, effacer").hidden
    for data in ({}, {**hidden, "token": "faux"}, {"conversation": hidden["conversation"]}):
        assert (await client.post("/chat/delete", data=data)).status_code == 303
    assert len(rasa.remembered()) == 1


async def test_the_association_stays_through_a_conversation_and_after_it(
    house: House, client: httpx.AsyncClient, rasa: FakeRasa
) -> None:
    with house.journal.session() as session:
        add_site(session, "Une association", "assoc")
    page = read(await client.get("/chat?site=assoc"))
    for text in ("bonjour", "et alors ?"):
        page = read(await fill(client, page, text))
    assert "/chat?site=assoc" in page.values("a", "href")
    form = page.form("Oui, effacer")
    erased = await client.post(form.action, data=form.hidden)
    assert read(await client.get(erased.headers["location"])).form("Envoyer").hidden["site"] == "assoc"
    page = read(await fill(client, page, "encore"))
    assert "/chat?site=assoc" in page.values("a", "href")


async def test_a_link_of_an_answer_leaves_the_conversation_open(client: httpx.AsyncClient, rasa: FakeRasa) -> None:
    """Going back to a page that came from a form is an error of the browser: the conversation would be lost."""
    rasa.answer = says(FULL)
    links = [attrs for name, attrs in (await start(client)).tags if name == "a" and attrs["href"].startswith("http")]
    assert [link["target"] for link in links] == ["_blank", "_blank"]


async def test_what_was_done_or_refused_is_where_the_page_opens(client: httpx.AsyncClient, rasa: FakeRasa) -> None:
    page = await start(client)
    assert page.values("li", "id") == ["dernier"]
    refused = read(await fill(client, page, "x" * 4001))
    assert refused.values("p", "id") == ["dernier"]
    assert refused.values("li", "id") == []
    assert "trop long" in refused.alert
