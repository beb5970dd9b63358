"""The widget in Chromium: opening, talking, reading an answer, leaving."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from .driving import LAUNCHER, menu, open_widget, say, storage
from .fake_gateway import FakeGateway
from .replies import choice, full_answer, reply

pytestmark = pytest.mark.browser


def test_the_keyboard_opens_the_widget_and_escape_closes_it_where_it_was(page: Page, gateway: FakeGateway) -> None:
    page.goto(f"{gateway.url}/host")
    launcher = page.get_by_role("button", name=LAUNCHER)
    launcher.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("textbox")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("textbox")).to_be_hidden()
    expect(launcher).to_be_focused()


def test_nothing_is_stored_nor_asked_before_the_widget_is_opened(page: Page, gateway: FakeGateway) -> None:
    page.goto(f"{gateway.url}/host")
    expect(page.get_by_role("button", name=LAUNCHER)).to_be_visible()
    assert storage(page) == 0
    assert gateway.conversations == {}


def test_a_message_and_its_reply_are_shown_in_order(page: Page, gateway: FakeGateway) -> None:
    open_widget(page, gateway)
    page.get_by_role("textbox").fill("je suis bloqué")
    page.keyboard.press("Enter")
    expect(page.get_by_role("log").get_by_text("Réponse à : je suis bloqué")).to_be_visible()
    items = page.get_by_role("log").get_by_role("listitem").all_inner_texts()
    assert "je suis bloqué" in items[1]
    assert "Réponse à : je suis bloqué" in items[2]
    expect(page.get_by_role("textbox")).to_have_value("")


def test_choices_are_buttons_and_the_chosen_one_stays_readable(page: Page, gateway: FakeGateway) -> None:
    gateway.script["question"] = [reply("Où ?", choices=[choice("Sur l’ANEF", "/a"), choice("Ailleurs", "/b")])]
    open_widget(page, gateway)
    say(page, "question")
    page.get_by_role("button", name="Sur l’ANEF").click()
    expect(page.get_by_role("log").get_by_text("Réponse à : /a")).to_be_visible()
    expect(page.get_by_role("button", name="Ailleurs")).to_have_count(0)
    expect(page.get_by_role("log").get_by_text("Sur l’ANEF", exact=True)).to_be_visible()
    assert gateway.received[-1]["choice"] == "/a"


def test_an_answer_shows_its_steps_its_contacts_and_folds_its_texts(page: Page, gateway: FakeGateway) -> None:
    gateway.script["aide"] = [full_answer()]
    open_widget(page, gateway)
    say(page, "aide")
    said = page.get_by_role("log")
    expect(said.get_by_text("Faites une capture d’écran de votre espace ANEF")).to_be_visible()
    expect(said.locator("ol ol li")).to_have_count(3)
    expect(said.get_by_role("link", name="0 806 001 620")).to_have_attribute("href", "tel:0806001620")
    link = said.get_by_role("link", name="R. 431-15-1")
    expect(link).to_be_hidden()
    said.get_by_text("Les textes (3)").click()
    expect(link).to_be_visible()


def test_a_reply_is_spoken_once_as_plain_text(page: Page, gateway: FakeGateway) -> None:
    open_widget(page, gateway)
    page.evaluate(
        """() => { window.spoken = [];
        const root = document.querySelector("anef-assistant").shadowRoot;
        new MutationObserver((changes) => changes.forEach((change) => change.addedNodes.forEach((node) =>
            node.textContent && window.spoken.push(node.textContent)))).observe(
            [...root.querySelectorAll("[aria-live], [role=status]")].pop(), { childList: true, subtree: true }); }"""
    )
    say(page, "bonjour")
    expect(page.get_by_role("log").get_by_text("Réponse à : bonjour")).to_be_visible()
    page.wait_for_function("window.spoken.some((text) => text.includes('Réponse à : bonjour'))")
    spoken = page.evaluate("window.spoken.filter((text) => text.includes('Réponse à : bonjour')).length")
    assert spoken == 1


def test_a_reload_opens_the_conversation_again(page: Page, gateway: FakeGateway) -> None:
    open_widget(page, gateway)
    say(page, "avant")
    expect(page.get_by_role("log").get_by_text("Réponse à : avant")).to_be_visible()
    page.reload()
    expect(page.get_by_role("log").get_by_text("Réponse à : avant")).to_be_visible()
    assert len(gateway.conversations) == 1


def test_erasing_asks_first_and_really_deletes(page: Page, gateway: FakeGateway) -> None:
    open_widget(page, gateway)
    menu(page, "Effacer ma conversation")
    assert gateway.deleted == []
    page.get_by_role("button", name="Oui, effacer").click()
    expect(page.get_by_text("Votre conversation est effacée.").first).to_be_visible()
    assert len(gateway.deleted) == 1
    assert storage(page) == 0


def test_a_text_that_looks_like_html_stays_text(page: Page, gateway: FakeGateway) -> None:
    gateway.script["x"] = [reply("<img src=x onerror=alert(1)>")]
    open_widget(page, gateway)
    say(page, "x")
    expect(page.get_by_role("log").get_by_text("<img src=x onerror=alert(1)>")).to_be_visible()


@pytest.mark.parametrize("width", [320, 640, 1280])
def test_nothing_scrolls_sideways(browser: Browser, gateway: FakeGateway, width: int) -> None:
    gateway.script["aide"] = [full_answer()]
    context = browser.new_context(viewport={"width": width, "height": 568})
    page = context.new_page()
    open_widget(page, gateway)
    say(page, "aide")
    expect(page.get_by_role("log").get_by_text("Les textes (3)")).to_be_visible()
    too_wide = page.evaluate(
        """() => { const root = document.querySelector("anef-assistant").shadowRoot;
        return [document.documentElement, ...root.querySelectorAll(".panel, .log")]
            .filter((element) => element.scrollWidth > element.clientWidth + 1).length }"""
    )
    context.close()
    assert too_wide == 0
