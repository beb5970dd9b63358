"""`purge`: what is over is deleted, what is not stays."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from bot import clock
from bot.journal import Journal, callbacks
from bot.journal.tables import Callback
from tests.journal.builders import create_conversation, open_journal

from .command_line import CommandLine


def ask(journal: Journal, days: int) -> None:
    """A request made 31 days ago, to be kept for so many days."""
    conversation = create_conversation(journal).id
    with journal.session() as session:
        request = callbacks.add_callback(session, conversation, "locked", days)
        request.at -= timedelta(days=31)
        request.kept_until -= timedelta(days=31)


def test_requests_whose_time_is_over_are_deleted_and_counted(terminal: CommandLine, tmp_path: Path) -> None:
    journal = open_journal(f"sqlite:///{tmp_path / 'journal.db'}")
    for days in (30, 31, 32):
        ask(journal, days)
    done = terminal.run("purge")
    assert (done.code, done.out) == (0, "Effacés : demandes de rappel 2, sessions 0, connexions 0\n")
    with journal.session() as session:
        [left] = session.query(Callback)
        assert left.kept_until > clock.now()
    journal.close()
    assert "demandes de rappel 0" in terminal.run("purge").out
