"""A reviewer says what a message really meant."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from httpx import Response

from bot.console import words
from bot.console.choices import intent_groups
from bot.exchange import Status, Trace
from bot.journal import Journal, conversations
from bot.journal.tables import Conversation, Correction
from bot.knowledge import Knowledge
from bot.knowledge.agreement import spoken_intents
from bot.settings import ROOT

from .builders import AT, LOGIN, add_exchange, create_conversation, create_reply, create_trace
from .client import TestClient
from .pages import read, token_of, typeset_line

NOTE = "A déménagé en juin"


def typed(journal: Journal, id: str) -> str:
    """The id of the person's message."""
    with journal.session() as session:
        return str(conversations.messages_after(session, id)[0].id)


def send(reader: TestClient, journal: Journal, id: str, **fields: str) -> Response:
    csrf = token_of(read(reader.get("/")))
    form = {"csrf": csrf, "message": typed(journal, id), "intent": "address_change", "note": "", **fields}
    return reader.post(f"/conversations/{id}/corrections", data=form)


def kept(journal: Journal) -> list[tuple[str | None, str | None, str]]:
    with journal.session() as session:
        return [(row.intent, row.note, row.login) for row in session.query(Correction)]


def words_of(reader: TestClient, id: str) -> str:
    return read(reader.get(f"/conversations/{id}")).words


def test_each_typed_message_says_how_it_was_taken(reader: TestClient, journal: Journal, knowledge: Knowledge) -> None:
    page = words_of(reader, create_conversation(journal, trace=create_trace(decision="clarify")))
    title = knowledge.situations["api_not_received"].title
    assert typeset_line(f"Compris : {title}. L’assistant a choisi de demander une précision.") in page
    assert "Dire ce que c’était vraiment" in page


def test_a_message_that_nothing_could_read_says_so(reader: TestClient, journal: Journal) -> None:
    reply = create_reply(status=Status.UNAVAILABLE)
    page = words_of(reader, create_conversation(journal, reply=reply, trace=Trace(error="time-out")))
    assert "Compris : rien, l’assistant n’a pas pu lire ce message." in page


def test_a_button_has_nothing_to_correct(reader: TestClient, journal: Journal) -> None:
    page = words_of(reader, create_conversation(journal, "Oui", choice="/inform", trace=create_trace()))
    assert "Dire ce que c’était" not in page


def test_a_correction_is_kept_and_shown_at_its_message(
    reader: TestClient, journal: Journal, knowledge: Knowledge
) -> None:
    id = create_conversation(journal, trace=create_trace())
    answer = send(reader, journal, id, note=NOTE)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/conversations/{id}#m{typed(journal, id)}")
    assert kept(journal) == [("address_change", NOTE, LOGIN)]
    page = read(reader.get(f"/conversations/{id}"))
    assert f"Relu par {LOGIN}" in page.words
    assert typeset_line(f"c’était « {knowledge.situations['address_change'].title} »") in page.words
    assert page.chosen == ["address_change"]
    assert page.fields["note"] == NOTE


def test_i_do_not_know_is_a_word_too_and_the_last_word_wins(reader: TestClient, journal: Journal) -> None:
    id = create_conversation(journal, trace=create_trace())
    send(reader, journal, id, note=NOTE)
    send(reader, journal, id, intent="unknown")
    assert kept(journal) == [(None, None, LOGIN)]
    page = read(reader.get(f"/conversations/{id}"))
    assert "on ne sait pas ce que c’était" in page.words
    assert page.chosen == ["unknown"]


def test_a_note_is_masked_and_on_one_line(reader: TestClient, journal: Journal) -> None:
    id = create_conversation(journal, trace=create_trace())
    send(reader, journal, id, note=" Rappeler\r\nau 06 39 98 12 34\x00 ")
    [(_, note, _)] = kept(journal)
    assert note is not None
    assert note.startswith("Rappeler au [")
    assert "39 98" not in note


@pytest.mark.parametrize("intent", ["", "zzz", "inform", "something_else", "nlu_fallback"])
def test_what_no_words_can_mean_is_refused_and_the_note_stays(
    reader: TestClient, journal: Journal, intent: str
) -> None:
    id = create_conversation(journal, trace=create_trace())
    answer = send(reader, journal, id, intent=intent, note="<b>déménagé</b>")
    assert answer.status_code == 422
    page = read(answer)
    assert "Choisissez dans la liste" in page.words
    assert "Erreur : Conversation du" in page.words
    assert page.fields["note"] == "<b>déménagé</b>"
    assert "<b>déménagé" not in answer.text
    assert kept(journal) == []


