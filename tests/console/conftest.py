from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.console.app import create_app
from bot.journal import Journal
from bot.knowledge import Knowledge, load
from bot.settings import ROOT

from .builders import LOGIN, PASSWORD, create_journal, create_settings
from .client import TestClient
from .pages import read, token_of


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return load(ROOT / "bot" / "content")


@pytest.fixture(scope="session")
def new_journal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a journal that every test copies: migrations and passwords are slow."""
    file = tmp_path_factory.mktemp("console") / "journal.db"
    create_journal(file).close()
    return file


@pytest.fixture
def journal(new_journal: Path, tmp_path: Path) -> Iterator[Journal]:
    opened = Journal(f"sqlite:///{shutil.copy(new_journal, tmp_path)}")
    yield opened
    opened.close()


@pytest.fixture
def visitor(journal: Journal, knowledge: Knowledge, tmp_path: Path) -> Iterator[TestClient]:
    """A browser that is not logged in and does not follow redirections."""
    app = create_app(create_settings(keys=tmp_path), journal, knowledge)
    with TestClient(app, follow_redirects=False) as client:
        yield client


@pytest.fixture
def reader(visitor: TestClient) -> TestClient:
    """The same browser, logged in."""
    csrf = token_of(read(visitor.get("/login")))
    visitor.post("/login", data={"login": LOGIN, "password": PASSWORD, "csrf": csrf})
    assert visitor.get("/").status_code == 200
    return visitor
