"""Whether an answer helped, in one touch, or what is wrong."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .driving import ask, log, open_widget
from .fake_gateway import FakeGateway
from .replies import reply

pytestmark = pytest.mark.browser


def test_yes_is_one_touch(page: Page, gateway: FakeGateway) -> None:
    open_widget(page, gateway)
    ask(page, "bonjour")
    page.get_by_role("group", name="Cela vous aide ?").get_by_role("button", name="Oui").click()
    expect(log(page).get_by_text("Merci de votre avis.")).to_be_visible()
    [reply_id] = [message["id"] for message in gateway.answered[gateway.ids()[0]]]
    assert gateway.opinions == [{"message": reply_id, "helpful": True}]


def test_no_asks_why_and_a_refusal_keeps_what_was_written(page: Page, gateway: FakeGateway) -> None:
    gateway.refusals["feedback"] = "Votre commentaire est trop long."
    open_widget(page, gateway)
    ask(page, "bonjour")
    page.get_by_role("group", name="Cela vous aide ?").get_by_role("button", name="Non").click()
    page.get_by_label("C’est trop compliqué").check()
    page.get_by_label("Un mot de plus").fill("trop de mots")
    page.get_by_role("button", name="Envoyer mon avis").click()
    expect(page.get_by_role("alert")).to_have_text("Votre commentaire est trop long.")
    gateway.refusals.clear()
    page.get_by_role("button", name="Envoyer mon avis").click()
    expect(log(page).get_by_text("Merci de votre avis.")).to_be_visible()
    [opinion] = gateway.opinions
    del opinion["message"]
    assert opinion == {"helpful": False, "reasons": ["too_complicated"], "comment": "trop de mots"}


def test_neither_the_welcome_nor_a_question_is_an_answer_to_judge(page: Page, gateway: FakeGateway) -> None:
    gateway.script["q"] = [reply("Quand ?", status="asked", answer=None)]
    open_widget(page, gateway)
    ask(page, "bonjour")
    expect(page.get_by_role("group", name="Cela vous aide ?")).to_have_count(1)
    ask(page, "q")
    page.wait_for_timeout(200)
    expect(page.get_by_role("group", name="Cela vous aide ?")).to_have_count(1)
