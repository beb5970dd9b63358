"""The purge: what is over goes, in the journal and in Rasa's memory, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot import clock
from bot.journal import Journal, callbacks, conversations
from bot.journal.feedback import Opinion, keep_feedback
from bot.journal.retention import BATCH, Purged, ShelfLife, purge
from bot.journal.tables import Callback, CallbackAccess, Conversation, Feedback, Message, TraceRow
from bot.journal.trackers import Trackers

from .builders import create_conversation, create_exchange
from .rasa_memory import remember, senders

LIVES = ShelfLife(conversations=180, accesses=365)
HOUR = 1 / 24


@pytest.fixture
def trackers(journal: Journal) -> Iterator[Trackers]:
    """Rasa's memory in the same database as the journal."""
    with closing(Trackers(journal.url)) as opened:
        remember(opened)
        yield opened


def age(journal: Journal, id: str, days: float) -> str:
    """The last message of the conversation is so many days old."""
    with journal.session() as session:
        session.get(Conversation, id).last_at = clock.now() - timedelta(days=days)
    return id


def left(journal: Journal) -> set[str]:
    with journal.session() as session:
        return set(session.scalars(select(Conversation.id)))


def count(journal: Journal, table: type) -> int:
    with journal.session() as session:
        return int(session.scalar(select(func.count()).select_from(table)))


def test_a_conversation_goes_once_its_last_message_is_too_old(journal: Journal, trackers: Trackers) -> None:
    fresh, kept, gone = (age(journal, create_exchange(journal), days) for days in (0, 180 - HOUR, 180 + HOUR))
    assert purge(journal, trackers, LIVES).conversations == 1
    assert left(journal) == {fresh, kept}
    assert gone not in left(journal)


def test_its_age_counts_from_the_last_message_and_not_from_the_first(journal: Journal, trackers: Trackers) -> None:
    id = age(journal, create_exchange(journal), 200)
    create_exchange(journal, id, "Je reviens")
    assert purge(journal, trackers, LIVES).conversations == 0
    assert left(journal) == {id}


def test_one_in_which_nobody_wrote_goes_too(journal: Journal, trackers: Trackers) -> None:
    age(journal, create_conversation(journal).id, 181)
    assert purge(journal, trackers, LIVES).conversations == 1


def test_nothing_of_it_stays_anywhere(journal: Journal, trackers: Trackers) -> None:
    gone = create_exchange(journal)
    with journal.session() as session:
        reply = conversations.messages_after(session, gone)[1]
        keep_feedback(session, gone, str(reply.id), Opinion(False, comment="non"))
        callbacks.add_callback(session, gone, "locked", 365)
    remember(trackers, gone, "another")
    age(journal, gone, 181)
    purge(journal, trackers, LIVES)
    assert [count(journal, table) for table in (Message, TraceRow, Feedback, Callback)] == [0, 0, 0, 0]
    assert senders(trackers) == ["another"]


def test_its_text_is_wiped_from_the_file(file_journal: Journal, tmp_path: Path) -> None:
    text = "un-texte-que-l-on-reconnait"
    gone = create_exchange(file_journal, text=text)
    with file_journal.session() as session:
        reply = conversations.messages_after(session, gone)[1]
        keep_feedback(session, gone, str(reply.id), Opinion(False, comment=text))
    age(file_journal, gone, 181)
    with closing(Trackers(file_journal.url)) as trackers:
        purge(file_journal, trackers, LIVES)
    file_journal.close()
    assert text.encode() not in b"".join(file.read_bytes() for file in tmp_path.iterdir())


def test_many_go_batch_after_batch(journal: Journal, trackers: Trackers) -> None:
    old = clock.now() - timedelta(days=200)
    with journal.session() as session:
        for number in range(2 * BATCH + 1):
            row = {"id": str(number), "token_hash": "x", "site_key": "demo", "lang": "fr"}
            session.add(Conversation(**row, created_at=old, last_at=old))
    kept = create_exchange(journal)
    assert purge(journal, trackers, LIVES).conversations == 2 * BATCH + 1
    assert left(journal) == {kept}
    assert purge(journal, trackers, LIVES).conversations == 0


class TrackersOfSomeoneWriting(Trackers):
    """While Rasa forgets, the person writes again."""

    def __init__(self, url: str, journal: Journal) -> None:
        super().__init__(url)
        self.journal = journal

    def forget(self, *ids: str) -> None:
        super().forget(*ids)
        for id in ids:
            create_exchange(self.journal, id, "Je reviens")


def test_a_person_who_writes_during_the_purge_keeps_the_conversation(journal: Journal) -> None:
    trackers = TrackersOfSomeoneWriting(journal.url, journal)
    id = age(journal, create_exchange(journal), 200)
    assert purge(journal, trackers, LIVES).conversations == 0
    assert left(journal) == {id}
    trackers.close()


def test_rasa_forgets_old_turns_that_the_journal_no_longer_knows(journal: Journal, trackers: Trackers) -> None:
    """Rasa may write a turn down after the conversation was deleted."""
    remember(trackers, *(f"old-{n}" for n in range(BATCH + 1)), days=181)
    remember(trackers, "young", days=179)
    remember(trackers, "back-again", days=181)
    remember(trackers, "back-again", days=1)
    purge(journal, trackers, LIVES)
    assert senders(trackers) == ["back-again", "young"]


def test_who_opened_a_request_is_forgotten_a_year_later_once_the_request_is_gone(
    journal: Journal, trackers: Trackers
) -> None:
    with journal.session() as session:
        waiting = callbacks.add_callback(session, create_conversation(journal).id, "locked", 30).id
        for id, days in ((waiting, 366), ("gone", 366), ("gone", 364)):
            at = clock.now() - timedelta(days=days)
            session.add(CallbackAccess(callback_id=id, login="amina", at=at, action=callbacks.READ))
    assert purge(journal, trackers, LIVES).accesses == 1
    with journal.session() as session:
        ages = {(row.callback_id, (clock.now() - row.at).days) for row in session.scalars(select(CallbackAccess))}
    assert ages == {(waiting, 366), ("gone", 364)}


def test_what_was_purged_is_told_in_french() -> None:
    assert str(Purged(3, 2, 1, 0, 0)) == (
        "conversations 3, demandes de rappel 2, ouvertures de demandes de rappel 1, sessions de l'équipe 0, "
        "connexions manquées 0"
    )
