"""The tag's options, what the page may ask, and pages that are not kind."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Browser, Page, expect

from bot.gateway.files import languages

from .driving import LAUNCHER, ask, inside, log, menu, open_widget, say
from .fake_gateway import FakeGateway
from .replies import reply
from .server import Running

pytestmark = pytest.mark.browser
EVENTS = """() => { window.heard = [];
for (const name of ["ready", "open", "close", "message", "answered"])
  document.addEventListener("anef:" + name, (event) => heard.push([name, event.detail])) }"""


def text_of_launcher(page: Page) -> str:
    button = page.locator(".launcher")
    expect(button).to_be_visible()
    return " ".join(button.inner_text().split())


@pytest.mark.parametrize(
    ("options", "browser_language", "shown"),
    [
        ("?lang=en", "fr-FR", "A question about your ANEF file?"),
        ("?html-lang=en-GB", "fr-FR", "A question about your ANEF file?"),
        ("?html-lang=xx", "en-US", "A question about your ANEF file?"),
        ("?html-lang=xx", "eo", LAUNCHER),
        ("?lang=fr&html-lang=en", "en-US", LAUNCHER),
    ],
)
def test_the_language_is_of_the_tag_then_of_the_page_then_of_the_browser_then_french(
    browser: Browser, gateway: FakeGateway, options: str, browser_language: str, shown: str
) -> None:
    context = browser.new_context(locale=browser_language)
    page = context.new_page()
    page.goto(f"{gateway.url}/host{options}")
    found = text_of_launcher(page)
    context.close()
    assert found == shown


def test_another_language_says_that_answers_are_in_french_and_marks_them_so(page: Page, gateway: FakeGateway) -> None:
    page.goto(f"{gateway.url}/host?lang=en")
    page.locator(".launcher").click()
    expect(log(page).get_by_text("The answers are in French.")).to_be_visible()
    expect(page.locator(".assistant .bubble").first).to_have_attribute("lang", "fr")
    assert gateway.languages == ["en"]


def test_the_language_is_changed_in_the_menu_and_kept_with_what_was_being_written(
    page: Page, gateway: FakeGateway
) -> None:
    open_widget(page, gateway)
    ask(page, "avant")
    page.get_by_role("textbox", name="Votre message").fill("à moitié écrit")
    page.get_by_role("button", name="Menu", exact=True).click()
    page.get_by_label("Langue des boutons").select_option("en")
    page.get_by_role("button", name="Back to the conversation").click()
    expect(page.get_by_role("textbox", name="Your message")).to_have_value("à moitié écrit")
    expect(log(page).get_by_text("Réponse à : avant")).to_be_visible()
    page.get_by_role("button", name="Close").click()
    assert text_of_launcher(page) == "A question about your ANEF file?"
    page.reload()
    page.locator(".launcher").click()
    expect(page.get_by_role("button", name="Leave quickly")).to_be_visible()


def test_a_person_whose_language_is_not_that_of_the_page_is_offered_it_in_one_touch(
    browser: Browser, gateway: FakeGateway
) -> None:
    context = browser.new_context(locale="ar-MA")
    page = context.new_page()
    open_widget(page, gateway)
    page.get_by_role("textbox").fill("à moitié écrit")
    page.get_by_role("button", name="العربية").click()
    expect(page.get_by_role("dialog")).to_have_attribute("dir", "rtl")
    expect(page.get_by_role("textbox")).to_have_value("à moitié écrit")
    expect(page.get_by_role("textbox")).to_be_focused()
    expect(page.get_by_role("button", name="العربية")).to_have_count(0)
    page.reload()
    expect(page.get_by_role("dialog")).to_have_attribute("lang", "ar")
    context.close()


def test_a_language_that_cannot_be_loaded_is_said_and_the_panel_stays(browser: Browser, gateway: FakeGateway) -> None:
    context = browser.new_context(locale="ar-MA")
    page = context.new_page()
    page.route("**/strings.ar.json", lambda route: route.abort())
    open_widget(page, gateway)
    page.get_by_role("button", name="العربية").click()
    expect(log(page).get_by_text("Cela n’a pas marché.")).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_attribute("lang", "fr")
    context.close()


@pytest.mark.parametrize("spoken", ["fr-CA", "eo"])
def test_no_other_language_is_offered_to_who_has_the_one_of_the_page_or_one_that_we_lack(
    browser: Browser, gateway: FakeGateway, spoken: str
) -> None:
    context = browser.new_context(locale=spoken)
    page = context.new_page()
    open_widget(page, gateway)
    expect(page.locator(".notice button")).to_have_count(0)
    context.close()


def test_the_menu_offers_every_language_by_its_own_name(page: Page, gateway: FakeGateway) -> None:
    open_widget(page, gateway)
    page.get_by_role("button", name="Menu", exact=True).click()
    offered = page.get_by_label("Langue des boutons").locator("option")
    expect(offered).to_have_text([name for _, name in languages()], ignore_case=True)


def test_a_telephone_number_keeps_its_order_in_a_language_from_right_to_left(page: Page, gateway: FakeGateway) -> None:
    gateway.failures = [503] * 20
    page.goto(f"{gateway.url}/host?lang=ar")
    page.locator(".launcher").click()
    number = page.get_by_role("link", name="0 806 001 620")
    expect(number).to_be_visible()
    places = number.evaluate("""(link) => {
      const text = link.firstChild;
      return [...text.data].flatMap((letter, at) => {
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return /[0-9]/.test(letter) ? [range.getBoundingClientRect().left] : [];
      });
    }""")
    assert len(places) == 10
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("theme", "system", "dark"),
    [("auto", "dark", True), ("auto", "light", False), ("dark", "light", True), ("light", "dark", False)],
)
def test_the_colours_are_those_of_the_tag_or_of_the_system(
    browser: Browser, gateway: FakeGateway, theme: str, system: str, dark: bool
) -> None:
    context = browser.new_context(color_scheme=system)  # type: ignore[arg-type]
    page = context.new_page()
    open_widget(page, gateway, f"?theme={theme}")
    colour = inside(page, "(root) => getComputedStyle(root.querySelector('.panel')).backgroundColor")
    context.close()
    assert (colour != "rgb(255, 255, 255)") is dark


@pytest.mark.parametrize(
    ("options", "side"),
    [("", "right"), ("?position=left", "left"), ("?html-dir=rtl", "left"), ("?html-dir=rtl&position=left", "right")],
)
def test_the_side_is_that_of_the_tag_and_mirrors_on_a_page_from_right_to_left(
    page: Page, gateway: FakeGateway, options: str, side: str
) -> None:
    open_widget(page, gateway, options)
    box = page.get_by_role("dialog").bounding_box()
    assert box is not None
    assert ("left" if box["x"] < 640 - box["width"] / 2 else "right") == side


def test_the_panel_of_a_language_from_right_to_left_is_mirrored(page: Page, gateway: FakeGateway) -> None:
    def mirrored(route: object) -> None:
        answer = route.fetch()  # type: ignore[attr-defined]
        route.fulfill(response=answer, body=json.dumps({**answer.json(), "dir": "rtl"}))  # type: ignore[attr-defined]

    page.route("**/strings.fr.json", mirrored)
    open_widget(page, gateway)
    ask(page, "bonjour")
    left = "(root, one) => [...root.querySelectorAll(one)].pop().getBoundingClientRect().left"
    assert inside(page, left, ".close") < inside(page, left, "h2")
    assert inside(page, left, ".person .bubble") < inside(page, left, ".assistant .bubble")
    assert (
        inside(page, "(root) => getComputedStyle(root.querySelector('.person .bubble p')).unicodeBidi") == "plaintext"
    )


def test_open_at_load_leaves_the_focus_to_the_page_and_greets(page: Page, gateway: FakeGateway) -> None:
    page.goto(f"{gateway.url}/host?open=true&greeting=Bienvenue à <b>l’association</b>")
    expect(log(page).get_by_text("Bienvenue à <b>l’association</b>")).to_be_visible()
    expect(page.get_by_role("textbox", name="Votre message")).not_to_be_focused()
    assert page.evaluate("sessionStorage.length + localStorage.length") == 0


def test_the_page_may_open_close_send_and_hear_without_reading_the_person(page: Page, gateway: FakeGateway) -> None:
    page.add_init_script(f"({EVENTS})()")
    page.goto(f"{gateway.url}/host")
    page.wait_for_function("window.AnefAssistant")
    page.evaluate("""() => { window.stop = AnefAssistant.on("open", () => heard.push(["mine", null])) }""")
    page.evaluate("AnefAssistant.open()")
    expect(log(page).get_by_text("Bonjour.")).to_be_visible()
    page.evaluate("AnefAssistant.send('mon secret')")
    expect(log(page).get_by_text("Réponse à : mon secret")).to_be_visible()
    page.evaluate("AnefAssistant.close()")
    expect(page.get_by_role("button", name=LAUNCHER)).to_be_visible()
    page.evaluate("stop()")
    page.evaluate("AnefAssistant.open()")
    expect(page.get_by_role("dialog")).to_be_visible()
    heard = page.evaluate("heard")
    names = [name for name, _ in heard]
    assert names[:2] == ["ready", "mine"] or names[:2] == ["ready", "open"]
    assert names.count("mine") == 1
    assert names.count("open") == 2
    assert ["message", {"kind": "text"}] in heard
    assert {"status": "answered", "answer": "api_due", "question": None} in [
        detail for name, detail in heard if name == "answered"
    ]
    assert "mon secret" not in json.dumps(heard)


def test_two_tags_make_one_assistant(page: Page, gateway: FakeGateway) -> None:
    with page.expect_console_message(lambda message: message.text == "both loaded"):
        page.add_init_script("addEventListener('load', () => console.log('both loaded'))")
        page.goto(f"{gateway.url}/host?twice=1")
    assert page.locator("script[data-site]").count() == 2
    assert page.locator("anef-assistant").count() == 1


def test_a_page_that_changes_its_whole_body_keeps_the_assistant(page: Page, gateway: FakeGateway) -> None:
    open_widget(page, gateway)
    page.evaluate("document.body.replaceWith(document.createElement('body'))")
    ask(page, "toujours là")
    expect(page.get_by_role("heading", name="Notre association")).to_have_count(0)


def test_a_tag_that_runs_again_in_a_page_made_anew_brings_it_back(page: Page, gateway: FakeGateway) -> None:
    open_widget(page, gateway, f"?server={gateway.url}")
    page.evaluate("document.documentElement.innerHTML = ''")
    expect(page.locator("anef-assistant")).to_have_count(0)
    page.add_script_tag(url=f"{gateway.url}/widget.js")
    ask(page, "me revoilà")


def test_a_page_that_closes_it_keeps_the_focus_where_it_was(page: Page, gateway: FakeGateway) -> None:
    open_widget(page, gateway)
    link = page.get_by_role("link", name="Un lien de la page")
    link.focus()
    page.evaluate("AnefAssistant.close()")
    expect(page.get_by_role("button", name=LAUNCHER)).to_be_visible()
    expect(link).to_be_focused()


def test_on_a_phone_the_notice_and_the_language_of_the_person_are_seen_first(
    browser: Browser, gateway: FakeGateway
) -> None:
    gateway.welcome = reply("Bonjour. " + "Une phrase assez longue pour un petit écran. " * 20, answer=None)
    context = browser.new_context(locale="ar", viewport={"width": 360, "height": 640})
    page = context.new_page()
    open_widget(page, gateway)
    expect(page.get_by_role("button", name="العربية")).to_be_in_viewport()
    expect(log(page).get_by_text("Un programme vous répond.")).to_be_in_viewport()
    context.close()


def test_the_worst_style_sheet_of_a_page_changes_nothing(page: Page, gateway: FakeGateway) -> None:
    look = """(root) => [".launcher", ".panel", ".bubble", ".bubble p", "textarea", ".send"].map((one) => {
      const style = getComputedStyle(root.querySelector(one));
      return ["fontSize", "color", "opacity", "visibility", "letterSpacing", "textTransform", "transform"].map((p) => style[p]);
    })"""
    open_widget(page, gateway)
    kind = inside(page, look)
    page.evaluate("sessionStorage.clear()")
    page.goto(f"{gateway.url}/host?hostile=1")
    expect(page.locator(".launcher")).to_be_in_viewport(ratio=1)
    open_widget(page, gateway, "?hostile=1")
    assert page.get_by_role("heading", name="Notre association").count() == 0
    assert inside(page, look) == kind
    say(page, "malgré tout")
    expect(log(page).get_by_text("Réponse à : malgré tout")).to_be_visible()


def test_the_widget_works_from_another_origin_without_cookie(
    page: Page, gateway: FakeGateway, running: Running
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"http://localhost:{running.port}/host?server={gateway.url}")
    page.get_by_role("button", name=LAUNCHER).click()
    expect(log(page).get_by_text("Bonjour.")).to_be_visible()
    ask(page, "d’ailleurs")
    menu(page, "Effacer ma conversation")
    page.get_by_role("button", name="Oui, effacer").click()
    expect(log(page).get_by_text("Votre conversation est effacée.")).to_be_visible()
    assert {url.split("/")[2] for url in asked} == {f"localhost:{running.port}", f"127.0.0.1:{running.port}"}
    assert page.context.cookies() == []
