"""The console in a real browser."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator

import pytest
import uvicorn
from fastapi import FastAPI
from playwright.sync_api import Browser, Page, expect

from bot.console.app import create_app
from bot.journal import Journal
from bot.knowledge import Knowledge
from tests.browsing import PATIENCE

from .builders import LOGIN, PASSWORD, create_conversation, create_full_reply, create_settings, create_trace

pytestmark = pytest.mark.browser


@pytest.fixture
def address(journal: Journal, knowledge: Knowledge) -> Iterator[str]:
    yield from serve(create_app(create_settings(), journal, knowledge))


def serve(app: FastAPI) -> Iterator[str]:
    """The app on a free port, in a thread."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", ws="none", lifespan="off"))
        thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
        thread.start()
        deadline = time.monotonic() + 10
        while not server.started and time.monotonic() < deadline:
            time.sleep(0.02)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join(timeout=10)


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A small phone; a page that breaks the policy or loads nothing fails its test. It is closed before the console."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, locale="fr-FR")
    context.set_default_timeout(PATIENCE)
    opened = context.new_page()
    problems: list[str] = []
    opened.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    yield opened
    context.close()
    assert problems == []


def log_in(page: Page) -> None:
    page.get_by_label("Nom").fill(LOGIN)
    page.get_by_label("Mot de passe").fill(PASSWORD)
    page.get_by_role("button", name="Se connecter").click()
    expect(page.get_by_role("button", name="Se déconnecter")).to_be_visible()


def is_too_wide(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


def test_a_reviewer_logs_in_finds_a_conversation_and_reads_why(page: Page, address: str, journal: Journal) -> None:
    create_conversation(journal, "Je n'ai pas reçu mon attestation", create_full_reply(), create_trace())
    create_conversation(journal, "Bonjour")
    page.goto(address)
    log_in(page)
    page.get_by_label("Mots d’un message").fill("attestation")
    page.get_by_role("button", name="Filtrer").click()
    expect(page.get_by_role("row")).to_have_count(3)
    page.get_by_role("link", name="Je n'ai pas reçu mon attestation").click()
    expect(page.get_by_text("La préfecture doit vous donner une attestation.")).to_be_visible()
    expect(page.get_by_text("Gardez la confirmation de dépôt.")).to_be_hidden()
    page.get_by_text("Toute la réponse").click()
    expect(page.get_by_text("Gardez la confirmation de dépôt.")).to_be_visible()
    expect(page.get_by_text("Règles remplies")).to_be_hidden()
    page.get_by_text("Décision :").click()
    expect(page.get_by_text("Règles remplies")).to_be_visible()
    page.get_by_role("button", name="Se déconnecter").click()
    expect(page.get_by_role("heading", name="Connexion")).to_be_visible()


def test_nothing_is_wider_than_a_small_phone(page: Page, address: str, journal: Journal) -> None:
    id = create_conversation(journal, "m" * 300, create_full_reply(), create_trace())
    page.goto(f"{address}/conversations/{id}")
    assert not is_too_wide(page)
    log_in(page)
    for folded in ("Toute la réponse", "Décision :", "Dire ce que c’était vraiment"):
        page.get_by_text(folded).click()
    assert not is_too_wide(page)
    page.goto(address)
    assert not is_too_wide(page)


def test_the_first_tab_leads_past_the_header(page: Page, address: str) -> None:
    page.goto(address)
    log_in(page)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Aller au contenu")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_a_reviewer_corrects_a_message_with_the_keyboard(page: Page, address: str, journal: Journal) -> None:
    id = create_conversation(journal, "J'ai changé d'adresse", create_full_reply(), create_trace())
    page.goto(f"{address}/conversations/{id}")
    log_in(page)
    page.get_by_text("Dire ce que c’était vraiment").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Ce que la personne voulait dire").select_option("Changement d’adresse")
    page.get_by_label("Remarque").fill("A déménagé")
    page.keyboard.press("Enter")
    expect(page.get_by_text("c’était « Changement d’adresse »")).to_be_visible()
    expect(page.get_by_text("A déménagé", exact=True)).to_be_visible()
