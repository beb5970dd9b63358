"""`off` and `on`: one command closes, one opens, and each change is on record."""

from __future__ import annotations

import getpass
from pathlib import Path

import pytest

from bot.journal import Journal, switch
from bot.journal.switch import Switched

from .command_line import CommandLine


def record(folder: Path) -> list[Switched]:
    journal = Journal(f"sqlite:///{folder / 'journal.db'}")
    with journal.session() as session:
        found = switch.changes(session, 10)
    journal.close()
    return found


def test_off_closes_and_says_how_to_open_again(terminal: CommandLine, tmp_path: Path) -> None:
    done = terminal.run("off", "--reason", "une réponse\nest fausse", "--by", " zoé\n")
    assert (done.code, done.err) == (0, "")
    assert "bot on" in done.out
    assert "restent ouvertes" in done.out
    [change] = record(tmp_path)
    assert (change.closed, change.whole, change.reason, change.by) == (True, False, "une réponse est fausse", "zoé")


def test_off_all_closes_the_pages_too(terminal: CommandLine, tmp_path: Path) -> None:
    assert "fermées aussi" in terminal.run("off", "--all", "--reason", "un texte a changé").out
    assert record(tmp_path)[0].whole is True


def test_on_opens_again_and_both_are_on_record(terminal: CommandLine, tmp_path: Path) -> None:
    terminal.run("off", "--reason", "un essai")
    assert terminal.run("on", "--reason", "fini").out == "L'assistant est ouvert.\n"
    assert [(change.closed, change.reason) for change in record(tmp_path)] == [(False, "fini"), (True, "un essai")]


def test_on_when_it_is_open_changes_nothing_and_says_so(terminal: CommandLine, tmp_path: Path) -> None:
    done = terminal.run("on")
    assert done.code == 0
    assert "déjà ouvert" in done.out
    assert record(tmp_path) == []


def test_without_a_name_it_is_the_session_s(
    terminal: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOGNAME", "garde")
    terminal.run("off", "--reason", "un essai")
    terminal.run("on", "--by", "  ")
    assert [change.by for change in record(tmp_path)] == [getpass.getuser()] * 2 == ["garde"] * 2


@pytest.mark.parametrize("reason", ["", "   ", "\n"])
def test_a_reason_must_be_given(terminal: CommandLine, tmp_path: Path, reason: str) -> None:
    done = terminal.run("off", "--reason", reason)
    assert done.code == 1
    assert done.err.startswith("Erreur : dites pourquoi")
    assert not (tmp_path / "journal.db").exists()


def test_personal_data_in_a_reason_is_masked_before_it_is_kept(terminal: CommandLine, tmp_path: Path) -> None:
    terminal.run("off", "--reason", "un numéro est montré : 06 12 34 56 78")
    assert "06 12" not in record(tmp_path)[0].reason


def test_a_database_that_refuses_is_told_in_words_without_its_address(
    terminal: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a folder").mkdir()
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'a folder'}")
    done = terminal.run("off", "--reason", "un essai")
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("Erreur : la base de données ne répond pas (")
    assert str(tmp_path) not in done.err
