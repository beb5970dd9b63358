"""The widget when the network or the server fails: what was written is kept, sent once, and shown once."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from .fake_gateway import FakeGateway
from .server import Running
from .test_widget import open_widget, say

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
    launcher = page.get_by_role("button", name="Une question sur votre dossier ANEF ?")
    expect(launcher).to_be_visible()
    running.stop()
    launcher.click()
    say(page, "allô")
    expect(page.get_by_role("link", name="0 806 001 620").first).to_be_visible()
    running.start()
    expect(page.get_by_role("log").get_by_text("Réponse à : allô")).to_be_visible(timeout=30_000)
