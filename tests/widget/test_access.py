"""The widget for everyone: keyboard, screen readers, small screens, large letters, axe at every kind of message."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from .driving import LAUNCHER, ask, inside, log, menu, open_widget, say, violations
from .fake_gateway import TERMS, FakeGateway
from .replies import choice, full_answer, reply

pytestmark = pytest.mark.browser
SMALL_TARGETS = """(root) => [...root.querySelectorAll(
    "button, select, textarea, summary, input:not([type=checkbox], [type=radio]), .option, .tick, .phone")]
  .filter((one) => one.getClientRects().length)
  .map((one) => [one.className || one.tagName, one.textContent.slice(0, 20), one.getBoundingClientRect()])
  .filter(([, , box]) => box.height < 43.9 || box.width < 43.9).map(([name, text, box]) => `${name} ${text} ${box.height}`)"""
TOO_WIDE = """(root) => [document.documentElement, ...root.querySelectorAll(".panel, .log, .sheet, .bubble")]
  .filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.className)"""


def kinds() -> dict[str, dict[str, object]]:
    """A reply of each kind that a person may meet."""
    deadline = {
        "kind": "deadline",
        "title": "Délai",
        "items": ["Avant le 5 mai 2027."],
        "ordered": False,
        "state": "near",
    }
    why = {"kind": "why", "title": "Pourquoi", "items": ["Raison. " * 150], "ordered": False}
    answer = full_answer()
    return {
        "answered": {**answer, "blocks": [*answer["blocks"], deadline, why], "letter": "api_not_delivered"},
        "asked": reply("Où ?", status="asked", choices=[choice("Sur l’ANEF", "/a"), choice("Ailleurs", "/b")]),
        "clarify": reply("Vouliez-vous dire…", status="clarify", choices=[choice("Oui", "/a")]),
        "referred": reply("Parlez à une personne.", status="referred", contacts=answer["contacts"]),
        "out_of_scope": reply("Je ne sais pas répondre à cela.", status="out_of_scope"),
        "refused": reply("Je ne peux pas.", status="refused"),
        "unavailable": reply("Une partie est en panne.", status="unavailable", choices=[choice("Menu", "/m")]),
        "arabic": reply("مرحبا", status="answered", lang="ar"),
    }


def test_axe_finds_nothing_when_closed_and_when_open(page: Page, gateway: FakeGateway) -> None:
    page.goto(f"{gateway.url}/host")
    expect(page.get_by_role("button", name=LAUNCHER)).to_be_visible()
    assert violations(page) == []
    open_widget(page, gateway)
    assert violations(page) == []


def test_axe_looks_inside_the_widget(page: Page, gateway: FakeGateway) -> None:
    open_widget(page, gateway)
    inside(page, "(root) => root.querySelector('.write label').remove()")
    assert any("label" in found for found in violations(page))


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("kind", kinds())
def test_axe_finds_nothing_at_any_kind_of_message(page: Page, gateway: FakeGateway, kind: str, theme: str) -> None:
    gateway.terms = TERMS
    gateway.script["dis"] = [kinds()[kind]]
    open_widget(page, gateway, f"?theme={theme}")
    ask(page, "dis")
    page.wait_for_load_state("networkidle")
    for folded in page.locator("details > summary").all():
        folded.click()
    if page.locator(".term").count():
        page.locator(".term").first.click()
    assert violations(page) == []
    assert inside(page, SMALL_TARGETS) == []


@pytest.mark.parametrize("item", [None, "Mon carnet de preuves", "Être rappelé·e", "Effacer ma conversation"])
def test_axe_finds_nothing_on_the_pages_of_the_panel(page: Page, gateway: FakeGateway, item: str | None) -> None:
    open_widget(page, gateway)
    if item:
        menu(page, item)
    else:
        page.get_by_role("button", name="Menu", exact=True).click()
    page.wait_for_load_state("networkidle")
    assert violations(page) == []
    assert inside(page, SMALL_TARGETS) == []
    assert inside(page, TOO_WIDE) == []


def test_a_whole_conversation_is_held_with_the_keyboard_alone(page: Page, gateway: FakeGateway) -> None:
    gateway.script["q"] = [
        reply("Où ?", status="asked", choices=[choice("Sur l’ANEF", "/a"), choice("Ailleurs", "/b")])
    ]
    gateway.script["/b"] = [full_answer()]
    press = page.keyboard.press
    page.goto(f"{gateway.url}/host")
    expect(page.get_by_role("button", name=LAUNCHER)).to_be_visible()
    press("Tab")
    press("Tab")
    expect(page.get_by_role("button", name=LAUNCHER)).to_be_focused()
    press("Enter")
    expect(page.get_by_role("textbox")).to_be_focused()
    page.keyboard.type("q")
    press("Enter")
    expect(page.get_by_role("button", name="Ailleurs")).to_be_visible()
    press("Shift+Tab")
    expect(page.get_by_role("button", name="Ailleurs")).to_be_focused()
    press("Space")
    expect(page.get_by_role("textbox")).to_be_focused()
    step = page.get_by_role("checkbox", name="Faites une capture")
    expect(step).to_be_visible()
    expect(page.get_by_role("button", name="Non")).to_be_visible()
    for _ in range(20):
        press("Shift+Tab")
        if step.evaluate("(box) => box === box.getRootNode().activeElement"):
            break
    press("Space")
    expect(step).to_be_checked()
    press("Escape")
    expect(page.get_by_role("button", name=LAUNCHER)).to_be_focused()


def test_escape_closes_what_is_on_top_first(page: Page, gateway: FakeGateway) -> None:
    open_widget(page, gateway)
    menu(page, "Effacer ma conversation")
    expect(page.get_by_role("alertdialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("alertdialog")).to_be_hidden()
    expect(page.get_by_role("button", name="Effacer ma conversation")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Menu", exact=True)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()


@pytest.mark.parametrize(("width", "stays"), [(1280, False), (375, True)])
def test_tab_goes_on_into_the_page_beside_it_and_stays_on_a_full_screen(
    browser: Browser, gateway: FakeGateway, width: int, stays: bool
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 667})
    page = context.new_page()
    open_widget(page, gateway)
    left = False
    for _ in range(12):
        page.keyboard.press("Tab")
        left = left or page.evaluate("document.activeElement.tagName") != "ANEF-ASSISTANT"
    modal = page.get_by_role("dialog").get_attribute("aria-modal")
    context.close()
    assert left is not stays
    assert modal == str(stays).lower()


@pytest.mark.parametrize(("width", "height"), [(360, 640), (320, 568), (320, 200), (640, 400)])
def test_everything_can_be_read_and_reached_on_a_tiny_screen(
    browser: Browser, gateway: FakeGateway, width: int, height: int
) -> None:
    gateway.script["aide"] = [kinds()["answered"]]
    context = browser.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    open_widget(page, gateway)
    ask(page, "aide")
    for _ in range(3):
        page.get_by_role("button", name="A+").click()
    wide = inside(page, TOO_WIDE)
    say(page, "plus loin")
    expect(log(page).get_by_text("Réponse à : plus loin")).to_be_in_viewport()
    page.get_by_role("button", name="Non", exact=True).last.click()
    page.get_by_label("Il y a une erreur").check()
    page.get_by_role("textbox", name="Votre message").click()
    say(page, "encore")
    expect(log(page).get_by_text("Réponse à : encore")).to_be_visible()
    context.close()
    assert wide == []


def test_nothing_moves_for_those_who_asked_for_it(browser: Browser, gateway: FakeGateway) -> None:
    moving = "(root) => root.getAnimations().length"
    found = []
    for motion in ("reduce", "no-preference"):
        context = browser.new_context(reduced_motion=motion)  # type: ignore[arg-type]
        page = context.new_page()
        open_widget(page, gateway)
        gateway.wait = 0.6
        say(page, "lentement")
        expect(page.locator(".typing")).to_be_visible()
        found.append(inside(page, moving))
        context.close()
    assert found[0] == 0
    assert found[1] > 0


def test_each_message_has_its_language_and_its_direction(page: Page, gateway: FakeGateway) -> None:
    gateway.script["ar"] = [kinds()["arabic"]]
    open_widget(page, gateway)
    ask(page, "ar")
    bubble = page.locator(".assistant .bubble").last
    expect(bubble).to_have_attribute("lang", "ar")
    assert bubble.evaluate("(one) => getComputedStyle(one).direction") == "rtl"
    expect(page.locator(".person .bubble").last).to_have_attribute("dir", "auto")
