"""The pages and files that a browser loads, and what every answer says to it."""

from __future__ import annotations

import httpx
import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute

from bot.gateway.app import HEADERS
from bot.gateway.files import STATIC, languages

from .fake_rasa import FakeRasa
from .html_page import HtmlPage, read
from .visitor import Visitor

pytestmark = pytest.mark.anyio
EVENTS = ("onclick", "onload", "onsubmit", "onerror", "onchange")


async def pages(client: httpx.AsyncClient) -> list[HtmlPage]:
    """Every page of ours: the demonstration, an empty conversation, one with an answer, one with an error."""
    empty = read(await client.get("/chat"))
    hidden = empty.form("Envoyer").hidden
    answered = read(await client.post("/chat", data={**hidden, "text": "bonjour"}))
    widget = read(await client.get("/widget"))
    return [read(await client.get("/")), widget, empty, answered, read(await client.post("/chat", data=hidden))]


async def test_every_page_and_file_has_the_security_headers(app: FastAPI, client: httpx.AsyncClient) -> None:
    paths = [route.path for route in app.routes if isinstance(route, APIRoute) and "GET" in route.methods]
    paths = [path for path in paths if "{" not in path] + [
        f"/static/{file.relative_to(STATIC).as_posix()}" for file in STATIC.rglob("*.*")
    ]
    assert {"/", "/chat", "/widget.js", "/static/chat.css"} <= set(paths)
    for path in (*paths, "/rien"):
        headers = (await client.get(path)).headers
        assert {name: headers.get(name) for name in HEADERS if name != "Cache-Control"} == {
            name: value for name, value in HEADERS.items() if name != "Cache-Control"
        }, path
    for response in (await client.post("/chat", data={}), await client.post("/chat/delete", data={})):
        assert response.headers["content-security-policy"] == HEADERS["Content-Security-Policy"]


async def test_a_body_that_is_too_large_gets_the_same_headers(client: httpx.AsyncClient) -> None:
    response = await client.post("/chat", data={"text": "x" * 100_000})
    assert response.status_code == 413
    assert response.headers.get("x-content-type-options") == "nosniff"
    assert response.headers.get("cache-control") == "no-store"


async def test_the_policy_allows_our_own_files_and_nothing_else(client: httpx.AsyncClient) -> None:
    policy = dict(
        rule.strip().split(" ", 1) for rule in (await client.get("/")).headers["content-security-policy"].split(";")
    )
    assert policy["default-src"] == policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert {policy[name] for name in ("script-src", "style-src", "connect-src", "form-action")} == {"'self'"}


async def test_no_page_needs_what_the_policy_forbids(client: httpx.AsyncClient) -> None:
    for page in await pages(client):
        assert all("src" in attributes for name, attributes in page.tags if name == "script")
        assert "style" not in {name for name, _ in page.tags}
        assert not any({"style", *EVENTS} & set(attributes) for _, attributes in page.tags)


async def test_every_file_that_a_page_names_is_ours_and_exists(client: httpx.AsyncClient) -> None:
    for page in await pages(client):
        named = page.values("link", "href") + page.values("script", "src") + page.values("img", "src")
        assert named
        for address in named:
            assert address.startswith("/")
            assert (await client.get(address)).status_code == 200, address


async def test_no_page_sets_a_cookie(client: httpx.AsyncClient) -> None:
    await pages(client)
    assert not client.cookies


async def test_every_page_is_in_french_and_fits_a_phone(client: httpx.AsyncClient) -> None:
    for page in await pages(client):
        assert page.values("html", "lang") == ["fr"]
        assert "width=device-width, initial-scale=1" in page.values("meta", "content")


async def test_the_demonstration_shows_the_widget_of_the_demonstration_site(
    client: httpx.AsyncClient,
) -> None:
    page = read(await client.get("/"))
    assert page.values("script", "src") == ["/widget.js"]
    assert page.values("script", "data-site") == ["demo"]
    assert "/chat" in page.values("a", "href")
    assert '<script src="http://testserver/widget.js" data-site="VOTRE-CLÉ" async>' in page.words


async def test_the_widget_may_be_loaded_by_another_site(client: httpx.AsyncClient) -> None:
    response = await client.get("/widget.js", headers={"Origin": "https://asso.example"})
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/javascript; charset=utf-8"
    assert response.headers["cross-origin-resource-policy"] == "cross-origin"
    assert response.headers["cache-control"].startswith("public")
    assert response.text == (STATIC / "widget.js").read_text(encoding="utf-8")


async def test_the_api_may_be_called_by_another_site_without_cookies(client: httpx.AsyncClient) -> None:
    asked = {
        "Origin": "https://asso.example", "Access-Control-Request-Method": "DELETE",
        "Access-Control-Request-Headers": "authorization,content-type",
    }  # fmt: skip
    response = await client.options("/api/conversations/x/messages", headers=asked)
    assert response.status_code == 200
    assert response.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in response.headers
    assert {"GET", "POST", "DELETE"} <= set(response.headers["access-control-allow-methods"].split(", "))
    assert {"authorization", "content-type"} <= {
        name.lower() for name in response.headers["access-control-allow-headers"].split(", ")
    }


async def test_a_conversation_is_never_kept_in_a_cache(visitor: Visitor, rasa: FakeRasa) -> None:
    await visitor.say("bonjour")
    for path in (f"{visitor.path}/messages", f"{visitor.path}/facts", "/chat"):
        response = await visitor.client.get(path, headers=visitor.headers)
        assert response.headers["cache-control"] == "no-store"


async def test_the_options_of_the_widget_are_tried_on_its_page(client: httpx.AsyncClient) -> None:
    page = read(await client.get("/widget", params={"theme": "dark", "position": "right", "greeting": '"><b>'}))
    assert page.values("script", "data-theme") == ["dark"]
    assert page.values("script", "data-position") == []
    assert page.values("script", "data-greeting") == ['"><b>']
    assert 'data-theme="dark"' in page.words
    assert not any(name == "b" for name, _ in page.tags)


async def test_the_page_of_the_widget_names_each_of_its_languages(client: httpx.AsyncClient) -> None:
    page = read(await client.get("/widget"))
    assert {code for code, _ in languages()} <= set(page.values("option", "value"))


async def test_the_pages_that_speak_of_data_say_how_long_a_conversation_is_kept(client: httpx.AsyncClient) -> None:
    presentation, widget, empty, answered, _ = await pages(client)
    for page in (presentation, widget, answered):
        assert "45 jours après" in page.words
    assert "45 jours" not in empty.words, "there is nothing to erase yet"
