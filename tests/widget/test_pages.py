"""The pages around the widget: the demonstration, and the conversation without JavaScript."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from .fake_gateway import FakeGateway
from .replies import choice, full_answer, reply
from .server import render

PERSON = {"id": "m-1", "at": "2026-11-21T10:00:00+00:00", "from": "person", "text": "<b>bonjour</b>"}


def chat(**context: object) -> str:
    defaults: dict[str, object] = {
        "messages": [], "conversation": None, "token": None, "message_id": "id-1", "error": None,
    }  # fmt: skip
    return render("chat.html", **{**defaults, **context})


@pytest.mark.browser
def test_the_demonstration_shows_the_widget_and_leads_to_the_page_without_script(
    page: Page, gateway: FakeGateway
) -> None:
    page.goto(gateway.url)
    expect(page.get_by_role("button", name="Une question sur votre dossier ANEF ?")).to_be_visible()
    expect(page.get_by_role("link", name="Poser une question")).to_have_attribute("href", "/chat")


@pytest.mark.browser
def test_the_conversation_without_script_reads_well_on_a_small_phone(browser: Browser, gateway: FakeGateway) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 568}, java_script_enabled=False)
    page = context.new_page()
    page.route("**/chat", lambda route: route.fulfill(body=html, content_type="text/html"))
    html = chat(messages=[PERSON, full_answer()], conversation="c", token="t")
    page.goto(f"{gateway.url}/chat")
    expect(page.get_by_text("<b>bonjour</b>")).to_be_visible()
    expect(page.get_by_role("button", name="Envoyer")).to_be_visible()
    width = page.get_by_role("main").bounding_box()
    context.close()
    assert width is not None
    assert width["x"] + width["width"] <= 320


def test_before_a_conversation_the_page_is_a_form_alone() -> None:
    html = chat()
    assert 'name="text"' in html
    assert 'name="conversation"' not in html


def test_the_choices_are_buttons_of_a_form() -> None:
    html = chat(messages=[reply("Où ?", choices=[choice("Oui", '/inform{"a": "b"}')])], conversation="c", token="t")
    assert re.search(r'<button [^>]*name="choice" value="/inform\{&#34;a&#34;: &#34;b&#34;\}"', html)


def test_an_error_is_said_and_the_typed_text_stays() -> None:
    html = chat(error="Votre message est vide.", text="à moitié <écrit>")
    assert 'role="alert">Votre message est vide.' in html
    assert "à moitié &lt;écrit&gt;</textarea>" in html
