"""The letters: by the API with the token of the conversation, and by forms without JavaScript."""

from __future__ import annotations

import io

import httpx
import pytest
from pypdf import PdfReader

from bot.exchange import Trace
from bot.gateway.chat_forms import GONE_WITH_LETTER
from bot.knowledge import Knowledge
from bot.typeset import typeset

from .conftest import House
from .fake_rasa import FakeRasa, create_reply, says
from .forms import start
from .html_page import read, shown
from .visitor import Visitor, assert_refused

pytestmark = pytest.mark.anyio
TOLD = {"procedure": "renewal", "filed_on": "2026-07-05", "title_expires_on": "2026-10-10", "department": "69"}
LETTER = "api_not_delivered"


@pytest.fixture(autouse=True)
def day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TODAY", "2026-11-21")


@pytest.fixture
async def told(visitor: Visitor, rasa: FakeRasa) -> Visitor:
    """A person who has told the facts of a letter."""
    rasa.answer = says(create_reply(letter=LETTER), trace=Trace(facts=dict(TOLD)))
    await visitor.say("Je n'ai pas reçu mon attestation")
    return visitor


async def get(visitor: Visitor, name: str) -> httpx.Response:
    return await visitor.client.get(f"{visitor.path}/letters/{name}", headers=visitor.headers)


def words(response: httpx.Response) -> str:
    assert response.status_code == 200, response.text
    assert response.headers["content-type"] == "application/pdf"
    sheets = PdfReader(io.BytesIO(response.content)).pages
    return " ".join(" ".join(sheet.extract_text().split()) for sheet in sheets)


async def test_a_letter_is_given_to_read_and_to_copy(told: Visitor, knowledge: Knowledge) -> None:
    letter = (await get(told, LETTER)).json()
    assert set(letter) == {"id", "title", "text"}
    assert (letter["id"], letter["title"]) == (LETTER, typeset(knowledge.letters[LETTER].title))
    assert typeset("J'ai déposé le 5 juillet 2026") in letter["text"]
    assert "Rhône (69)" in letter["text"]


async def test_the_text_alone_is_that_of_the_letter(told: Visitor) -> None:
    response = await get(told, f"{LETTER}.txt")
    assert response.headers["content-type"] == "text/plain; charset=utf-8"
    assert response.text == (await get(told, LETTER)).json()["text"]


async def test_the_pdf_is_shown_under_a_name_of_its_own(told: Visitor) -> None:
    response = await get(told, f"{LETTER}.pdf")
    assert response.headers["content-disposition"] == 'inline; filename="lettre-api_not_delivered.pdf"'
    assert response.headers["cache-control"] == "no-store"
    assert "J’ai déposé le 5 juillet 2026" in words(response)
    assert (await get(told, f"{LETTER}.pdf")).content == response.content


async def test_any_letter_may_be_asked_for(told: Visitor, knowledge: Knowledge) -> None:
    for id, letter in knowledge.letters.items():
        response = await get(told, id)
        assert response.status_code == (200 if set(letter.essentials) <= set(TOLD) else 422)


async def test_a_letter_without_its_facts_is_refused_in_french_with_what_is_missing(visitor: Visitor) -> None:
    for end in ("", ".pdf", ".txt"):
        response = await get(visitor, LETTER + end)
        assert_refused(response, 422, "letter_needs_facts")
        assert "date du dépôt, fin du titre de séjour" in response.json()["error"]["message"]


async def test_a_letter_that_would_be_untrue_is_refused_in_french(visitor: Visitor, rasa: FakeRasa) -> None:
    rasa.answer = says(trace=Trace(facts={**TOLD, "file_complete": "no"}))
    await visitor.say("il manque un document")
    assert_refused(await get(visitor, LETTER), 422, "letter_would_be_untrue")


@pytest.mark.parametrize("name", ["zzz", "zzz.pdf", "zzz.txt", "API_DUE", "correction.doc", "%00", "é", "x" * 2000])
async def test_an_unknown_letter_is_refused(told: Visitor, name: str) -> None:
    assert_refused(await get(told, name), 404, "unknown_letter")


