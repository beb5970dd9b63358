from __future__ import annotations

from pathlib import Path

import pytest
from httpx import Response

from bot.console.app import create_app
from bot.console.login import LOCKED, WRONG
from bot.journal import Journal
from bot.journal.tables import FailedLogin
from bot.knowledge import Knowledge

from .builders import LOGIN, PASSWORD, create_settings
from .client import TestClient
from .pages import read, token_of


def log_in(client: TestClient, login: str = LOGIN, password: str = PASSWORD) -> Response:
    csrf = token_of(read(client.get("/login")))
    return client.post("/login", data={"login": login, "password": password, "csrf": csrf})


def cookie_of(answer: Response, name: str = "console") -> str:
    return next(c for c in answer.headers.get_list("set-cookie") if c.startswith(f"{name}="))


def test_the_right_name_and_password_open_the_console(visitor: TestClient) -> None:
    answer = log_in(visitor)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert f"Vous êtes {LOGIN}" in read(visitor.get("/")).words


def test_the_cookie_stays_in_the_browser_and_on_this_site(visitor: TestClient) -> None:
    cookie = cookie_of(log_in(visitor))
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert "Path=/;" in cookie
    assert "Secure" not in cookie


def test_the_cookie_travels_by_https_alone_when_the_settings_say_so(journal: Journal, knowledge: Knowledge) -> None:
    app = create_app(create_settings(secure_cookies=True), journal, knowledge)
    with TestClient(app, base_url="https://testserver", follow_redirects=False) as client:
        answer = log_in(client)
    assert "Secure" in cookie_of(answer)
    assert "Secure" in cookie_of(answer, "console_login")


def test_a_wrong_name_and_a_wrong_password_get_the_same_sentence(visitor: TestClient) -> None:
    for login, password in ((LOGIN, "faux"), ("personne", PASSWORD), ("", ""), ("\x00", "\x00")):
        answer = log_in(visitor, login, password)
        assert answer.status_code == 401
        assert WRONG in read(answer).words
        assert "console=" not in answer.headers["set-cookie"]


def test_the_password_is_never_shown_again(visitor: TestClient) -> None:
    assert "très secret" not in log_in(visitor, LOGIN, "très secret").text


@pytest.mark.parametrize("login", [LOGIN, "personne", "p" * 300], ids=["known", "unknown", "too long"])
def test_after_five_failures_the_name_is_locked_even_for_the_right_password(visitor: TestClient, login: str) -> None:
    for _ in range(5):
        assert log_in(visitor, login, "faux").status_code == 401
    answer = log_in(visitor, login)
    assert answer.status_code == 429
    assert LOCKED in read(answer).words


def test_another_name_is_not_locked(visitor: TestClient) -> None:
    for _ in range(5):
        log_in(visitor, "personne", "faux")
    assert log_in(visitor).status_code == 303


def test_a_login_form_from_elsewhere_is_refused_and_costs_no_attempt(visitor: TestClient, journal: Journal) -> None:
    form = {"login": LOGIN, "password": PASSWORD}
    assert visitor.post("/login", data=form).status_code == 403
    assert visitor.post("/login", data={**form, "csrf": ""}).status_code == 403
    visitor.get("/login")
    assert visitor.post("/login", data={**form, "csrf": "inventé"}).status_code == 403
    with journal.session() as session:
        assert session.query(FailedLogin).count() == 0


def test_two_open_login_pages_both_work(visitor: TestClient) -> None:
    first, second = (token_of(read(visitor.get("/login"))) for _ in range(2))
    assert first == second


def test_someone_logged_in_does_not_see_the_login_page_again(reader: TestClient) -> None:
    answer = reader.get("/login", params={"next": "/?status=asked"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/?status=asked")


def test_logging_out_ends_the_session_for_good(reader: TestClient) -> None:
    cookie = reader.cookies["console"]
    answer = reader.post("/logout", data={"csrf": token_of(read(reader.get("/")))})
    assert (answer.status_code, answer.headers["location"]) == (303, "/login")
    assert "Max-Age=0" in cookie_of(answer)
    reader.cookies.set("console", cookie)
    assert reader.get("/").status_code == 303


def test_nothing_happens_before_create_app(tmp_path: Path) -> None:
    import bot.console.app

    assert not [name for name in vars(bot.console.app) if name in ("app", "journal")]
