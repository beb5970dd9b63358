"""What a reviewer says of a message."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from bot.errors import UnknownMessage
from bot.journal import Journal, conversations
from bot.journal.corrections import Meaning, keep_correction
from bot.journal.reading import read_conversation
from bot.journal.tables import Correction

from .builders import create_exchange
from .reviews import ADDRESS, correct, press


def count(journal: Journal) -> int:
    with journal.session() as session:
        return int(session.scalar(select(func.count()).select_from(Correction)))


def test_it_is_read_with_its_message(journal: Journal) -> None:
    id = create_exchange(journal)
    correct(journal, id)
    with journal.session() as session:
        found = read_conversation(session, id)
    assert found is not None
    said, reply = found.messages
    assert reply.correction is None
    kept = said.correction
    assert kept is not None
    assert (kept.intent, kept.note, kept.login) == ("address_change", "Elle a déménagé.", "amina")


def test_the_last_word_wins(journal: Journal) -> None:
    id = create_exchange(journal)
    correct(journal, id)
    correct(journal, id, Meaning(), "zoé")
    with journal.session() as session:
        kept = session.scalars(select(Correction)).one()
    assert (kept.intent, kept.note, kept.login) == (None, None, "zoé")


@pytest.mark.parametrize("message", ["", "x", "0", "-1", "99999", "9" * 30, "١", "\x00"])
def test_a_message_that_is_none_is_refused(journal: Journal, message: str) -> None:
    id = create_exchange(journal)
    with journal.session() as session, pytest.raises(UnknownMessage):
        keep_correction(session, id, message, ADDRESS, "amina")


def test_only_what_the_person_typed_in_this_conversation_is_corrected(journal: Journal) -> None:
    id, other = create_exchange(journal), create_exchange(journal)
    press(journal, id)
    with journal.session() as session:
        _, reply, pressed, _ = conversations.messages_after(session, id)
        elsewhere = conversations.messages_after(session, other)[0]
        for message in (reply, pressed, elsewhere):
            with pytest.raises(UnknownMessage):
                keep_correction(session, id, str(message.id), ADDRESS, "amina")
    assert count(journal) == 0


def test_it_is_deleted_with_the_conversation(journal: Journal) -> None:
    gone, kept = create_exchange(journal), create_exchange(journal)
    for id in (gone, kept):
        correct(journal, id)
    with journal.session() as session:
        conversations.delete_conversation(session, gone)
    assert count(journal) == 1
