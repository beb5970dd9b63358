from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.journal import Journal
from tests.servers import Postgres

from .builders import open_journal, open_journal_at


@pytest.fixture(scope="session")
def new_journal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a journal that every test copies: migrations are slow."""
    file = tmp_path_factory.mktemp("journal") / "journal.db"
    open_journal(file).close()
    return file


@pytest.fixture(scope="session")
def new_database(postgres: Postgres) -> str:
    """The same on PostgreSQL."""
    name = postgres.create()
    open_journal_at(postgres.url(name)).close()
    return name


@pytest.fixture
def file_journal(new_journal: Path, tmp_path: Path) -> Iterator[Journal]:
    """On SQLite, for what is said of the file itself."""
    with closing(Journal(f"sqlite:///{shutil.copy(new_journal, tmp_path)}")) as opened:
        yield opened


@pytest.fixture
def postgres_journal(new_database: str, postgres: Postgres) -> Iterator[Journal]:
    name = postgres.create(new_database)
    with closing(Journal(postgres.url(name))) as opened:
        yield opened
    postgres.drop(name)


@pytest.fixture(params=["file_journal", "postgres_journal"])
def journal(request: pytest.FixtureRequest) -> Journal:
    """On both databases, one after the other."""
    opened: Journal = request.getfixturevalue(request.param)
    return opened
