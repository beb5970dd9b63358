"""The emergency switch: the last change says how things stand, and every change is kept."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from bot import clock
from bot.journal import Journal, switch
from bot.journal.retention import ShelfLife, purge
from bot.journal.tables import SwitchRow

from .rasa_memory import create_tracker_file


def test_a_new_journal_is_open(journal: Journal) -> None:
    with journal.session() as session:
        assert switch.closed(session) is None
        assert switch.changes(session, 10) == []


def test_closing_says_why_by_whom_and_how_far(journal: Journal) -> None:
    before = clock.now()
    with journal.session() as session:
        switch.close(session, "une réponse est fausse", "amina", whole=True)
    with journal.session() as session:
        closed = switch.closed(session)
        assert closed is not None
        assert (closed.reason, closed.by, closed.whole) == ("une réponse est fausse", "amina", True)
        assert before <= closed.at <= clock.now()


def test_the_last_change_says_how_far_it_is_closed(journal: Journal) -> None:
    with journal.session() as session:
        switch.close(session, "tout", "amina", whole=True)
        switch.close(session, "l'assistant seul", "zoé")
        closed = switch.closed(session)
        assert closed is not None
        assert (closed.whole, closed.by) == (False, "zoé")


def test_opening_again_is_kept_and_so_is_what_came_before(journal: Journal) -> None:
    with journal.session() as session:
        switch.close(session, "un essai", "amina")
        assert switch.open_again(session, "essai fini", "zoé")
        assert switch.closed(session) is None
        assert [(c.closed, c.reason, c.by) for c in switch.changes(session, 10)] == [
            (False, "essai fini", "zoé"),
            (True, "un essai", "amina"),
        ]
        assert len(switch.changes(session, 1)) == 1


def test_opening_what_is_open_is_no_change(journal: Journal) -> None:
    with journal.session() as session:
        assert switch.open_again(session, "", "zoé") is None
        assert switch.changes(session, 10) == []


def test_another_process_sees_the_change_at_its_next_look(journal: Journal) -> None:
    other = Journal(journal.url)
    with other.session() as session:
        assert switch.closed(session) is None
    with journal.session() as session:
        switch.close(session, "un essai", "amina")
    with other.session() as session:
        assert switch.closed(session) is not None
    other.close()


def test_a_reason_or_a_name_that_is_too_long_for_the_table_still_closes(journal: Journal) -> None:
    with journal.session() as session:
        kept = switch.close(session, "x" * 2000, "y" * 2000)
    assert (len(kept.reason), len(kept.by)) == (SwitchRow.reason.type.length, SwitchRow.by.type.length)


def test_the_purge_keeps_the_changes_of_the_year_and_the_state(journal: Journal, tmp_path: Path) -> None:
    trackers = create_tracker_file(tmp_path / "tracker.db")
    with journal.session() as session:
        switch.close(session, "un essai", "amina")
        for row in session.query(SwitchRow):
            row.at -= timedelta(days=364)
    purge(journal, trackers, ShelfLife(conversations=180, accesses=365))
    trackers.close()
    with journal.session() as session:
        assert switch.closed(session) is not None
