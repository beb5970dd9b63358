"""The glossary, for programs and as a page."""

from __future__ import annotations

import httpx
import pytest

from bot.knowledge import Knowledge
from bot.typeset import typeset_words

from .html_page import read, shown

pytestmark = pytest.mark.anyio


async def test_the_terms_come_in_alphabetical_order_in_the_shape_of_the_contract(
    client: httpx.AsyncClient, knowledge: Knowledge
) -> None:
    response = await client.get("/api/glossary")
    assert response.status_code == 200
    assert set(response.json()) == {"terms"}
    terms = response.json()["terms"]
    assert all(set(term) == {"word", "forms", "meaning"} for term in terms)
    kept = knowledge.glossary["anef"]
    assert typeset_words({"word": kept.word, "forms": list(kept.forms), "meaning": kept.meaning}) in terms
    words = [term["word"] for term in terms]
    assert len(words) == len(knowledge.glossary)
    assert words.index("ADF") < words.index("aide juridictionnelle") < words.index("e-photo") < words.index("référé")


async def test_it_may_be_kept_by_a_browser_and_read_from_another_site(client: httpx.AsyncClient) -> None:
    response = await client.get("/api/glossary", headers={"Origin": "https://asso.example"})
    assert response.headers["cache-control"] == "public, max-age=3600"
    assert response.headers["access-control-allow-origin"] == "*"


async def test_the_page_gives_each_word_its_meaning_and_its_text_without_a_script(
    client: httpx.AsyncClient, knowledge: Knowledge
) -> None:
    response = await client.get("/glossaire")
    page = read(response)
    assert response.status_code == 200
    assert "script" not in [name for name, _ in page.tags]
    for term in knowledge.glossary.values():
        assert shown(term.word) in page.spoken
        assert shown(term.meaning) in page.spoken
    assert knowledge.sources["r431-2"].url in page.values("a", "href")


async def test_the_list_of_situations_leads_to_the_page(client: httpx.AsyncClient) -> None:
    assert "/glossaire" in read(await client.get("/situations")).values("a", "href")
