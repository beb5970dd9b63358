"""The journey of one person, from the page to the reviewer's screen, in Chromium."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.service_process import Service

pytestmark = [pytest.mark.service, pytest.mark.browser]
FIRST = (
    "jai deposer mon renouvellement en aout et toujours pas d'attestation, ma carte est fini. mon tel 06 39 98 12 34"
)
PASSWORD = "une phrase de passe longue"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="fr-FR")
    yield context.new_page()
    context.close()


def send(page: Page, text: str) -> None:
    page.get_by_role("textbox").fill(text)
    page.get_by_role("button", name="Envoyer").click()


def test_a_person_learns_that_the_attestation_is_due_and_a_reviewer_finds_the_masked_conversation(
    service: Service, page: Page
) -> None:
    page.goto(service.url)
    page.get_by_role("button", name=re.compile("question sur votre dossier ANEF")).click()
    send(page, FIRST)
    said = page.get_by_role("log")
    page.get_by_role("button", name="Sur le site de l’ANEF").click()
    expect(said.get_by_text("À quelle date votre titre de séjour finit-il")).to_be_visible()
    send(page, "le 30 octobre 2026")
    expect(said.get_by_text("Votre dossier était-il complet")).to_be_visible()
    page.get_by_role("button", name="Oui", exact=True).click()
    expect(said.get_by_text("doit vous donner une attestation de prolongation")).to_be_visible()
    said.get_by_text(re.compile(r"Les textes \(\d+\)")).click()
    expect(said.get_by_role("link", name=re.compile(r"R\.\s431-15-1"))).to_be_visible()

    service.command("staff", "add", "lea", "--password-stdin", stdin=PASSWORD + "\n")
    page.goto(service.console_url)
    page.get_by_label("Nom").fill("lea")
    page.get_by_label("Mot de passe").fill(PASSWORD)
    page.get_by_role("button", name="Se connecter").click()
    page.get_by_role("link", name=re.compile("jai deposer mon renouvellement")).click()
    expect(page.get_by_text("[téléphone]").first).to_be_visible()
    assert "06 39 98" not in page.content()
    assert "api_due" in page.content()
