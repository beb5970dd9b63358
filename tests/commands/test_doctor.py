"""`doctor`: a line a thing, exit code 1 when something does not work, and no secret on the screen."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.service.children import free_port

from .command_line import CommandLine


@pytest.fixture
def quiet_ports(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("BOT_PORT", "BOT_CONSOLE_PORT", "BOT_RASA_PORT", "BOT_ACTIONS_PORT"):
        monkeypatch.setenv(name, str(free_port()))


@pytest.mark.usefixtures("quiet_ports")
def test_each_thing_has_its_line_and_a_failure_exit_code_1(
    terminal: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"postgresql://bot:s3cret@127.0.0.1:{free_port()}/anef")
    monkeypatch.setenv("BOT_CALLBACK_KEY", "s3cret-key")
    done = terminal.run("doctor")
    lines = done.out.splitlines()
    assert (done.code, done.err) == (1, "")
    assert all(line[:2] in ("✓ ", "! ", "✗ ") and " : " in line for line in lines)
    assert "✗ Journal : ne répond pas (OperationalError)" in done.out
    assert "! Jour : BOT_TODAY fixe le jour au 2026-11-22" in done.out
    assert "✓ Contenu : " in done.out
    assert "s3cret" not in done.out


@pytest.mark.usefixtures("quiet_ports")
def test_in_json_it_says_the_same_and_warnings_alone_are_no_failure(terminal: CommandLine, tmp_path: Path) -> None:
    terminal.run("off", "--reason", "un essai")
    done = terminal.run("doctor", "--json")
    rows = json.loads(done.out)
    assert {frozenset(row) for row in rows} == {frozenset({"check", "level", "said", "remedy"})}
    found = {row["check"]: row["level"] for row in rows}
    assert (found["Journal"], found["Migrations"], found["Interrupteur"]) == ("ok", "ok", "warning")
    assert done.code == int("failure" in found.values())
    assert sorted(file.name for file in tmp_path.iterdir() if "journal.db" not in file.name) == []