async def test_the_chat_offers_the_letter_of_an_answer_under_its_title(
    client: httpx.AsyncClient, rasa: FakeRasa, knowledge: Knowledge
) -> None:
    rasa.answer = says(create_reply(letter=LETTER), trace=Trace(facts=dict(TOLD)))
    form = (await start(client)).form(typeset(knowledge.letters[LETTER].title))
    assert form.action == "/chat/letter#dernier"
    response = await client.post("/chat/letter", data={**form.hidden, "letter": LETTER})
    assert response.headers["content-disposition"] == f'attachment; filename="lettre-{LETTER}.pdf"'
    assert "J’ai déposé le 5 juillet 2026" in words(response)


async def test_the_chat_offers_no_letter_after_an_answer_without_one(client: httpx.AsyncClient, rasa: FakeRasa) -> None:
    for letter in (None, "retired"):
        rasa.answer = says(create_reply(letter=letter))
        assert "/chat/letter#dernier" not in {form.action for form in (await start(client)).forms}


async def test_a_letter_refused_in_the_chat_leaves_the_conversation_on_the_page(
    client: httpx.AsyncClient, rasa: FakeRasa, knowledge: Knowledge
) -> None:
    rasa.answer = says(create_reply(letter=LETTER))
    form = (await start(client)).form(typeset(knowledge.letters[LETTER].title))
    for letter, said in ((LETTER, "il manque : date du dépôt"), ("zzz", "n'existe pas"), ("", "n'existe pas")):
        response = await client.post("/chat/letter", data={**form.hidden, "letter": letter})
        assert response.status_code == 422
        page = read(response)
        assert typeset(said) in page.alert
        assert "Vous : Je n'ai pas reçu mon attestation" in page.spoken
        assert page.form("Envoyer").hidden["conversation"] == form.hidden["conversation"]


async def test_the_letter_of_the_chat_wants_the_token(client: httpx.AsyncClient, rasa: FakeRasa) -> None:
    rasa.answer = says(create_reply(letter=LETTER), trace=Trace(facts=dict(TOLD)))
    hidden = (await start(client)).form("Envoyer").hidden
    for data in ({}, {**hidden, "token": "faux"}, {"conversation": hidden["conversation"]}):
        response = await client.post("/chat/letter", data={**data, "letter": LETTER})
        assert response.status_code == 422
        assert read(response).alert == typeset(GONE_WITH_LETTER)
        assert "5 juillet" not in response.text


async def test_a_situation_gives_its_letter_from_the_same_facts(
    client: httpx.AsyncClient, knowledge: Knowledge
) -> None:
    query = {**TOLD, "channel": "anef", "file_complete": "yes", "title_type": "student"}
    page = read(await client.get("/situations/api_not_received", params=query))
    [address] = [href for href in page.values("a", "href") if "/letters/" in href]
    assert shown(knowledge.letters[LETTER].title) in page.spoken
    letter = words(await client.get(address))
    assert "J’ai déposé le 5 juillet 2026" in letter
    assert "Étudiant" in letter


async def test_a_situation_whose_answer_has_no_letter_gives_none(client: httpx.AsyncClient) -> None:
    for query in ({"procedure": "first", "title_type": "family"}, {}):
        page = read(await client.get("/situations/api_not_received", params=query))
        assert not [href for href in page.values("a", "href") if "/letters/" in href]


@pytest.mark.parametrize(
    ("address", "status", "said"),
    [
        ("api_not_received/letters/api_not_delivered.pdf", 422, "il manque : date du dépôt"),
        ("api_not_received/letters/zzz.pdf", 404, "Cette lettre n'existe pas."),
        ("zzz/letters/api_not_delivered.pdf", 404, "Cette situation n'existe pas"),
        ("second_motif/letters/second_request.pdf?asylum_seeker=yes&filed_on=%00", 422, "Voyez vite une association"),
    ],
)
async def test_a_letter_refused_in_a_situation_is_a_french_page(
    client: httpx.AsyncClient, address: str, status: int, said: str
) -> None:
    response = await client.get(f"/situations/{address}")
    assert response.status_code == status
    assert typeset(said) in read(response).alert


async def test_no_letter_is_kept_on_the_disk(told: Visitor, house: House) -> None:
    await get(told, LETTER)
    await get(told, f"{LETTER}.pdf")
    assert b"%PDF" not in house.written()
    assert b"Je vous demande de mettre cette attestation" not in house.written()
