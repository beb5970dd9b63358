"""Forgetting: nothing of the conversation is left, and nothing else is touched."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.errors import UnknownConversation
from bot.journal import Journal, conversations
from bot.journal.tables import Conversation, Message, TraceRow
from bot.journal.trackers import Trackers

from .builders import create_conversation, create_exchange
from .rasa_memory import create_tracker_file, senders_in


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


def test_a_deleted_text_is_wiped_from_the_file_itself(journal: Journal, tmp_path: Path) -> None:
    id = create_exchange(journal, text="un-texte-que-l-on-reconnait")
    with journal.session() as session:
        conversations.delete_conversation(session, id)
    journal.close()
    assert b"un-texte-que-l-on-reconnait" not in b"".join(file.read_bytes() for file in tmp_path.iterdir())


def test_rasa_forgets_the_conversation_and_no_other(tmp_path: Path) -> None:
    trackers = create_tracker_file(tmp_path / "tracker.db", "gone", "kept", "gone-too")
    trackers.forget("gone")
    trackers.close()
    assert senders_in(tmp_path / "tracker.db") == ["gone-too", "kept"]


def test_forgetting_is_silent_when_rasa_has_no_table_yet(tmp_path: Path) -> None:
    trackers = Trackers(f"sqlite:///{tmp_path / 'tracker.db'}")
    trackers.forget("nobody")
    trackers.close()
