"""The purge of the service: at the start, then once a day, whatever happens."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

from bot.journal import Journal, callbacks
from bot.journal.retention import ShelfLife
from bot.journal.tables import Base, Callback
from bot.journal.trackers import Trackers
from bot.service.daily import DailyPurge
from tests.journal.builders import create_conversation, open_journal

START = datetime(2026, 11, 21, 10, 0, tzinfo=timezone.utc)


class Day:
    """A clock that the test moves, and what was said."""

    def __init__(self, journal: Journal, folder: Path) -> None:
        self.at, self.said = START, list[str]()
        trackers = Trackers(f"sqlite:///{folder / 'tracker.db'}")
        self.purge = DailyPurge(journal, trackers, ShelfLife(180, 365), self.said.append, lambda: self.at)

    def later(self, **passed: float) -> None:
        self.at += timedelta(**passed)
        self.purge.tick()


def ask_long_ago(journal: Journal) -> None:
    conversation = create_conversation(journal).id
    with journal.session() as session:
        callbacks.add_callback(session, conversation, "locked", 1).kept_until -= timedelta(days=2)


def count(journal: Journal) -> int:
    with journal.session() as session:
        return int(session.query(Callback).count())


def test_it_purges_at_the_start_and_then_once_a_day(tmp_path: Path) -> None:
    journal = open_journal(tmp_path / "journal.db")
    day = Day(journal, tmp_path)
    ask_long_ago(journal)
    day.purge.tick()
    assert count(journal) == 0
    ask_long_ago(journal)
    day.later(hours=23, minutes=59)
    assert count(journal) == 1
    day.later(minutes=1)
    assert count(journal) == 0
    assert len(day.said) == 2
    for sentence in day.said:
        assert sentence.startswith("arrivés à leur terme et effacés : conversations 0, demandes de rappel 1,")
    journal.close()


def test_a_database_that_fails_is_told_and_tried_again(tmp_path: Path) -> None:
    journal = open_journal(tmp_path / "journal.db")
    table = Base.metadata.tables["callback"]
    table.drop(journal.engine)
    day = Day(journal, tmp_path)
    day.purge.tick()
    day.later(minutes=1)
    assert len(day.said) == 1
    assert "nouvel essai" in day.said[0]
    table.create(journal.engine)
    ask_long_ago(journal)
    day.later(minutes=5)
    assert count(journal) == 0
    journal.close()
