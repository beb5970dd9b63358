"""Forgetting: nothing of the conversation is left, and nothing else is touched."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.errors import UnknownConversation
from bot.journal import Journal, conversations
from bot.journal.tables import Conversation, Message, TraceRow
from bot.journal.trackers import Trackers

from .builders import create_conversation, create_exchange
from .rasa_memory import remember, senders


@pytest.fixture
def trackers(journal: Journal) -> Iterator[Trackers]:
    """Rasa's memory in the same database as the journal, which is the default."""
    with closing(Trackers(journal.url)) as opened:
        yield opened


def count(journal: Journal, table: type) -> int:
    with journal.session() as session:
        return int(session.scalar(select(func.count()).select_from(table)))


def test_deleting_a_conversation_deletes_its_messages_and_traces_and_no_others(journal: Journal) -> None:
    gone, kept = create_exchange(journal), create_exchange(journal)
    create_exchange(journal, gone)
    with journal.session() as session:
        conversations.delete_conversation(session, gone)
    assert (count(journal, Conversation), count(journal, Message), count(journal, TraceRow)) == (1, 2, 1)
    with journal.session() as session:
        assert len(conversations.messages_after(session, kept)) == 2
        assert conversations.messages_after(session, gone) == []


def test_the_token_of_a_deleted_conversation_opens_nothing(journal: Journal) -> None:
    opened = create_conversation(journal)
    with journal.session() as session:
        conversations.delete_conversation(session, opened.id)
    with journal.session() as session, pytest.raises(UnknownConversation):
        conversations.find_conversation(session, opened.id, opened.token)


def test_a_deleted_text_is_wiped_from_the_file_itself(file_journal: Journal, tmp_path: Path) -> None:
    id = create_exchange(file_journal, text="un-texte-que-l-on-reconnait")
    with file_journal.session() as session:
        conversations.delete_conversation(session, id)
    file_journal.close()
    assert b"un-texte-que-l-on-reconnait" not in b"".join(file.read_bytes() for file in tmp_path.iterdir())


def test_rasa_forgets_the_conversation_and_no_other(trackers: Trackers) -> None:
    remember(trackers, "gone", "kept", "gone-too")
    trackers.forget("gone")
    assert senders(trackers) == ["gone-too", "kept"]


def test_forgetting_is_silent_when_rasa_has_no_table_yet(trackers: Trackers) -> None:
    trackers.forget("nobody")


def test_the_table_of_rasa_is_no_concern_of_the_migrations(journal: Journal, trackers: Trackers) -> None:
    remember(trackers, "kept")
    journal.migrate()
    assert senders(trackers) == ["kept"]
