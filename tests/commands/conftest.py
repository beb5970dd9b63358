from __future__ import annotations

from pathlib import Path

import pytest

from .command_line import CommandLine


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    """A terminal whose databases are in a folder of the test, on a fixed day."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'journal.db'}")
    monkeypatch.setenv("TRACKER_DATABASE_URL", f"sqlite:///{tmp_path / 'tracker.db'}")
    monkeypatch.setenv("BOT_KEYS", str(tmp_path / "keys"))
    monkeypatch.setenv("BOT_TODAY", "2026-11-22")
    return CommandLine(monkeypatch)
