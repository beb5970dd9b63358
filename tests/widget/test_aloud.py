"""A message read aloud, by a voice of the device alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .driving import ask, open_widget
from .fake_gateway import FakeGateway
from .replies import reply

pytestmark = pytest.mark.browser
VOICE = """() => { window.spoken = []; window.silenced = 0; let asked = false;
class Utterance { constructor(text) { this.text = text } }
const speech = { getVoices: () => asked ? [{ lang: "fr-FR", localService: %s }] : (asked = true, []),
  speak: (one) => { spoken.push([one.text, one.lang]); window.last = one }, cancel: () => { silenced++ } };
Object.defineProperty(window, "speechSynthesis", { value: speech });
Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance }) }"""


def test_a_message_is_read_aloud_by_a_voice_of_the_device(page: Page, gateway: FakeGateway) -> None:
    page.add_init_script(f"({VOICE % 'true'})()")
    open_widget(page, gateway)
    ask(page, "bonjour")
    expect(page.get_by_role("button", name="Écouter")).to_have_count(2)
    page.get_by_role("button", name="Écouter").last.click()
    assert page.evaluate("spoken") == [["Réponse à : bonjour", "fr-FR"]]
    page.get_by_role("button", name="Arrêter").click()
    assert page.evaluate("silenced") == 1
    expect(page.get_by_role("button", name="Arrêter")).to_have_count(0)


def test_a_long_answer_is_read_line_by_line_without_its_web_addresses(page: Page, gateway: FakeGateway) -> None:
    page.add_init_script(f"({VOICE % 'true'})()")
    gateway.script["aide"] = [
        reply("À faire :\n1. Appelez.\n\n- Le Défenseur : 09 69, https://droits.example/a, Paris")
    ]
    open_widget(page, gateway)
    ask(page, "aide")
    page.get_by_role("button", name="Écouter").last.click()
    said = [text for text, _ in page.evaluate("spoken")]
    assert said == ["À faire :", "1. Appelez.", "- Le Défenseur : 09 69, Paris"]
    page.evaluate("last.onend()")
    expect(page.get_by_role("button", name="Arrêter")).to_have_count(0)


@pytest.mark.parametrize("going", ["close", "talk"])
def test_reading_stops_when_the_person_goes_on(page: Page, gateway: FakeGateway, going: str) -> None:
    page.add_init_script(f"({VOICE % 'true'})()")
    open_widget(page, gateway)
    ask(page, "bonjour")
    page.get_by_role("button", name="Écouter").last.click()
    if going == "close":
        page.keyboard.press("Escape")
    else:
        ask(page, "autre chose")
    assert page.evaluate("silenced") == 1
    expect(page.get_by_role("button", name="Arrêter")).to_have_count(0)


def test_a_voice_that_is_a_service_of_the_network_is_not_used(page: Page, gateway: FakeGateway) -> None:
    page.add_init_script(f"({VOICE % 'false'})()")
    open_widget(page, gateway)
    ask(page, "bonjour")
    expect(page.get_by_role("button", name="Plus simple")).to_be_visible()
    expect(page.get_by_role("button", name="Écouter")).to_have_count(0)
