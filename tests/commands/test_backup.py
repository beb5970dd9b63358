"""`backup` and `restore`: one file, and back."""

from __future__ import annotations

import json
import socket
from pathlib import Path

import pytest

from tests.journal.builders import create_exchange, open_journal
from tests.service.children import free_port

from .command_line import CommandLine


@pytest.fixture
def stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """No service runs."""
    for name in ("BOT_PORT", "BOT_CONSOLE_PORT", "BOT_RASA_PORT", "BOT_ACTIONS_PORT"):
        monkeypatch.setenv(name, str(free_port()))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a backup will be; the journal holds an exchange."""
    journal = open_journal(tmp_path / "journal.db")
    create_exchange(journal)
    journal.close()
    return tmp_path / "b.zip"


@pytest.mark.usefixtures("stopped")
def test_there_and_back_with_words_on_what_was_done(
    terminal: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, file: Path
) -> None:
    done = terminal.run("backup", str(file))
    assert (done.code, done.err) == (0, "")
    assert "dont 2 messages" in done.out
    assert "Les clés n'y sont pas" in done.out
    again = terminal.run("restore", str(file))
    assert (again.code, again.out) == (1, "")
    assert "--replace" in again.err
    replaced = terminal.run("restore", str(file), "--replace")
    assert replaced.code == 0
    assert len(list(tmp_path.glob("avant-restauration-*.zip"))) == 1
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'new.db'}")
    assert "Sauvegarde du 20" in terminal.run("restore", str(file)).out
    assert terminal.run("site", "list").out.startswith("demo\t")


def test_the_keys_are_in_it_only_when_asked(terminal: CommandLine, file: Path) -> None:
    terminal.run("public-key")
    assert "Les clés y sont" in terminal.run("backup", str(file), "--with-keys").out


def test_an_empty_database_has_nothing_to_back_up(terminal: CommandLine, tmp_path: Path) -> None:
    done = terminal.run("backup", str(tmp_path / "b.zip"))
    assert done.code == 1
    assert "rien à sauvegarder" in done.err
    assert not (tmp_path / "b.zip").exists()


def test_a_file_that_is_there_is_not_overwritten(terminal: CommandLine, file: Path) -> None:
    file.write_text("à garder")
    assert "existe déjà" in terminal.run("backup", str(file)).err
    assert file.read_text() == "à garder"


def test_nothing_is_restored_under_a_service_that_runs(
    terminal: CommandLine, monkeypatch: pytest.MonkeyPatch, file: Path
) -> None:
    terminal.run("backup", str(file))
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        monkeypatch.setenv("BOT_RASA_PORT", str(listening.getsockname()[1]))
        done = terminal.run("restore", str(file), "--replace")
    assert done.code == 1
    assert "arrêtez-le" in done.err


@pytest.mark.usefixtures("stopped")
def test_the_doctor_tells_when_the_last_backup_was_made(terminal: CommandLine, file: Path) -> None:
    def said() -> tuple[str, str]:
        rows = json.loads(terminal.run("doctor", "--json").out)
        [found] = [row for row in rows if row["check"] == "Sauvegarde"]
        return found["level"], found["said"]

    assert said() == ("warning", "aucune n'a été faite")
    terminal.run("backup", str(file))
    level, words = said()
    assert (level, words.startswith("la dernière est du ")) == ("ok", True)
