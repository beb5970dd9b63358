"""An answer as a person uses it: steps ticked, parts unfolded, words explained, larger letters."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from .driving import ask, inside, log, open_widget, storage
from .fake_gateway import TERMS, FakeGateway
from .replies import full_answer, reply

pytestmark = pytest.mark.browser


def block(kind: str, title: str, *items: str, ordered: bool = False) -> dict[str, object]:
    return {"kind": kind, "title": title, "items": list(items), "ordered": ordered}


def test_ticked_steps_stay_ticked_after_a_reload_and_are_told_to_nobody(page: Page, gateway: FakeGateway) -> None:
    gateway.script["aide"] = [full_answer()]
    open_widget(page, gateway)
    ask(page, "aide")
    step = page.get_by_role("checkbox", name="Appelez le Centre de contact")
    step.check()
    page.reload()
    expect(step).to_be_checked()
    expect(page.get_by_role("checkbox", name="Faites une capture")).not_to_be_checked()
    assert gateway.texts() == ["aide"]


def test_a_long_answer_folds_its_reasons_and_a_short_one_shows_them(page: Page, gateway: FakeGateway) -> None:
    lead = block("lead", "", "En bref.")
    gateway.script["court"] = [reply("x", blocks=[lead, block("why", "Pourquoi", "Raison courte.")])]
    gateway.script["long"] = [reply("x", blocks=[lead, block("why", "Pourquoi", "Raison longue. " * 80)])]
    open_widget(page, gateway)
    ask(page, "court")
    expect(log(page).get_by_text("Raison courte.")).to_be_visible()
    ask(page, "long")
    expect(log(page).get_by_text("Raison longue.")).to_be_hidden()
    folded = page.locator("summary", has=page.get_by_role("heading", name="Pourquoi"))
    folded.focus()
    page.keyboard.press("Enter")
    expect(log(page).get_by_text("Raison longue.")).to_be_visible()


def test_a_deadline_stands_out_before_the_steps_and_differs_when_it_is_near(page: Page, gateway: FakeGateway) -> None:
    steps = block("today", "À faire", "Appelez.", ordered=True)
    deadlines = [
        {**block("deadline", f"Délai : {state}", "Avant le 5 mai."), "state": state} for state in ("open", "near")
    ]
    gateway.script["délai"] = [reply("x", blocks=[*deadlines, steps])]
    open_widget(page, gateway)
    ask(page, "délai")
    expect(page.locator(".deadline")).to_have_count(2)
    far, near = page.locator(".deadline").all()
    expect(far).to_contain_text("Avant le 5 mai.")
    expect(near.get_by_role("heading")).to_have_text("Délai : near")
    borders = [one.evaluate("node => getComputedStyle(node).borderInlineStartColor") for one in (far, near)]
    assert len(set(borders)) == 2
    assert inside(page, "(root) => getComputedStyle(root.querySelector('.deadline')).borderInlineStartWidth") == "4px"


def test_after_a_long_answer_the_first_three_who_help_are_shown_and_the_others_unfold(
    page: Page, gateway: FakeGateway
) -> None:
    people = [{"id": str(n), "name": f"Aide {n}", "what": "", "phone": None, "url": None, "address": None}
              for n in range(1, 6)]  # fmt: skip
    long = [block("lead", "", "Long. " * 200)]
    gateway.script["long"] = [reply("x", blocks=long, contacts=people)]
    gateway.script["quatre"] = [reply("x", blocks=long, contacts=people[:4])]
    gateway.script["court"] = [reply("x", blocks=[block("lead", "", "Court.")], contacts=people)]
    open_widget(page, gateway)
    ask(page, "long")
    expect(log(page).get_by_text("Aide 3")).to_be_visible()
    expect(log(page).get_by_text("Aide 4")).to_be_hidden()
    log(page).get_by_text("D’autres aides (2)").click()
    expect(log(page).get_by_text("Aide 5")).to_be_visible()
    for text, shown in (("quatre", 4), ("court", 5)):
        ask(page, text)
        expect(page.locator(".assistant").last.locator(".contacts > li")).to_have_count(shown)
        expect(log(page).get_by_text("D’autres aides")).to_have_count(1)


def test_a_hard_word_is_explained_once_in_a_message_and_escape_closes_it_first(
    page: Page, gateway: FakeGateway
) -> None:
    gateway.terms = TERMS
    gateway.script["mots"] = [
        reply("Une sous1préfecture ? La préfecture donne l’API. Les préfectures aussi. Un api n’est pas un terme.")
    ]
    open_widget(page, gateway)
    ask(page, "mots")
    term = log(page).get_by_role("button", name="préfecture")
    expect(term).to_have_count(1)
    expect(log(page).get_by_role("button", name="API", exact=True)).to_have_count(1)
    term.focus()
    page.keyboard.press("Enter")
    meaning = page.get_by_role("note")
    expect(meaning).to_have_text("Le bureau de l’État dans votre département.")
    expect(term).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(meaning).to_have_count(0)
    expect(page.get_by_role("dialog")).to_be_visible()


def test_the_words_of_the_small_buttons_are_sent_in_french(page: Page, gateway: FakeGateway) -> None:
    open_widget(page, gateway)
    ask(page, "bonjour")
    page.get_by_role("button", name="Plus simple").click()
    expect(log(page).get_by_text("Réponse à : plus simple")).to_be_visible()
    page.get_by_role("button", name="Ce que vous avez compris").click()
    expect(log(page).get_by_text("Réponse à : qu’avez-vous compris ?")).to_be_visible()
    assert gateway.texts() == ["bonjour", "plus simple", "qu’avez-vous compris ?"]
    expect(page.get_by_role("button", name="Plus simple")).to_have_count(1)


def test_the_size_of_the_letters_is_kept_only_when_it_was_chosen(page: Page, gateway: FakeGateway) -> None:
    size = "(root) => getComputedStyle(root.querySelector('.bubble')).fontSize"
    open_widget(page, gateway)
    assert inside(page, size) == "16px"
    page.get_by_role("button", name="A+").click()
    page.get_by_role("button", name="A+").click()
    assert inside(page, size) == "24px"
    page.reload()
    expect(log(page).get_by_text("Bonjour.")).to_be_visible()
    assert inside(page, size) == "24px"
    assert storage(page) == 2
