"""Who may enter: every route but three is behind the login."""

from __future__ import annotations

from datetime import timedelta

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute
from starlette.routing import Mount, Route

from bot import clock
from bot.journal import Journal, staff
from bot.journal.tables import ConsoleSession

from .builders import LOGIN, PASSWORD, create_conversation
from .client import TestClient
from .pages import read, token_of

OPEN = {"/login", "/static", "/health/live"}


def routes_of(client: TestClient) -> list[tuple[str, str]]:
    """Every method and path of the app. A route of an unknown kind fails: it must be looked at."""
    app = client.app
    assert isinstance(app, FastAPI)
    found: list[tuple[str, str]] = []
    for route in app.routes:
        assert isinstance(route, (Route, Mount, APIRoute)), route
        methods = ["GET"] if isinstance(route, Mount) else sorted(route.methods or ())
        found += [(method, route.path) for method in methods]
    return found


def closed_routes(client: TestClient) -> list[tuple[str, str]]:
    return [(method, path.replace("{id}", "x")) for method, path in routes_of(client) if path not in OPEN]


def test_every_route_but_the_open_ones_refuses_without_a_session(visitor: TestClient) -> None:
    closed = closed_routes(visitor)
    assert {path for _, path in closed} >= {
        "/",
        "/conversations/x",
        "/conversations/x/corrections",
        "/logout",
        "/callbacks",
        "/callbacks/x",
        "/callbacks/x/done",
    }
    for method, path in closed:
        answer = visitor.request(method, path)
        assert (answer.status_code, answer.headers["location"].split("?")[0]) == (303, "/login"), (
            method,
            path,
        )


def test_a_made_up_cookie_opens_nothing(visitor: TestClient) -> None:
    visitor.cookies.set("console", "made-up")
    for method, path in closed_routes(visitor):
        assert visitor.request(method, path).status_code == 303


def test_an_expired_session_opens_nothing(reader: TestClient, journal: Journal) -> None:
    with journal.session() as session:
        session.query(ConsoleSession).one().expires_at = clock.now() - timedelta(seconds=1)
    assert reader.get("/").status_code == 303


def test_a_reviewer_whose_account_is_closed_is_out_at_once(reader: TestClient, journal: Journal) -> None:
    with journal.session() as session:
        staff.disable_reviewer(session, LOGIN)
    assert reader.get("/").status_code == 303


def test_every_post_needs_the_token_of_the_session(reader: TestClient) -> None:
    posts = [path for method, path in closed_routes(reader) if method == "POST"]
    assert posts == ["/logout", "/conversations/x/corrections", "/callbacks/x/done"]
    for path in posts:
        for data in ({}, {"csrf": ""}, {"csrf": "é"}, {"csrf": token_of(read(reader.get("/"))) + "x"}):
            answer = reader.post(path, data=data)
            assert answer.status_code == 403
            assert "Ce formulaire n’est plus valable" in read(answer).words
    assert reader.get("/").status_code == 200


def test_the_login_leads_back_to_the_page_that_was_asked_for(visitor: TestClient, journal: Journal) -> None:
    path = f"/conversations/{create_conversation(journal)}"
    login = visitor.get(visitor.get(path).headers["location"])
    form = {**read(login).fields, "login": LOGIN, "password": PASSWORD}
    assert visitor.post("/login", data=form).headers["location"] == path


def test_the_filters_of_the_list_survive_the_login(visitor: TestClient) -> None:
    login = visitor.get(visitor.get("/?status=asked&text=a%26b").headers["location"])
    assert read(login).fields["next"] == "/?status=asked&text=a%26b"


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "x",
        "",
    ],
)
def test_the_login_never_leads_to_another_site(visitor: TestClient, elsewhere: str) -> None:
    form = {
        **read(visitor.get("/login", params={"next": elsewhere})).fields,
        "login": LOGIN,
        "password": PASSWORD,
    }
    assert form["next"] == "/"
    assert visitor.post("/login", data={**form, "next": elsewhere}).headers["location"] == "/"
