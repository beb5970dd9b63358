"""The staff see on every page that the assistant is closed, since when, by whom and why."""

from __future__ import annotations

from bot.exchange import Status, Trace
from bot.journal import Journal, switch

from .builders import create_conversation, create_reply
from .client import TestClient
from .pages import read


def close(journal: Journal, whole: bool = False) -> None:
    with journal.session() as session:
        switch.close(session, "une réponse est <b>fausse</b>", "zoé", whole)


def test_every_page_of_the_staff_says_that_it_is_closed_and_why(reader: TestClient, journal: Journal) -> None:
    close(journal)
    for path in ("/", f"/conversations/{create_conversation(journal)}", "/conversations/x"):
        words = read(reader.get(path)).words
        assert "L’assistant est fermé depuis le" in words
        assert "Fermé par zoé. Raison : « une réponse est <b>fausse</b> »." in words
        assert "avec les pages des situations" not in words


def test_it_says_how_far_it_is_closed(reader: TestClient, journal: Journal) -> None:
    close(journal, whole=True)
    assert "avec les pages des situations et les lettres" in read(reader.get("/")).words


def test_it_says_nothing_while_it_is_open(reader: TestClient, journal: Journal) -> None:
    close(journal)
    with journal.session() as session:
        switch.open_again(session, "", "zoé")
    assert "est fermé depuis" not in read(reader.get("/")).words


def test_nobody_reads_the_reason_without_a_login(visitor: TestClient, journal: Journal) -> None:
    close(journal)
    assert "fausse" not in visitor.get("/login").text


def test_a_message_written_meanwhile_is_told_from_a_failure(reader: TestClient, journal: Journal) -> None:
    reply = create_reply(status=Status.UNAVAILABLE, text="L'assistant est en pause.")
    id = create_conversation(journal, reply=reply, trace=Trace(error="switched_off"))
    words = read(reader.get(f"/conversations/{id}")).words
    assert "En pause : l’assistant était fermé, il n’a pas lu le message." in words
    assert "Panne" not in words
