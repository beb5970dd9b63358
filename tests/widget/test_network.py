"""The widget when the network or the server fails: what was written is kept, sent once, and shown once."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from .driving import LAUNCHER, ask, log, open_widget, say
from .fake_gateway import TERMS, FakeGateway
from .replies import choice, reply
from .server import Running

pytestmark = pytest.mark.browser


def shown(page: Page, text: str) -> int:
    return page.get_by_role("log").get_by_text(text, exact=True).count()


def test_a_message_written_offline_leaves_when_the_network_is_back(
    context: BrowserContext, page: Page, gateway: FakeGateway
) -> None:
    open_widget(page, gateway)
    context.set_offline(True)
    say(page, "sans réseau")
    expect(page.get_by_role("log").get_by_text("pas de réseau, votre message partira dès que possible")).to_be_visible()
    context.set_offline(False)
    expect(page.get_by_role("log").get_by_text("Réponse à : sans réseau")).to_be_visible(timeout=20_000)
    assert gateway.texts() == ["sans réseau"]
    assert shown(page, "sans réseau") == 1


def test_a_failed_message_is_sent_again_with_the_same_id(page: Page, gateway: FakeGateway) -> None:
    open_widget(page, gateway)
    gateway.failures = [503]
    say(page, "encore")
    expect(page.get_by_role("log").get_by_text("Réponse à : encore")).to_be_visible(timeout=20_000)
    assert len(set(gateway.ids())) == 1
    assert len(gateway.ids()) == 2
    assert shown(page, "encore") == 1


def test_an_empty_list_of_replies_counts_as_a_failure(page: Page, gateway: FakeGateway) -> None:
    open_widget(page, gateway)
    gateway.empty_answers = 1
    say(page, "vide")
    expect(page.get_by_role("log").get_by_text("Réponse à : vide")).to_be_visible(timeout=20_000)
    assert len(set(gateway.ids())) == 1


def test_messages_keep_their_order_through_a_restart_of_the_server(
    page: Page, running: Running, gateway: FakeGateway
) -> None:
    open_widget(page, gateway)
    running.stop()
    say(page, "un")
    say(page, "deux")
    running.start()
    expect(page.get_by_role("log").get_by_text("Réponse à : deux")).to_be_visible(timeout=30_000)
    assert list(dict.fromkeys(gateway.texts())) == ["un", "deux"]


def test_a_server_that_was_down_at_the_opening_is_found_again(
    page: Page, running: Running, gateway: FakeGateway
) -> None:
    with page.expect_response("**/panel.js"), page.expect_response("**/strings.fr.json"):
        page.goto(f"{gateway.url}/host")
    launcher = page.get_by_role("button", name=LAUNCHER)
    expect(launcher).to_be_visible()
    running.stop()
    launcher.click()
    say(page, "allô")
    expect(page.get_by_role("link", name="0 806 001 620").first).to_be_visible()
    running.start()
    expect(page.get_by_role("log").get_by_text("Réponse à : allô")).to_be_visible(timeout=30_000)


def test_a_panel_that_cannot_be_loaded_says_so_and_comes_by_itself(
    context: BrowserContext, page: Page, gateway: FakeGateway
) -> None:
    page.route("**/panel.js", lambda route: route.abort())
    page.goto(f"{gateway.url}/host")
    page.get_by_role("button", name=LAUNCHER).click()
    expect(page.get_by_role("status").get_by_text("0 806 001 620")).to_be_visible()
    page.unroute("**/panel.js")
    expect(log(page).get_by_text("Bonjour.")).to_be_visible(timeout=20_000)
    expect(page.get_by_role("status").get_by_text("0 806 001 620")).to_have_count(0)


def test_a_message_that_waits_is_still_there_after_a_reload_and_sent_once(page: Page, gateway: FakeGateway) -> None:
    open_widget(page, gateway)
    gateway.failures = [503] * 2
    say(page, "gardé")
    expect(log(page).get_by_text("Ce message ne peut pas être traité.")).to_be_visible()
    page.reload()
    expect(log(page).get_by_text("Réponse à : gardé")).to_be_visible(timeout=20_000)
    expect(log(page).get_by_text("gardé", exact=True)).to_have_count(1)
    assert len(set(gateway.ids())) == 1


def test_a_message_that_is_refused_says_why_and_lets_the_next_one_pass(page: Page, gateway: FakeGateway) -> None:
    open_widget(page, gateway)
    gateway.failures = [422]
    say(page, "refusé")
    expect(log(page).get_by_text("Ce message ne peut pas être traité.")).to_be_visible()
    say(page, "suivant")
    expect(log(page).get_by_text("Réponse à : suivant")).to_be_visible()
    expect(log(page).get_by_text("refusé", exact=True)).to_be_visible()


def test_a_text_that_is_too_long_is_not_cut_and_comes_back_to_be_shortened(page: Page, gateway: FakeGateway) -> None:
    open_widget(page, gateway)
    gateway.failures = [413]
    field = page.get_by_role("textbox", name="Votre message")
    field.focus()
    page.keyboard.insert_text("x" * 5000 + " fin")
    page.keyboard.press("Enter")
    expect(log(page).get_by_text("Ce message ne peut pas être traité.")).to_be_visible()
    assert gateway.texts() == ["x" * 5000 + " fin"]
    assert field.input_value() == "x" * 5000 + " fin"


def test_a_conversation_that_the_server_forgot_begins_again_with_the_message(page: Page, gateway: FakeGateway) -> None:
    open_widget(page, gateway)
    gateway.conversations.clear()
    say(page, "toujours là ?")
    expect(log(page).get_by_text("La conversation précédente a expiré.")).to_be_visible()
    expect(log(page).get_by_text("Réponse à : toujours là ?")).to_be_visible()


def test_a_touch_is_seen_while_the_panel_is_on_its_way(page: Page, gateway: FakeGateway) -> None:
    held: list[Route] = []
    page.route("**/panel.js", lambda route: held.append(route), times=1)
    page.goto(f"{gateway.url}/host")
    launcher = page.locator(".launcher")
    launcher.click()
    expect(launcher).to_have_attribute("aria-busy", "true")
    held.pop().continue_()
    expect(log(page).get_by_text("Bonjour.")).to_be_visible()
    expect(launcher).to_have_attribute("aria-busy", "false")


def test_what_could_not_be_loaded_at_a_touch_is_said_and_opens_at_the_next(page: Page, gateway: FakeGateway) -> None:
    gateway.script["lettre"] = [reply("Écrivez.", letter="api_not_delivered")]
    page.route("**/more.js", lambda route: route.abort(), times=1)
    open_widget(page, gateway)
    ask(page, "lettre")
    offered = page.get_by_role("button", name="Préparer la lettre")
    offered.click()
    expect(log(page).get_by_text("Cela n’a pas marché.")).to_be_visible()
    offered.click()
    expect(page.get_by_text("Je demande mon attestation.")).to_be_visible()


def test_a_conversation_with_its_answers_needs_nothing_but_the_panel(page: Page, gateway: FakeGateway) -> None:
    gateway.terms = TERMS
    gateway.script["aide"] = [reply("La préfecture répond.", letter="api_not_delivered", choices=[choice("Oui", "/a")])]
    page.route("**/more.*", lambda route: route.abort())
    open_widget(page, gateway)
    ask(page, "aide")
    for name in ("Préparer la lettre", "Plus simple", "Oui", "préfecture"):
        expect(log(page).get_by_role("button", name=name, exact=True).first).to_be_visible()
