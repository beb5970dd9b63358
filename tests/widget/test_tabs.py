"""Several tabs, shared computers, and people who must be gone at once."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from .driving import LAUNCHER, ask, log, menu, open_widget, say, storage, wait_until_gone
from .fake_gateway import FakeGateway
from .replies import full_answer
from .server import Running

pytestmark = pytest.mark.browser


def second_tab(context: BrowserContext, gateway: FakeGateway) -> Page:
    tab = context.new_page()
    tab.goto(f"{gateway.url}/host")
    tab.get_by_role("button", name=LAUNCHER).click()
    return tab


def test_a_second_tab_takes_up_the_conversation_and_both_agree(
    context: BrowserContext, page: Page, gateway: FakeGateway
) -> None:
    open_widget(page, gateway)
    ask(page, "dans la première")
    other = second_tab(context, gateway)
    expect(log(other).get_by_text("Réponse à : dans la première")).to_be_visible()
    ask(other, "dans la seconde")
    expect(log(page).get_by_text("Réponse à : dans la seconde")).to_be_visible()
    assert log(page).locator(".bubble").all_inner_texts() == log(other).locator(".bubble").all_inner_texts()
    assert len(gateway.conversations) == 1


def test_what_another_tab_says_leaves_the_focus_in_the_conversation(
    context: BrowserContext, page: Page, gateway: FakeGateway
) -> None:
    gateway.script["aide"] = [full_answer()]
    open_widget(page, gateway)
    ask(page, "aide")
    page.get_by_role("checkbox").first.focus()
    other = second_tab(context, gateway)
    expect(log(other).get_by_text("aide", exact=True)).to_be_visible()
    ask(other, "d’ici")
    expect(log(page).get_by_text("Réponse à : d’ici")).to_be_visible()
    expect(log(page)).to_be_focused()


def test_what_one_tab_erases_is_gone_in_the_other(context: BrowserContext, page: Page, gateway: FakeGateway) -> None:
    open_widget(page, gateway)
    ask(page, "à effacer")
    other = second_tab(context, gateway)
    expect(log(other).get_by_text("à effacer", exact=True)).to_be_visible()
    menu(page, "Effacer ma conversation")
    page.get_by_role("button", name="Oui, effacer").click()
    expect(log(other).get_by_text("à effacer", exact=True)).to_have_count(0)
    assert (storage(page), storage(other)) == (0, 0)
    say(other, "nouvelle")
    expect(log(other).get_by_text("Réponse à : nouvelle")).to_be_visible()


def test_starting_again_in_one_tab_is_seen_in_the_other(
    context: BrowserContext, page: Page, gateway: FakeGateway
) -> None:
    open_widget(page, gateway)
    ask(page, "ancienne")
    other = second_tab(context, gateway)
    expect(log(other).get_by_text("ancienne", exact=True)).to_be_visible()
    menu(page, "Recommencer")
    expect(log(page).get_by_text("ancienne", exact=True)).to_have_count(0)
    expect(log(other).get_by_text("ancienne", exact=True)).to_have_count(0)


def test_another_person_of_the_same_site_later_finds_nothing(
    context: BrowserContext, page: Page, gateway: FakeGateway
) -> None:
    open_widget(page, gateway)
    ask(page, "le mien")
    page.close()
    later = second_tab(context, gateway)
    expect(log(later).get_by_text("Bonjour.")).to_be_visible()
    expect(log(later).get_by_text("le mien", exact=True)).to_have_count(0)
    assert len(gateway.conversations) == 2


def test_erasing_that_fails_is_said_and_the_conversation_stays(page: Page, gateway: FakeGateway) -> None:
    open_widget(page, gateway)
    ask(page, "reste")
    page.route("**/api/conversations/*", lambda route: route.abort())
    menu(page, "Effacer ma conversation")
    page.get_by_role("button", name="Oui, effacer").click()
    expect(log(page).get_by_text("L’effacement n’a pas abouti")).to_be_visible()
    expect(log(page).get_by_text("reste", exact=True)).to_be_visible()


@pytest.mark.parametrize("chosen", ["tag", "menu"])
def test_on_a_shared_computer_nothing_is_kept_and_leaving_erases(page: Page, gateway: FakeGateway, chosen: str) -> None:
    open_widget(page, gateway, "?shared=true" if chosen == "tag" else "")
    if chosen == "menu":
        page.get_by_role("button", name="Menu", exact=True).click()
        page.get_by_label("Ordinateur partagé").check()
        page.get_by_role("button", name="Retour à la conversation").click()
    expect(log(page).get_by_text("Ordinateur partagé : rien n’est gardé")).to_be_visible()
    ask(page, "sur un ordinateur partagé")
    page.get_by_role("button", name="A+").click()
    assert storage(page) == 0
    page.goto(f"{gateway.url}/")
    expect(page.get_by_role("button", name=LAUNCHER)).to_be_visible()
    wait_until_gone(page, gateway)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"], ids=["same origin", "other origin"])
def test_quick_exit_erases_and_puts_another_site_in_the_place_of_the_page(
    page: Page, gateway: FakeGateway, running: Running, host: str
) -> None:
    page.route("https://www.service-public.gouv.fr/", lambda route: route.fulfill(body="ailleurs"))
    page.goto(f"{gateway.url}/")
    page.goto(f"http://{host}:{running.port}/host?server={gateway.url if host == 'localhost' else ''}")
    page.get_by_role("button", name=LAUNCHER).click()
    expect(log(page).get_by_text("Bonjour.")).to_be_visible()
    ask(page, "vite")
    page.get_by_role("button", name="Quitter vite").click()
    page.wait_for_url("https://www.service-public.gouv.fr/")
    wait_until_gone(page, gateway)
    page.go_back()
    assert page.url == f"{gateway.url}/"
    assert storage(page) == 0
