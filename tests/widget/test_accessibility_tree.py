"""What a screen reader is given, read in Chromium's own accessibility tree."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .accessibility_tree import Tree
from .driving import LAUNCHER, ask, log, menu, open_widget
from .fake_gateway import TERMS, FakeGateway
from .replies import choice, full_answer, reply

pytestmark = pytest.mark.browser
TITLE = "Assistant ANEF"


def heard(page: Page, role: str = "log", name: str = "Conversation") -> list[str]:
    return Tree(page).lines_of(role, name)


def test_before_it_is_opened_a_page_has_one_button_more(page: Page, gateway: FakeGateway) -> None:
    page.goto(f"{gateway.url}/host")
    expect(page.get_by_role("button", name=LAUNCHER)).to_be_visible()
    assert heard(page, "RootWebArea", "Association") == [
        "heading Notre association",
        "link Un lien de la page",
        f"button {LAUNCHER} (fermé)",
    ]


def test_a_question_is_heard_with_the_answers_that_it_offers(page: Page, gateway: FakeGateway) -> None:
    offered = [choice("Sur l’ANEF", "/a"), choice("Ailleurs", "/b")]
    gateway.script["q"] = [reply("Où ?", status="asked", choices=offered)]
    open_widget(page, gateway)
    ask(page, "q")
    question = ["Vous :", "q", "Assistant :", "Où ?"]
    assert heard(page)[-7:] == [*question, "list Réponses proposées", "button Sur l’ANEF", "button Ailleurs"]
    page.get_by_role("button", name="Ailleurs").click()
    expect(log(page).get_by_text("Réponse à : /b")).to_be_visible()
    after = heard(page)
    assert after[after.index("Où ?") + 1 :][:4] == ["Vous :", "Ailleurs", "Assistant :", "Réponse à : /b"]


def test_an_answer_is_heard_whole_and_in_the_order_of_its_parts(page: Page, gateway: FakeGateway) -> None:
    gateway.terms = TERMS
    gateway.script["aide"] = [full_answer()]
    open_widget(page, gateway)
    ask(page, "aide")
    expect(page.locator(".term")).to_have_count(2)
    lines = heard(page)
    answer = [line for line in lines[lines.index("aide") + 2 :] if line not in ("1", "2", "3", ".", "C’est fait :")]
    assert answer == [
        "Votre demande est complète et déposée à temps : la",
        "button préfecture (fermé)",
        "doit vous donner une",
        "button attestation de prolongation d’instruction (fermé)",
        "(API), sans que vous la demandiez.",
        "heading Ce que vous pouvez faire aujourd’hui",
        "list",
        "checkbox C’est fait : Faites une capture d’écran de votre espace ANEF, avec la date. (non coché)",
        "Faites une capture d’écran de votre espace ANEF, avec la date.",
        "checkbox C’est fait : Appelez le Centre de contact citoyens et notez le jour de l’appel. (non coché)",
        "Appelez le Centre de contact citoyens et notez le jour de l’appel.",
        "checkbox C’est fait : Écrivez à la préfecture pour demander l’attestation. (non coché)",
        "Écrivez à la préfecture pour demander l’attestation.",
        "heading Ce que cette réponse ne vous donne pas",
        "list",
        "La décision du Conseil d’État oblige l’État en général : elle ne vous donne ni titre de séjour, ni date.",
        "heading Qui peut vous aider",
        "list",
        "Centre de contact citoyens",
        "Aide pour la démarche en ligne",
        "link 0 806 001 620",
        "link Site internet : Centre de contact citoyens (nouvel onglet)",
        "Défenseur des droits",
        "Gratuit, après une première démarche",
        "Libre réponse 71120, 75342 Paris CEDEX 07",
        "link Site internet : Défenseur des droits (nouvel onglet)",
        "group",
        "DisclosureTriangle Les textes (3) (fermé)",
        "list",
        "button Plus simple",
        "button Ce que vous avez compris",
        "group Cela vous aide ?",
        "Cela vous aide ?",
        "button Oui",
        "button Non",
    ]


def test_what_is_said_once_is_the_plain_text_and_does_not_stay_to_be_read_again(
    page: Page, gateway: FakeGateway
) -> None:
    gateway.script["aide"] = [full_answer()]
    open_widget(page, gateway)
    ask(page, "aide")
    said = "Votre attestation aurait dû arriver. Faites une capture d’écran, puis appelez."
    spoken = page.locator("[aria-live]").last
    expect(spoken).to_contain_text(said)
    expect(spoken).to_be_empty()
    assert said not in heard(page, "dialog", TITLE)


def test_a_sheet_is_heard_instead_of_the_conversation_and_a_question_instead_of_the_sheet(
    page: Page, gateway: FakeGateway
) -> None:
    open_widget(page, gateway)
    page.get_by_role("button", name="Menu", exact=True).click()
    expect(page.get_by_role("button", name="Effacer ma conversation")).to_be_visible()
    sheet = heard(page, "dialog", TITLE)
    assert "button Menu (ouvert)" in sheet
    assert "log Conversation" not in sheet
    page.keyboard.press("Escape")
    menu(page, "Effacer ma conversation")
    expect(page.get_by_role("alertdialog")).to_be_visible()
    question = next(line for line in heard(page, "dialog", TITLE) if line.startswith("alertdialog"))
    assert question == "alertdialog Effacer toute la conversation ? On ne pourra plus la relire."
