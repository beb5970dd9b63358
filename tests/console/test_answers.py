"""What every answer has: strict headers, French words, no script."""

from __future__ import annotations

import pytest

from bot.console.app import create_app
from bot.console.pages import CSP
from bot.journal import Journal
from bot.knowledge import Knowledge

from .builders import create_conversation, create_settings
from .client import TestClient
from .pages import read


@pytest.mark.parametrize(
    "path", ["/", "/login", "/health/live", "/static/console.css", "/nothing", "/conversations/nothing"]
)
def test_every_answer_has_the_strict_headers(reader: TestClient, path: str) -> None:
    headers = reader.get(path).headers
    assert headers["content-security-policy"] == CSP
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cache-control"] == "no-store"


def test_the_policy_allows_no_script() -> None:
    assert "default-src 'none'" in CSP
    assert "script-src" not in CSP


def test_no_page_has_a_script_or_a_style_of_its_own(reader: TestClient, journal: Journal) -> None:
    for path in ("/", f"/conversations/{create_conversation(journal)}", "/nothing"):
        text = reader.get(path).text
        assert "<script" not in text
        assert "style=" not in text
        assert "<style" not in text


def test_live_says_ok_to_anyone(visitor: TestClient) -> None:
    answer = visitor.get("/health/live")
    assert (answer.status_code, answer.text) == (200, "ok")


@pytest.mark.parametrize("path", ["/docs", "/redoc", "/openapi.json", "/nothing", "/conversations/", "/static/no.css"])
def test_an_unknown_address_gets_a_french_page(visitor: TestClient, path: str) -> None:
    answer = visitor.get(path)
    assert answer.status_code == 404
    assert "Page introuvable" in read(answer).words


def test_a_wrong_method_gets_a_french_page(visitor: TestClient) -> None:
    answer = visitor.get("/logout")
    assert answer.status_code == 405
    assert "Demande refusée" in read(answer).words


def test_a_file_sent_in_place_of_a_field_gets_a_french_page(visitor: TestClient) -> None:
    answer = visitor.post("/login", files={"login": b"x"})
    assert answer.status_code == 422
    assert "Cette demande n’a pas pu être acceptée" in read(answer).words


def test_a_body_that_no_form_sends_is_refused(visitor: TestClient) -> None:
    for content in (b"login=" + b"a" * 20_000, iter([b"login=a"])):
        answer = visitor.post("/login", content=content)
        assert answer.status_code == 413
        assert answer.headers["content-security-policy"] == CSP
        assert "trop long" in read(answer).words


def test_a_failure_gets_a_french_page_that_tells_nothing(tmp_path: object, knowledge: Knowledge) -> None:
    broken = Journal("sqlite://")
    app = create_app(create_settings(), broken, knowledge)
    with TestClient(app, raise_server_exceptions=False, cookies={"console": "any"}) as client:
        answer = client.get("/")
    assert answer.status_code == 500
    assert answer.headers["content-security-policy"] == CSP
    assert "Le service a échoué" in read(answer).words
    assert "sqlite" not in answer.text.lower()
