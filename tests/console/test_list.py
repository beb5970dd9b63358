from __future__ import annotations

from datetime import timedelta

import pytest

from bot.exchange import Status
from bot.journal import Journal, conversations, sites
from bot.journal.feedback import Opinion, keep_feedback
from bot.knowledge import Knowledge

from .builders import AT, create_conversation, create_reply, create_trace
from .client import TestClient
from .pages import Page, read, typeset_line


def see(reader: TestClient, **filters: str) -> Page:
    answer = reader.get("/", params=filters)
    assert answer.status_code == 200
    return read(answer)


def shown(page: Page) -> list[str]:
    return [
        link.removeprefix("/conversations/").partition("#")[0]
        for link in page.links
        if link.startswith("/conversations/")
    ]


def test_an_empty_journal_says_so_in_words(reader: TestClient) -> None:
    assert "Il n’y a pas encore de conversation." in see(reader).words


def test_a_row_tells_when_where_how_it_began_and_how_it_stands(
    reader: TestClient, journal: Journal, knowledge: Knowledge
) -> None:
    create_conversation(journal, "Pas d'attestation depuis juin", trace=create_trace())
    words = see(reader).words
    assert "21 novembre 2026 à 11 h 05" in words
    assert "Pas d'attestation depuis juin Démonstration 2 réponse donnée" in words
    assert typeset_line(knowledge.answers["api_due"].title) in words


def test_the_newest_conversation_comes_first(reader: TestClient, journal: Journal) -> None:
    old = create_conversation(journal, at=AT - timedelta(days=2))
    new = create_conversation(journal, at=AT)
    middle = create_conversation(journal, at=AT - timedelta(days=1))
    assert shown(see(reader)) == [new, middle, old]


def test_a_page_holds_fifty_conversations_and_keeps_the_filters(reader: TestClient, journal: Journal) -> None:
    for number in range(51):
        create_conversation(journal, f"Attestation {number}", at=AT - timedelta(minutes=number))
    first = see(reader, text="Attestation")
    assert "51 conversations avec ces filtres, page 1 sur 2" in first.words
    assert len(shown(first)) == 50
    second = next(link for link in first.links if "page=2" in link)
    assert "text=Attestation" in second
    assert len(shown(read(reader.get(second)))) == 1


def test_a_page_that_does_not_exist_leads_to_the_first(reader: TestClient, journal: Journal) -> None:
    create_conversation(journal)
    page = see(reader, page="9")
    assert "Il n’y a pas de page 9." in page.words
    assert "/?page=1" in page.links


@pytest.mark.parametrize("page", ["0", "-1", "abc", "", "9" * 20, "²"])
def test_a_page_that_is_no_number_is_the_first(reader: TestClient, journal: Journal, page: str) -> None:
    id = create_conversation(journal)
    assert shown(see(reader, page=page)) == [id]


def test_each_filter_keeps_its_conversations(reader: TestClient, journal: Journal) -> None:
    with journal.session() as session:
        sites.add_site(session, "Association", "asso")
    wanted = create_conversation(
        journal, "Ma carte est finie", create_reply(status=Status.ASKED), create_trace(), site="asso"
    )
    create_conversation(journal, "Bonjour", trace=create_trace(intent="greet", verdict=None))
    filters = {"site": "asso", "status": "asked", "intent": "api_not_received", "verdict": "api_due"}
    for name, value in {**filters, "text": "carte est"}.items():
        page = see(reader, **{name: value})
        assert shown(page) == [wanted], name
        assert value in (*page.chosen, page.fields["text"])


def say_unhelpful(journal: Journal, id: str) -> None:
    with journal.session() as session:
        reply = conversations.messages_after(session, id)[1]
        keep_feedback(session, id, str(reply.id), Opinion(False, ("wrong",)))


def test_conversations_that_did_not_help_are_marked_and_can_be_listed_alone(
    reader: TestClient, journal: Journal
) -> None:
    unhelped, other = create_conversation(journal), create_conversation(journal)
    say_unhelpful(journal, unhelped)
    assert see(reader).words.count("n’a pas aidé") == 1
    page = see(reader, feedback="unhelpful")
    assert (shown(page), page.chosen) == ([unhelped], ["unhelpful"])
    assert "avec ces filtres" in page.words
    assert shown(see(reader, feedback="helpful")) == []
    assert set(shown(see(reader, feedback="nonsense"))) == {unhelped, other}


def test_filters_that_nothing_meets_say_so_and_can_be_removed(reader: TestClient, journal: Journal) -> None:
    create_conversation(journal)
    page = see(reader, text="introuvable")
    assert "Aucune conversation ne correspond à ces filtres." in page.words
    assert "/" in page.links


def test_empty_fields_of_the_form_filter_nothing(reader: TestClient, journal: Journal) -> None:
    id = create_conversation(journal)
    page = see(reader, site="", status="", intent="", verdict="", text=" ")
    assert shown(page) == [id]
    assert "avec ces filtres" not in page.words


def test_a_filter_that_is_no_longer_offered_stays_visible(reader: TestClient) -> None:
    assert see(reader, verdict="old_verdict").chosen == ["old_verdict"]


def test_the_filters_speak_french(reader: TestClient, knowledge: Knowledge) -> None:
    words = see(reader).words
    assert "Tous les sites Démonstration" in words
    assert "question posée" in words
    assert "message pas compris" in words
    assert typeset_line(knowledge.situations["api_not_received"].title) in words
    assert typeset_line(knowledge.answers["api_due"].title) in words


def test_a_percent_sign_or_a_null_character_is_only_text(reader: TestClient, journal: Journal) -> None:
    id = create_conversation(journal, "100 % complet")
    create_conversation(journal, "rien")
    assert shown(see(reader, text="%")) == [id]
    assert shown(see(reader, text="100\x00 % complet")) == [id]


def test_a_long_message_is_cut_and_markup_is_only_text(reader: TestClient, journal: Journal) -> None:
    create_conversation(journal, "<b>gras</b> " + "a" * 500)
    answer = reader.get("/")
    assert "&lt;b&gt;gras" in answer.text
    assert "a" * 200 not in answer.text
    assert "a…" in answer.text
