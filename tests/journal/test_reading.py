"""What the reviewers' list finds, and how it is cut into pages."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import Any

import pytest

from bot.exchange import Status
from bot.journal import Journal, sites
from bot.journal.reading import PAGE, ConversationFilter, Row, list_conversations, read_conversation
from bot.journal.tables import Conversation

from .builders import create_conversation, create_exchange, create_reply, create_trace

AT = datetime(2026, 11, 21, 10, 0, tzinfo=timezone.utc)


def rows(journal: Journal, **wanted: Any) -> list[Row]:
    with journal.session() as session:
        return list_conversations(session, ConversationFilter(**wanted))[0]


def total(journal: Journal, **wanted: Any) -> int:
    with journal.session() as session:
        return list_conversations(session, ConversationFilter(**wanted))[1]


def date_back(journal: Journal, id: str, minutes: int) -> None:
    with journal.session() as session:
        session.get(Conversation, id).last_at = AT - timedelta(minutes=minutes)


def test_a_conversation_in_which_nobody_wrote_is_not_listed(journal: Journal) -> None:
    create_conversation(journal)
    assert (rows(journal), total(journal)) == ([], 0)


def test_a_row_tells_how_the_conversation_began_and_how_it_stands(journal: Journal) -> None:
    id = create_exchange(journal, text="un début", trace=create_trace(verdict="api_due"))
    asked = create_reply(status=Status.ASKED)
    create_exchange(journal, id, "la suite", asked, create_trace(verdict=None))
    create_exchange(journal, id, "la fin", asked, create_trace(verdict="api_due"))
    [row] = rows(journal)
    assert (row.id, row.site, row.messages) == (id, "demo", 6)
    assert (row.first_text, row.last_status, row.verdicts) == ("un début", "asked", ("api_due",))
    assert row.last_at.tzinfo is timezone.utc


def test_the_latest_conversation_comes_first(journal: Journal) -> None:
    ids = [create_exchange(journal) for _ in range(3)]
    for id, minutes in zip(ids, (5, 0, 9)):
        date_back(journal, id, minutes)
    assert [row.id for row in rows(journal)] == [ids[1], ids[0], ids[2]]


@pytest.mark.parametrize(
    "wanted",
    [
        {"site": "asso"},
        {"status": "out_of_scope"},
        {"intent": "second_motif"},
        {"verdict": "second_motif_blocked"},
        {"text": "second titre"},
        {"site": "asso", "status": "out_of_scope", "intent": "second_motif"},
    ],
    ids=lambda wanted: "+".join(wanted),
)
def test_each_filter_finds_its_conversation_alone(journal: Journal, wanted: dict[str, str]) -> None:
    with journal.session() as session:
        sites.add_site(session, "Une association", "asso")
    create_exchange(journal)
    trace = create_trace(intent="second_motif", verdict="second_motif_blocked")
    reply = create_reply(status=Status.OUT_OF_SCOPE)
    id = create_exchange(journal, None, "Je veux un second titre", reply, trace, site="asso")
    assert [row.id for row in rows(journal, **wanted)] == [id]
    assert total(journal, **wanted) == 1


def test_filters_that_agree_on_no_conversation_find_nothing(journal: Journal) -> None:
    create_exchange(journal)
    assert rows(journal, intent="api_not_received", verdict="second_motif_blocked") == []


@pytest.mark.parametrize("text", ["%", "_", "100 %", "c'est", '"; DROP TABLE message; --', "\\"])
def test_the_text_is_searched_as_it_is_written(journal: Journal, text: str) -> None:
    id = create_exchange(journal, text=f"avant {text} après")
    create_exchange(journal, text="autre chose")
    assert [row.id for row in rows(journal, text=text)] == [id]


def test_pages_cut_the_list_without_gap_or_repeat(journal: Journal) -> None:
    ids = [create_exchange(journal, text=f"attestation {n}") for n in range(PAGE + 3)]
    for minutes, id in enumerate(ids):
        date_back(journal, id, minutes // 10)
    pages = [[row.id for row in rows(journal, text="attestation", page=page)] for page in (1, 2, 3)]
    assert [len(page) for page in pages] == [PAGE, 3, 0]
    assert {id for page in pages for id in page} == set(ids)
    assert total(journal, text="attestation", page=2) == PAGE + 3


@pytest.mark.parametrize("page", [0, -1])
def test_a_page_before_the_first_is_the_first(journal: Journal, page: int) -> None:
    create_exchange(journal)
    assert rows(journal, page=page) == rows(journal, page=1)


def test_a_conversation_is_read_with_its_traces(journal: Journal) -> None:
    id = create_exchange(journal)
    with journal.session() as session:
        found = read_conversation(session, id)
        assert read_conversation(session, "inconnue") is None
    assert found is not None
    assert [message.trace and message.trace.verdict for message in found.messages] == [None, "api_due"]
