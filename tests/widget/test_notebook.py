"""« Mon carnet de preuves »: dated notes in the person's browser, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .driving import menu, open_widget
from .fake_gateway import FakeGateway

pytestmark = pytest.mark.browser


def open_notebook(page: Page) -> None:
    menu(page, "Mon carnet de preuves")
    expect(page.get_by_role("heading", name="Mon carnet de preuves")).to_be_focused()


def note(page: Page, day: str, kind: str, text: str) -> None:
    page.get_by_label("Date").first.fill(day)
    page.get_by_label("Ce que c’est").first.select_option(label=kind)
    page.get_by_label("Ce qui s’est passé").first.fill(text)
    page.get_by_role("button", name="Ajouter au carnet").click()
    expect(page.get_by_text("C’est noté dans votre carnet.")).to_be_visible()


def notes(page: Page) -> list[str]:
    return [" ".join(text.split()) for text in page.locator(".notes > li").all_inner_texts()]


def test_notes_are_in_the_order_of_their_days_and_still_there_later(page: Page, gateway: FakeGateway) -> None:
    asked: list[str] = []
    open_widget(page, gateway)
    open_notebook(page)
    page.on("request", lambda request: asked.append(request.url))
    note(page, "2026-11-20", "Appel", "Quarante minutes d’attente.")
    note(page, "2026-11-02", "Message d’erreur", "Erreur 500 <b>")
    first, second = notes(page)
    assert first.startswith("2 novembre 2026 · Message d’erreur Erreur 500 <b>")
    assert second.startswith("20 novembre 2026 · Appel Quarante minutes")
    assert asked == []
    page.evaluate("sessionStorage.clear()")
    open_widget(page, gateway)
    open_notebook(page)
    assert len(notes(page)) == 2


def test_a_note_is_changed_then_deleted(page: Page, gateway: FakeGateway) -> None:
    open_widget(page, gateway)
    open_notebook(page)
    note(page, "2026-11-01", "Essai sur le site", "Premier essai.")
    page.get_by_role("button", name="Modifier : 1er novembre 2026").click()
    page.locator(".notes").get_by_label("Ce qui s’est passé").fill("Premier essai, page blanche.")
    page.get_by_role("button", name="Enregistrer", exact=True).click()
    assert "page blanche" in notes(page)[0]
    page.get_by_role("button", name="Supprimer : 1er novembre 2026").click()
    expect(page.get_by_text("Le carnet est vide.")).to_be_visible()
    assert page.evaluate("Object.keys(localStorage)") == []


def test_a_note_without_words_is_refused_and_its_day_stays(page: Page, gateway: FakeGateway) -> None:
    open_widget(page, gateway)
    open_notebook(page)
    page.get_by_label("Date").fill("2026-11-03")
    page.get_by_role("button", name="Ajouter au carnet").click()
    expect(page.get_by_text("Écrivez la date et ce qui s’est passé.")).to_be_visible()
    expect(page.get_by_label("Date")).to_have_value("2026-11-03")


def test_the_whole_notebook_is_erased_only_after_a_question(page: Page, gateway: FakeGateway) -> None:
    open_widget(page, gateway)
    open_notebook(page)
    note(page, "2026-11-01", "Appel", "Personne ne répond.")
    page.get_by_role("button", name="Effacer tout le carnet").click()
    page.get_by_role("button", name="Non, garder").click()
    assert len(notes(page)) == 1
    page.get_by_role("button", name="Effacer tout le carnet").click()
    page.get_by_role("button", name="Oui, effacer").click()
    expect(page.get_by_text("Votre carnet est effacé.")).to_be_visible()
    assert page.evaluate("localStorage.length") == 0


def test_the_notebook_is_saved_as_text_and_printed_alone(page: Page, gateway: FakeGateway) -> None:
    page.add_init_script("window.print = () => { window.printed = true }")
    open_widget(page, gateway)
    open_notebook(page)
    note(page, "2026-11-01", "Lettre ou message envoyé", "Lettre recommandée.")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Enregistrer le carnet (texte)").click()
    text = Path(saved.value.path()).read_text(encoding="utf-8")
    assert "1er novembre 2026 - Lettre ou message envoyé\nLettre recommandée." in text
    page.get_by_role("button", name="Imprimer").click()
    page.wait_for_function("window.printed")
    page.emulate_media(media="print")
    expect(page.get_by_text("Lettre recommandée.")).to_be_visible()
    expect(page.get_by_text("Imprimé le")).to_be_visible()
    for hidden in (
        page.get_by_role("heading", name="Notre association"),
        page.get_by_label("Date"),
        page.get_by_role("log"),
    ):
        expect(hidden).to_be_hidden()


def test_erasing_the_conversation_keeps_the_notebook(page: Page, gateway: FakeGateway) -> None:
    open_widget(page, gateway)
    open_notebook(page)
    note(page, "2026-11-01", "Appel", "À garder.")
    page.get_by_role("button", name="Retour à la conversation").click()
    menu(page, "Effacer ma conversation")
    page.get_by_role("button", name="Oui, effacer").click()
    open_notebook(page)
    assert "À garder." in notes(page)[0]


def test_a_shared_computer_keeps_no_notebook_and_asks_before_erasing_one(page: Page, gateway: FakeGateway) -> None:
    open_widget(page, gateway)
    open_notebook(page)
    note(page, "2026-11-01", "Appel", "Privé.")
    page.get_by_role("button", name="Menu", exact=True).click()
    page.get_by_label("Ordinateur partagé").click()
    page.get_by_role("button", name="Non, garder").click()
    expect(page.get_by_label("Ordinateur partagé")).not_to_be_checked()
    assert page.evaluate("localStorage.length") == 1
    page.get_by_label("Ordinateur partagé").click()
    page.get_by_role("button", name="Oui, effacer").click()
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    page.get_by_role("button", name="Mon carnet de preuves").click()
    expect(page.get_by_text("Le carnet n’est pas disponible sur un ordinateur partagé")).to_be_visible()


def test_a_browser_that_keeps_nothing_says_so_and_the_notes_can_still_be_printed(
    page: Page, gateway: FakeGateway
) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError') } })"
    )
    open_widget(page, gateway)
    open_notebook(page)
    page.get_by_label("Ce qui s’est passé").fill("Essai.")
    page.get_by_role("button", name="Ajouter au carnet").click()
    expect(page.get_by_text("Ce navigateur refuse de garder le carnet")).to_be_visible()
    assert len(notes(page)) == 1
