"""What every test of the widget does: open it, talk, look inside."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.browsing import PATIENCE

from .fake_gateway import FakeGateway

LAUNCHER = "Une question sur votre dossier ANEF ?"
AXE = Axe()
COVERED = ("bgOverlap", "fgOverlap", "elmPartiallyObscured", "elmPartiallyObscuring")
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def open_widget(page: Page, gateway: FakeGateway, options: str = "") -> None:
    page.goto(f"{gateway.url}/host{options}")
    page.get_by_role("button", name=LAUNCHER).click()
    expect(log(page).get_by_text("Bonjour.")).to_be_visible()


def log(page: Page) -> Locator:
    return page.get_by_role("log")


def say(page: Page, text: str) -> None:
    page.get_by_role("textbox", name="Votre message").fill(text)
    page.get_by_role("button", name="Envoyer", exact=True).click()


def ask(page: Page, text: str) -> None:
    """Say it, and wait for the whole exchange."""
    before = page.locator(".assistant").count()
    say(page, text)
    expect(page.locator(".assistant")).to_have_count(before + 1)


def menu(page: Page, item: str) -> None:
    page.get_by_role("button", name="Menu", exact=True).click()
    page.get_by_role("button", name=item).click()


def inside(page: Page, function: str, *arguments: Any) -> Any:
    """What a function of (root, ...arguments) finds in the widget."""
    return page.evaluate(
        f"(given) => ({function})(document.querySelector('anef-assistant').shadowRoot, ...given)", list(arguments)
    )


def storage(page: Page) -> int:
    return int(page.evaluate("sessionStorage.length + localStorage.length + document.cookie.length"))


def wait_until_gone(page: Page, gateway: FakeGateway) -> None:
    """Wait until the server has no conversation left: a page that goes away deletes it behind itself."""
    for _ in range(PATIENCE // 50):
        if not gateway.conversations:
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"the server still has {list(gateway.conversations)}")


def violations(page: Page) -> list[str]:
    """What axe finds wrong, or cannot judge of the contrast, in one line each.

    It knows no background outside of the body, where the widget stands: the widget is looked at inside.
    """
    page.evaluate("document.body.append(document.querySelector('anef-assistant'))")
    response = AXE.run(page, options=RULES).response
    unknown = [
        rule
        for rule in response["incomplete"]
        if rule["id"] == "color-contrast" and not all(map(_covered, rule["nodes"]))
    ]
    found = [*response["violations"], *unknown]
    return [f"{rule['impact']} {rule['id']}: {rule['nodes'][0]['html'][:120]}" for rule in found]


def _covered(node: dict[str, Any]) -> bool:
    """Whether something lies over it: the meaning of a word, over the line below."""
    return any(check["data"]["messageKey"] in COVERED for check in node["any"])
