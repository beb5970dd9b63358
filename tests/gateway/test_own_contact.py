"""The people of the site come first wherever people who help are named."""

from __future__ import annotations

import httpx
import pytest

from bot.answers.explain import as_text
from bot.answers.own_contact import with_own_contact
from bot.exchange import ContactRef
from bot.journal import sites
from bot.knowledge import Knowledge
from bot.typeset import typeset

from .conftest import House
from .fake_rasa import FakeRasa, create_reply, fails, says
from .forms import start
from .html_page import read
from .visitor import Visitor

pytestmark = pytest.mark.anyio
OWN = ContactRef("site", "La permanence", "Reçoit le lundi.", "01 23 45 67 89")
CCC = ContactRef("ccc", "Centre de contact", "répond.", "0 806 001 620")
LISTED = create_reply(text="Gardez la preuve.\n\n" + as_text((), (CCC,)) + "\n\nLes textes : x.", contacts=(CCC,))


@pytest.fixture
def present(house: House) -> None:
    house.set_site(name=OWN.name, what=OWN.what, phone=str(OWN.phone))


@pytest.mark.usefixtures("present")
async def test_a_reply_that_names_people_names_those_of_the_site_first(visitor: Visitor, rasa: FakeRasa) -> None:
    rasa.answer = says(LISTED)
    reply = await visitor.say("bonjour")
    assert [contact["id"] for contact in reply["contacts"]] == ["site", "ccc"]
    assert reply["text"] == typeset(
        "Gardez la preuve.\n\nQui peut aider :\n- La permanence : Reçoit le lundi. 01 23 45 67 89\n"
        "- Centre de contact : répond. 0 806 001 620\n\nLes textes : x."
    )
    assert (await visitor.read())[-1] == reply


@pytest.mark.usefixtures("present")
async def test_a_reply_that_names_nobody_stays_as_it_is(visitor: Visitor, rasa: FakeRasa) -> None:
    rasa.answer = says(create_reply(text="De rien."))
    reply = await visitor.say("merci")
    assert (reply["text"], reply["contacts"]) == ("De rien.", [])


async def test_a_site_without_contact_changes_nothing(visitor: Visitor, rasa: FakeRasa) -> None:
    rasa.answer = says(LISTED)
    assert (await visitor.say("bonjour"))["text"] == typeset(LISTED.text)


async def test_the_text_of_a_short_reply_names_whom_it_gives_unless_it_does_already(
    visitor: Visitor, rasa: FakeRasa
) -> None:
    rasa.answer = says(create_reply(text="Je ne peux pas répondre à cela.", contacts=(CCC,)))
    reply = await visitor.say("bonjour")
    assert reply["text"].endswith(typeset("Qui peut aider :\n- Centre de contact : répond. 0 806 001 620"))
    assert [block["items"] for block in reply["blocks"]] == [["Je ne peux pas répondre à cela."]]
    rasa.answer = says(create_reply(text="Appelez le 0 806 001 620.", contacts=(CCC,)))
    assert (await visitor.say("encore"))["text"] == typeset("Appelez le 0 806 001 620.")


@pytest.mark.usefixtures("present")
async def test_when_the_assistant_is_down_the_site_is_named_in_the_text_too(visitor: Visitor, rasa: FakeRasa) -> None:
    rasa.answer = fails(httpx.ConnectError)
    reply = await visitor.say("bonjour")
    assert reply["contacts"][0]["id"] == "site"
    assert typeset("01 23 45 67 89") in reply["text"]


@pytest.mark.usefixtures("present")
async def test_the_page_without_script_shows_it(client: httpx.AsyncClient, rasa: FakeRasa) -> None:
    rasa.answer = says(LISTED)
    page = await start(client)
    assert page.spoken.index("La permanence") < page.spoken.index("Centre de contact")


def test_asking_for_a_person_gives_it_even_where_the_answer_lists_nobody(knowledge: Knowledge) -> None:
    reply = with_own_contact(create_reply(answer="human_contact"), OWN, knowledge)
    assert reply.contacts == (OWN,)
    assert reply.text.endswith("Qui peut aider :\n- La permanence : Reçoit le lundi. 01 23 45 67 89")


def test_for_someone_in_danger_the_emergency_numbers_stay_first(knowledge: Knowledge) -> None:
    emergency = ContactRef("numero_3114", "3114", "écoute.", "3114")
    danger = create_reply(answer="distress", text=as_text((), (emergency,)), contacts=(emergency,))
    assert with_own_contact(danger, OWN, knowledge).contacts == (emergency, OWN)
    assert with_own_contact(danger, OWN, knowledge).text.index("3114") < 30


def test_it_is_added_once(knowledge: Knowledge) -> None:
    once = with_own_contact(LISTED, OWN, knowledge)
    assert with_own_contact(once, OWN, knowledge) == once


@pytest.mark.usefixtures("present")
async def test_the_plain_forms_belong_to_the_demonstration_site(client: httpx.AsyncClient) -> None:
    for path in ("/situations", "/situations/human_contact", "/situations?site=inconnu"):
        page = read(await client.get(path))
        assert "La permanence" in page.spoken, path
        assert not any("site=" in address for address in page.values("a", "href"))


@pytest.mark.usefixtures("present")
async def test_the_plain_forms_of_another_site_show_its_people_from_page_to_page(
    house: House, client: httpx.AsyncClient
) -> None:
    with house.journal.session() as session:
        sites.add_site(session, "Une association", "asso")
        sites.set_contact(session, "asso", {"url": "https://asso.example/aide"})
    page = read(await client.get("/situations", params={"site": "asso"}))
    assert "Une association" in page.spoken
    assert "La permanence" not in page.spoken
    links = [a for a in page.values("a", "href") if a.startswith(("/situations/", "/chat"))]
    assert links
    assert all(address.endswith("?site=asso") for address in links)
    page = read(await client.get("/situations/api_not_recognised", params={"site": "asso"}))
    assert page.form("Continuer").hidden["site"] == "asso"
    answer = read(await client.get("/situations/human_contact", params={"site": "asso", "department": "75"}))
    assert "Une association" in answer.spoken
    assert all("site=asso" in address for address in answer.values("a", "href") if "changer=" in address)


async def test_a_conversation_without_script_can_belong_to_another_site(
    house: House, client: httpx.AsyncClient, rasa: FakeRasa
) -> None:
    with house.journal.session() as session:
        sites.add_site(session, "Une association", "asso")
        sites.set_contact(session, "asso", {"phone": "04 00 00 00 00"})
    rasa.answer = says(LISTED)
    form = read(await client.get("/chat", params={"site": "asso"})).form("Envoyer")
    page = read(await client.post("/chat", data={**form.hidden, "text": "bonjour"}))
    assert "04 00 00 00 00" in page.spoken


async def test_an_unknown_site_is_told_and_the_question_is_answered_all_the_same(
    client: httpx.AsyncClient, rasa: FakeRasa
) -> None:
    page = read(await client.get("/chat", params={"site": "inconnu"}))
    assert "n’est pas connu" in page.alert
    response = await client.post("/chat", data={**page.form("Envoyer").hidden, "text": "bonjour", "site": "inconnu"})
    assert response.status_code == 200
    assert len(rasa.heard) == 1
