"""An answer as a person uses it: steps ticked, parts unfolded, words explained, a letter, an opinion."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .driving import ask, inside, log, menu, open_widget, storage
from .fake_gateway import LETTER, TERMS, FakeGateway
from .replies import full_answer, reply
from .server import Running

pytestmark = pytest.mark.browser
VOICE = """() => { window.spoken = []; window.silenced = 0; let asked = false;
class Utterance { constructor(text) { this.text = text } }
const speech = { getVoices: () => asked ? [{ lang: "fr-FR", localService: %s }] : (asked = true, []),
  speak: (one) => { spoken.push([one.text, one.lang]); window.last = one }, cancel: () => { silenced++ } };
Object.defineProperty(window, "speechSynthesis", { value: speech });
Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance }) }"""


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


def test_a_letter_is_read_saved_and_copied(page: Page, gateway: FakeGateway, tmp_path: Path) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    gateway.script["lettre"] = [reply("Écrivez.", letter="api_not_delivered")]
    open_widget(page, gateway)
    ask(page, "lettre")
    page.get_by_role("button", name="Préparer la lettre").click()
    expect(page.get_by_role("heading", name=LETTER["title"])).to_be_focused()
    expect(page.get_by_text("Je demande mon attestation.")).to_be_visible()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Enregistrer la lettre (PDF)").click()
    assert saved.value.suggested_filename == "lettre-api_not_delivered.pdf"
    assert Path(saved.value.path()).read_bytes() == b"%PDF-1.4 lettre"
    page.get_by_role("button", name="Copier le texte").click()
    expect(page.get_by_text("Le texte est copié.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == LETTER["text"]
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Préparer la lettre")).to_be_focused()


def test_a_letter_that_lacks_a_fact_says_which(page: Page, gateway: FakeGateway) -> None:
    gateway.script["lettre"] = [reply("Écrivez.", letter="api_not_delivered")]
    gateway.refusals["api_not_delivered"] = "Il manque la date de votre dépôt : dites-la à l’assistant."
    open_widget(page, gateway)
    ask(page, "lettre")
    page.get_by_role("button", name="Préparer la lettre").click()
    expect(page.get_by_role("alert")).to_have_text(gateway.refusals["api_not_delivered"])


def test_a_dark_panel_prints_in_black_on_white(page: Page, gateway: FakeGateway) -> None:
    page.add_init_script("window.print = () => { window.printed = true }")
    page.emulate_media(color_scheme="dark")
    open_widget(page, gateway)
    menu(page, "Imprimer")
    page.wait_for_function("window.printed")
    assert inside(page, "(root) => root.host.hasAttribute('data-dark')") is False
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert inside(page, "(root) => root.host.hasAttribute('data-dark')") is True


def test_a_browser_without_style_sheets_by_script_prints_the_conversation_alone(
    page: Page, gateway: FakeGateway, running: Running
) -> None:
    page.add_init_script("""window.print = () => { window.printed = true };
      delete Document.prototype.adoptedStyleSheets; delete ShadowRoot.prototype.adoptedStyleSheets;
      window.CSSStyleSheet = function () { throw new TypeError("Illegal constructor") }""")
    page.goto(f"http://localhost:{running.port}/host?server={gateway.url}")
    page.locator(".launcher").click()
    expect(log(page).get_by_text("Bonjour.")).to_be_visible()
    for _ in range(2):
        menu(page, "Imprimer")
        page.wait_for_function("window.printed")
        page.emulate_media(media="print")
        expect(page.get_by_role("heading", name="Notre association")).to_be_hidden()
        expect(log(page).get_by_text("Bonjour.")).to_be_visible()
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        expect(page.get_by_role("heading", name="Notre association")).to_be_visible()
        page.emulate_media(media="screen")


@pytest.mark.parametrize(("item", "name"), [("(PDF)", "transcript.pdf"), ("(texte)", "transcript.txt")])
def test_the_conversation_is_saved_on_the_device(page: Page, gateway: FakeGateway, item: str, name: str) -> None:
    open_widget(page, gateway)
    ask(page, "bonjour")
    with page.expect_download() as saved:
        menu(page, f"Enregistrer la conversation {item}")
    assert Path(saved.value.path()).read_text() == f"contenu de {name}"


def test_printing_prints_the_conversation_and_not_the_page(page: Page, gateway: FakeGateway) -> None:
    page.add_init_script("window.print = () => { window.printed = true }")
    gateway.script["aide"] = [full_answer()]
    open_widget(page, gateway)
    ask(page, "aide")
    menu(page, "Imprimer")
    page.wait_for_function("window.printed")
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="Notre association")).to_be_hidden()
    expect(log(page).get_by_text("Faites une capture d’écran")).to_be_visible()
    expect(log(page).get_by_role("link", name="R. 431-15-1")).to_be_visible()
    expect(page.get_by_role("textbox")).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.get_by_role("heading", name="Notre association")).to_be_visible()
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.emulate_media(media="screen")
    expect(log(page).get_by_role("link", name="R. 431-15-1")).to_be_hidden()


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


def test_being_called_back_needs_consent_and_can_be_withdrawn(page: Page, gateway: FakeGateway) -> None:
    gateway.refusals["callback"] = "Ce numéro de téléphone n’est pas complet."
    open_widget(page, gateway)
    menu(page, "Être rappelé·e")
    page.get_by_label("Votre téléphone ou votre e‑mail").fill("06 39")
    page.get_by_label("Quand vous joindre").fill("le soir")
    page.get_by_role("button", name="Demander à être rappelé·e").click()
    assert gateway.callbacks == []
    page.get_by_label("J’accepte que Association Exemple").check()
    page.get_by_role("button", name="Demander à être rappelé·e").click()
    expect(page.get_by_role("status")).to_have_text("Ce numéro de téléphone n’est pas complet.")
    gateway.refusals.clear()
    page.get_by_label("Votre téléphone ou votre e‑mail").fill("06 39 98 12 34")
    page.get_by_role("button", name="Demander à être rappelé·e").click()
    expect(page.get_by_text("Elle est gardée jusqu’au 21 décembre 2026")).to_be_visible()
    sent = {"consent": True, "means": "phone", "address": "06 39 98 12 34", "when": "le soir"}
    assert gateway.callbacks == [sent]
    page.get_by_role("button", name="Retirer ma demande").click()
    expect(log(page).get_by_text("Votre demande est retirée.")).to_be_visible()
    assert gateway.withdrawn == 1
    assert "06 39" not in page.evaluate("JSON.stringify([{...sessionStorage}, {...localStorage}])")


def test_being_called_back_can_be_asked_after_erasing(page: Page, gateway: FakeGateway) -> None:
    open_widget(page, gateway)
    menu(page, "Effacer ma conversation")
    page.get_by_role("button", name="Oui, effacer").click()
    expect(log(page).get_by_text("Votre conversation est effacée.")).to_be_visible()
    menu(page, "Être rappelé·e")
    page.get_by_label("Votre téléphone ou votre e‑mail").fill("06 39 98 12 34")
    page.get_by_label("J’accepte que Association Exemple").check()
    page.get_by_role("button", name="Demander à être rappelé·e").click()
    expect(page.get_by_text("Votre demande est enregistrée.")).to_be_visible()


def test_no_call_back_is_offered_where_the_association_makes_none(page: Page, gateway: FakeGateway) -> None:
    gateway.calls_back = False
    open_widget(page, gateway)
    with page.expect_response("**/api/sites/demo"):
        page.get_by_role("button", name="Menu", exact=True).click()
    expect(page.get_by_role("button", name="Mon carnet de preuves")).to_be_visible()
    expect(page.get_by_role("button", name="Être rappelé·e")).to_be_hidden()


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