def test_a_note_that_is_too_long_is_refused_and_nothing_is_lost(reader: TestClient, journal: Journal) -> None:
    id = create_conversation(journal, trace=create_trace())
    page = read(send(reader, journal, id, note="m" * 1001))
    assert "1000 caractères au plus" in page.words
    assert page.fields["note"] == "m" * 1001
    assert page.chosen == ["address_change"]
    assert kept(journal) == []


@pytest.mark.parametrize("message", ["", "0", "x", "999999", "1.0", "-1", "9" * 40])
def test_a_message_that_is_not_there_is_told_in_french(reader: TestClient, journal: Journal, message: str) -> None:
    id = create_conversation(journal, trace=create_trace())
    answer = send(reader, journal, id, message=message)
    assert answer.status_code == 404
    assert "Rien n’a été changé" in read(answer).words
    assert kept(journal) == []


def test_a_correction_of_a_conversation_that_is_gone_is_told_in_french(reader: TestClient, journal: Journal) -> None:
    id = create_conversation(journal, trace=create_trace())
    message = typed(journal, id)
    with journal.session() as session:
        conversations.delete_conversation(session, id)
    csrf = token_of(read(reader.get("/")))
    for intent in ("address_change", "zzz"):
        form: dict[str, Any] = {"csrf": csrf, "message": message, "intent": intent}
        assert reader.post(f"/conversations/{id}/corrections", data=form).status_code == 404


def test_the_list_can_show_what_still_has_to_be_read(reader: TestClient, journal: Journal) -> None:
    create_conversation(journal, trace=create_trace())
    doubt = create_conversation(journal, reply=create_reply(status=Status.CLARIFY), trace=create_trace())
    page = read(reader.get("/", params={"review": "todo"}))
    message = f"#m{typed(journal, doubt)}"
    assert [link for link in page.links if link.startswith("/conversations/")] == [f"/conversations/{doubt}{message}"]
    assert typeset_line("1 message à relire") in page.words
    assert page.chosen == ["todo"]
    assert "avec ces filtres" in page.words
    send(reader, journal, doubt)
    assert "Aucune conversation ne correspond" in read(reader.get("/", params={"review": "todo"})).words
    assert read(reader.get("/", params={"review": "zzz"})).chosen == []


def test_from_one_message_to_review_to_the_next_and_to_the_next_conversation(
    reader: TestClient, journal: Journal
) -> None:
    doubt = create_reply(status=Status.CLARIFY)
    older = create_conversation(journal, reply=doubt, trace=create_trace(), at=AT - timedelta(hours=1))
    id = create_conversation(journal, "un", doubt, create_trace())
    with journal.session() as session:
        add_exchange(session, id, "deux", doubt, create_trace())
        session.get(Conversation, id).last_at = AT
        second = conversations.messages_after(session, id)[2].id
    page = read(reader.get(f"/conversations/{id}"))
    assert "2 messages à relire" in page.words
    assert page.words.count("Message suivant à relire") == 1
    assert f"#m{second}" in page.links
    send(reader, journal, id)
    page = read(reader.get(f"/conversations/{id}"))
    assert "1 message à relire" in page.words
    assert f"#m{second}" in page.links
    assert f"/conversations/{older}#m{typed(journal, older)}" in page.links
    assert "Conversation suivante à relire" not in read(reader.get(f"/conversations/{older}")).words


def test_where_the_assistant_was_right_one_press_says_so(reader: TestClient, journal: Journal) -> None:
    understood = create_conversation(journal, trace=create_trace())
    assert "L’assistant avait bien compris" in words_of(reader, understood)
    lost = create_conversation(journal, trace=create_trace(intent="nlu_fallback"))
    assert "L’assistant avait bien compris" not in words_of(reader, lost)
    send(reader, journal, understood)
    assert "L’assistant avait bien compris" not in words_of(reader, understood)


def test_every_intent_that_words_can_have_is_offered_in_french_and_no_other(knowledge: Knowledge) -> None:
    spoken = spoken_intents(ROOT)
    groups = intent_groups(knowledge, spoken)
    offered = {intent: label for group in groups for intent, label in group.options.items()}
    assert set(offered) == set(spoken)
    assert [label for intent, label in offered.items() if label == intent] == []
    assert len(set(offered.values())) == len(offered), "two choices that read the same"
    assert words.UNKNOWN not in offered
