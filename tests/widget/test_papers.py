"""What a person takes away: a letter, the conversation saved or printed."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .driving import ask, inside, log, menu, open_widget
from .fake_gateway import LETTER, FakeGateway
from .replies import full_answer, reply
from .server import Running

pytestmark = pytest.mark.browser


def test_a_letter_is_read_saved_and_copied(page: Page, gateway: FakeGateway, tmp_path: Path) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    gateway.script["lettre"] = [reply("Écrivez.", letter="api_not_delivered")]
    open_widget(page, gateway)
    ask(page, "lettre")
    page.get_by_role("button", name="Préparer la lettre").click()
    expect(page.get_by_role("heading", name=LETTER["title"])).to_be_focused()
    expect(page.get_by_text("Je demande mon attestation.")).to_be_visible()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Enregistrer la lettre (PDF)").click()
    assert saved.value.suggested_filename == "lettre-api_not_delivered.pdf"
    assert Path(saved.value.path()).read_bytes() == b"%PDF-1.4 lettre"
    page.get_by_role("button", name="Copier le texte").click()
    expect(page.get_by_text("Le texte est copié.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == LETTER["text"]
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Préparer la lettre")).to_be_focused()


def test_a_letter_that_lacks_a_fact_says_which(page: Page, gateway: FakeGateway) -> None:
    gateway.script["lettre"] = [reply("Écrivez.", letter="api_not_delivered")]
    gateway.refusals["api_not_delivered"] = "Il manque la date de votre dépôt : dites-la à l’assistant."
    open_widget(page, gateway)
    ask(page, "lettre")
    page.get_by_role("button", name="Préparer la lettre").click()
    expect(page.get_by_role("alert")).to_have_text(gateway.refusals["api_not_delivered"])


def test_a_dark_panel_prints_in_black_on_white(page: Page, gateway: FakeGateway) -> None:
    page.add_init_script("window.print = () => { window.printed = true }")
    page.emulate_media(color_scheme="dark")
    open_widget(page, gateway)
    menu(page, "Imprimer")
    page.wait_for_function("window.printed")
    assert inside(page, "(root) => root.host.hasAttribute('data-dark')") is False
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert inside(page, "(root) => root.host.hasAttribute('data-dark')") is True


def test_a_browser_without_style_sheets_by_script_prints_the_conversation_alone(
    page: Page, gateway: FakeGateway, running: Running
) -> None:
    page.add_init_script("""window.print = () => { window.printed = true };
      delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets;
      window.CSSStyleSheet = function () { throw new TypeError("Illegal constructor") }""")
    page.goto(f"http://localhost:{running.port}/host?server={gateway.url}")
    page.locator(".launcher").click()
    expect(log(page).get_by_text("Bonjour.")).to_be_visible()
    for _ in range(2):
        menu(page, "Imprimer")
        page.wait_for_function("window.printed")
        page.emulate_media(media="print")
        expect(page.get_by_role("heading", name="Notre association")).to_be_hidden()
        expect(log(page).get_by_text("Bonjour.")).to_be_visible()
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        expect(page.get_by_role("heading", name="Notre association")).to_be_visible()
        page.emulate_media(media="screen")


@pytest.mark.parametrize(("item", "name"), [("(PDF)", "transcript.pdf"), ("(texte)", "transcript.txt")])
def test_the_conversation_is_saved_on_the_device(page: Page, gateway: FakeGateway, item: str, name: str) -> None:
    open_widget(page, gateway)
    ask(page, "bonjour")
    with page.expect_download() as saved:
        menu(page, f"Enregistrer la conversation {item}")
    assert Path(saved.value.path()).read_text() == f"contenu de {name}"


def test_printing_prints_the_conversation_and_not_the_page(page: Page, gateway: FakeGateway) -> None:
    page.add_init_script("window.print = () => { window.printed = true }")
    gateway.script["aide"] = [full_answer()]
    open_widget(page, gateway)
    ask(page, "aide")
    menu(page, "Imprimer")
    page.wait_for_function("window.printed")
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="Notre association")).to_be_hidden()
    expect(log(page).get_by_text("Faites une capture d’écran")).to_be_visible()
    expect(log(page).get_by_role("link", name="R. 431-15-1")).to_be_visible()
    expect(page.get_by_role("textbox")).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.get_by_role("heading", name="Notre association")).to_be_visible()
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.emulate_media(media="screen")
    expect(log(page).get_by_role("link", name="R. 431-15-1")).to_be_hidden()
