"""Without the chat: every situation as a plain form, with no script and no assistant."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator

import httpx
import pytest

from bot.answers.form import listed
from bot.gateway.app import HEADERS
from bot.gateway.assistant import Assistant
from bot.gateway.situations import UNKNOWN_SITUATION
from bot.knowledge import Knowledge
from bot.settings import ROOT
from bot.typeset import typeset

from .conftest import House, browser
from .fake_rasa import FakeRasa, fails
from .html_page import HtmlPage, read, shown

pytestmark = pytest.mark.anyio
SITUATIONS = sorted(file.stem for file in (ROOT / "bot" / "content" / "situations").glob("*.yml"))
RUBBISH = [
    "=", "&&&", "?", "%", "%ff%fe=%00", "procedure=%ED%A0%80", "procedure[]=first", "procedure=" + "x" * 5000,
    "filed_on=9999-12-31&title_expires_on=0001-01-01&filed_on=x", "title_expires_on=9999-12-31&changer=filed_on",
    "changer=rien", "changer=", "changer=former_department", "changer=department&department=99&department=unknown",
    "procedure=<script>alert(1)</script>", "&".join(["procedure=first"] * 500), "department=%F0%9F%92%A9",
]  # fmt: skip
Query = list[tuple[str, str]]


@pytest.fixture
async def client(house: House, rasa: FakeRasa, anyio_backend: str) -> AsyncIterator[httpx.AsyncClient]:
    """A visitor of a gateway whose assistant is down."""
    rasa.answer = fails(httpx.ConnectError)
    async with browser(house.build(Assistant("http://rasa", 5.0, rasa.transport()))) as opened:
        yield opened


def fields(page: HtmlPage) -> list[str]:
    """The facts that the page asks, in order."""
    named = [attrs for name, attrs in page.tags if name in ("input", "select") and attrs.get("type") != "hidden"]
    return list(dict.fromkeys(attrs["name"] for attrs in named))


def hidden(page: HtmlPage) -> Query:
    return [(a["name"], a["value"]) for name, a in page.tags if name == "input" and a.get("type") == "hidden"]


def answered(page: HtmlPage, knowledge: Knowledge) -> bool:
    return any(shown(answer.lead[0].text) in page.spoken for answer in knowledge.answers.values() if answer.lead)


async def walk(client: httpx.AsyncClient, id: str, values: dict[str, str]) -> HtmlPage:
    """Answer the first question of each page, until there is none."""
    page = read(await client.get(f"/situations/{id}"))
    for _ in range(10):
        if not fields(page):
            return page
        first = fields(page)[0]
        query = [*hidden(page), (first, values.get(first, "unknown")), ("suite", "1")]
        page = read(await client.get(f"/situations/{id}", params=query))
    raise AssertionError(f"{id}: still asking {fields(page)}")


async def test_all_situations_are_listed_in_their_order(client: httpx.AsyncClient, knowledge: Knowledge) -> None:
    page = read(await client.get("/situations"))
    named = [href for href in page.values("a", "href") if href.startswith("/situations/")]
    assert named == [f"/situations/{situation.id}" for situation in listed(knowledge)]
    assert all(shown(situation.short) in page.spoken for situation in knowledge.situations.values())


@pytest.mark.parametrize("id", SITUATIONS)
async def test_every_situation_is_walked_to_an_answer(
    client: httpx.AsyncClient, knowledge: Knowledge, rasa: FakeRasa, id: str
) -> None:
    for told in ({}, {"procedure": "renewal", "channel": "anef", "title_type": "student", "filed_on": "2026-08-03",
                      "title_expires_on": "2026-11-30", "file_complete": "yes", "api_expires_on": "2026-10-01"}):  # fmt: skip
        page = await walk(client, id, told)
        assert "bubble whole" in page.values("div", "class")
        assert "Qui peut vous aider" in page.spoken
        assert not re.search(r"\b(unknown|None|renewal|student)\b|[{}]", page.spoken)
    assert rasa.heard == []


async def test_the_answer_is_that_of_the_rules(client: httpx.AsyncClient, knowledge: Knowledge) -> None:
    page = read(await client.get("/situations/api_expired?procedure=first"))
    assert shown(knowledge.answers["api_expired_first"].lead[0].text) in page.spoken
    assert "Les textes" in page.spoken
    assert answered(page, knowledge)


async def test_a_page_asks_all_that_matters_with_i_do_not_know_each_time(client: httpx.AsyncClient) -> None:
    page = read(await client.get("/situations/api_expired"))
    assert fields(page) == ["api_expires_on", "procedure"]
    inputs = [(a["type"], a.get("value")) for name, a in page.tags if name == "input"]
    assert inputs == [
        ("date", ""), ("checkbox", "unknown"), ("radio", "renewal"), ("radio", "first"), ("radio", "unknown"),
    ]  # fmt: skip
    assert page.values("form", "method") == ["get"]


async def test_a_departement_is_chosen_from_a_list_and_completes_the_answer(
    client: httpx.AsyncClient, knowledge: Knowledge
) -> None:
    page = read(await client.get("/situations/technical_bug"))
    [more] = [href for href in page.values("a", "href") if "changer=department" in href]
    page = read(await client.get(more.partition("#")[0]))
    assert fields(page) == ["department"]
    assert {"", "93", "974", "unknown"} <= set(page.values("option", "value"))
    page = read(await client.get("/situations/technical_bug?department=974"))
    assert shown(knowledge.mentions["overseas_rules"].text) in page.spoken
    assert "département : La Réunion (974)" in page.spoken


async def test_what_was_given_is_shown_and_each_can_be_changed(client: httpx.AsyncClient) -> None:
    query = {"procedure": "first", "api_expires_on": "2026-08-03"}
    page = read(await client.get("/situations/api_expired", params=query))
    assert "fin de l’attestation : 3 août 2026" in page.spoken
    assert "type de demande : Une première demande" in page.spoken
    changes = [href for href in page.values("a", "href") if "changer=" in href]
    assert {re.sub(".*=|#.*", "", href) for href in changes} == {"procedure", "api_expires_on", "department"}
    [change] = [href for href in changes if href.endswith("changer=procedure#suite")]
    page = read(await client.get(change.partition("#")[0]))
    assert (fields(page), hidden(page)) == (["procedure"], [("api_expires_on", "2026-08-03")])
    assert [a["value"] for name, a in page.tags if name == "input" and "checked" in a] == ["first"]
    page = read(await client.get("/situations/api_expired", params=[*hidden(page), ("procedure", "renewal")]))
    assert "type de demande : Un renouvellement" in page.spoken


async def test_starting_again_is_a_form_that_keeps_nothing(client: httpx.AsyncClient) -> None:
    page = read(await client.get("/situations/api_expired?procedure=first"))
    again = page.form("Recommencer")
    assert (again.action, again.hidden) == ("/situations/api_expired", {})
    assert not any("Recommencer" in form.buttons for form in read(await client.get(again.action)).forms)


async def test_continuing_without_answering_says_what_is_left(client: httpx.AsyncClient) -> None:
    page = read(await client.get("/situations/api_expired?api_expires_on=&suite=1"))
    assert "Il reste 2 questions." in page.spoken
    page = read(await client.get("/situations/api_expired?api_expires_on=unknown&suite=1"))
    assert ("Il reste une question." in page.spoken, fields(page)) == (True, ["procedure"])


async def test_a_value_that_is_no_answer_is_said_in_french(client: httpx.AsyncClient, knowledge: Knowledge) -> None:
    response = await client.get("/situations/api_expired?procedure=<script>&api_expires_on=bientot")
    page = read(response)
    assert response.status_code == 200
    for fact in ("procedure", "api_expires_on"):
        assert typeset(str(knowledge.facts[fact].question)) in page.alert
    assert "n’a pas été comprise" in page.alert
    assert "<script" not in response.text


@pytest.mark.parametrize("query", RUBBISH)
async def test_rubbish_in_the_query_never_breaks_a_page(client: httpx.AsyncClient, query: str) -> None:
    for id in ("api_not_received", "second_motif", "distress"):
        response = await client.get(f"/situations/{id}?{query}")
        assert response.status_code == 200
        assert "<script" not in response.text
        assert read(response).values("html", "lang") == ["fr"]


@pytest.mark.parametrize("id", ["rien", "%00", "...", "API_EXPIRED", "x" * 2000, "<b>"])
async def test_an_unknown_situation_is_a_french_page_with_the_list(client: httpx.AsyncClient, id: str) -> None:
    response = await client.get(httpx.URL("http://testserver/situations/x").copy_with(path=f"/situations/{id}"))
    page = read(response)
    assert (response.status_code, page.alert) == (404, typeset(UNKNOWN_SITUATION))
    assert "/situations/api_not_received" in page.values("a", "href")


async def test_the_pages_have_the_security_headers_no_script_and_no_cookie(client: httpx.AsyncClient) -> None:
    for path in ("/situations", "/situations/api_expired", "/situations/technical_bug", "/situations/rien"):
        response = await client.get(path)
        page = read(response)
        assert {name: response.headers.get(name) for name in HEADERS} == HEADERS
        assert not {"script", "style"} & {name for name, _ in page.tags}
        assert not any("style" in attrs or any(key.startswith("on") for key in attrs) for _, attrs in page.tags)
        for address in page.values("link", "href"):
            assert (await client.get(address)).status_code == 200
    assert not client.cookies


async def test_the_presentation_and_the_chat_lead_here(client: httpx.AsyncClient) -> None:
    for path in ("/", "/chat"):
        assert "/situations" in read(await client.get(path)).values("a", "href")


async def test_an_answer_has_a_simple_view_and_the_way_back(client: httpx.AsyncClient, knowledge: Knowledge) -> None:
    whole = read(await client.get("/situations/api_expired?procedure=first&api_expires_on=2026-08-03"))
    [simpler] = [href for href in whole.values("a", "href") if "vue=simple" in href]
    page = read(await client.get(simpler.partition("#")[0]))
    answer = knowledge.answers["api_expired_first"]
    assert shown(answer.simple[-1].text) in page.spoken
    assert shown(answer.simple[-1].text) not in whole.spoken
    assert shown(answer.lead[0].text) not in page.spoken
    assert "Qui peut vous aider" in page.spoken
    [back] = [href for href in page.values("a", "href") if href.endswith("api_expires_on=2026-08-03#suite")]
    assert shown(answer.lead[0].text) in read(await client.get(back.partition("#")[0])).spoken
