"""Asking the association to call back."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .driving import log, menu, open_widget
from .fake_gateway import FakeGateway

pytestmark = pytest.mark.browser


def test_being_called_back_needs_consent_and_can_be_withdrawn(page: Page, gateway: FakeGateway) -> None:
    gateway.refusals["callback"] = "Ce numéro de téléphone n’est pas complet."
    open_widget(page, gateway)
    menu(page, "Être rappelé·e")
    page.get_by_label("Votre téléphone ou votre e‑mail").fill("06 39")
    page.get_by_label("Quand vous joindre").fill("le soir")
    page.get_by_role("button", name="Demander à être rappelé·e").click()
    assert gateway.callbacks == []
    page.get_by_label("J’accepte que Association Exemple").check()
    page.get_by_role("button", name="Demander à être rappelé·e").click()
    expect(page.get_by_role("status")).to_have_text("Ce numéro de téléphone n’est pas complet.")
    gateway.refusals.clear()
    page.get_by_label("Votre téléphone ou votre e‑mail").fill("06 39 98 12 34")
    page.get_by_role("button", name="Demander à être rappelé·e").click()
    expect(page.get_by_text("Elle est gardée jusqu’au 21 décembre 2026")).to_be_visible()
    sent = {"consent": True, "means": "phone", "address": "06 39 98 12 34", "when": "le soir"}
    assert gateway.callbacks == [sent]
    page.get_by_role("button", name="Retirer ma demande").click()
    expect(log(page).get_by_text("Votre demande est retirée.")).to_be_visible()
    assert gateway.withdrawn == 1
    assert "06 39" not in page.evaluate("JSON.stringify([{...sessionStorage}, {...localStorage}])")


def test_being_called_back_can_be_asked_after_erasing(page: Page, gateway: FakeGateway) -> None:
    open_widget(page, gateway)
    menu(page, "Effacer ma conversation")
    page.get_by_role("button", name="Oui, effacer").click()
    expect(log(page).get_by_text("Votre conversation est effacée.")).to_be_visible()
    menu(page, "Être rappelé·e")
    page.get_by_label("Votre téléphone ou votre e‑mail").fill("06 39 98 12 34")
    page.get_by_label("J’accepte que Association Exemple").check()
    page.get_by_role("button", name="Demander à être rappelé·e").click()
    expect(page.get_by_text("Votre demande est enregistrée.")).to_be_visible()


def test_no_call_back_is_offered_where_the_association_makes_none(page: Page, gateway: FakeGateway) -> None:
    gateway.calls_back = False
    open_widget(page, gateway)
    with page.expect_response("**/api/sites/demo"):
        page.get_by_role("button", name="Menu", exact=True).click()
    expect(page.get_by_role("button", name="Mon carnet de preuves")).to_be_visible()
    expect(page.get_by_role("button", name="Être rappelé·e")).to_be_hidden()
