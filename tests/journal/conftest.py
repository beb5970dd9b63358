from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.journal import Journal

from .builders import open_journal


@pytest.fixture(scope="session")
def new_journal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a journal that every test copies: migrations are slow."""
    file = tmp_path_factory.mktemp("journal") / "journal.db"
    open_journal(file).close()
    return file


@pytest.fixture
def journal(new_journal: Path, tmp_path: Path) -> Iterator[Journal]:
    opened = Journal(f"sqlite:///{shutil.copy(new_journal, tmp_path)}")
    yield opened
    opened.close()
