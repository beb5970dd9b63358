"""`purge`: what is over is deleted, what is not stays."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot import clock
from bot.journal import Journal, callbacks
from bot.journal.tables import Callback, Conversation
from tests.journal.builders import create_conversation, create_exchange, open_journal
from tests.journal.rasa_memory import create_tracker_file, senders_in

from .command_line import CommandLine


def ask(journal: Journal, days: int) -> None:
    """A request made 31 days ago, to be kept for so many days."""
    conversation = create_conversation(journal).id
    with journal.session() as session:
        request = callbacks.add_callback(session, conversation, "locked", days)
        request.at -= timedelta(days=31)
        request.kept_until -= timedelta(days=31)


def test_requests_whose_time_is_over_are_deleted_and_counted(terminal: CommandLine, tmp_path: Path) -> None:
    journal = open_journal(tmp_path / "journal.db")
    for days in (30, 31, 32):
        ask(journal, days)
    done = terminal.run("purge")
    assert (done.code, done.out) == (
        0,
        "Effacés : conversations 0, demandes de rappel 2, ouvertures de demandes de rappel 0, "
        "sessions de l'équipe 0, connexions manquées 0\n",
    )
    with journal.session() as session:
        [left] = session.query(Callback)
        assert left.kept_until > clock.now()
    journal.close()
    assert "demandes de rappel 0" in terminal.run("purge").out


def test_the_setting_says_how_long_conversations_are_kept(
    terminal: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    journal = open_journal(tmp_path / "journal.db")
    id = create_exchange(journal)
    with journal.session() as session:
        session.get(Conversation, id).last_at -= timedelta(days=100)
    create_tracker_file(tmp_path / "tracker.db", id, "another").close()
    assert "conversations 0," in terminal.run("purge").out
    assert senders_in(tmp_path / "tracker.db") == sorted([id, "another"])
    monkeypatch.setenv("BOT_CONVERSATION_DAYS", "99")
    assert "conversations 1," in terminal.run("purge").out
    assert senders_in(tmp_path / "tracker.db") == ["another"]
    journal.close()
