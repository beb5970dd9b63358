"""What the tests of every room share: the real content, and one running service."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bot.knowledge import Knowledge, load
from tests.browsing import launched
from tests.service_process import Service, running
from tests.talk import Talk

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """The content as it is in the project."""
    return load(ROOT / "bot" / "content")


@pytest.fixture(scope="session")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """The whole service, started once for all the tests that talk to it."""
    with running(tmp_path_factory.mktemp("service")) as started:
        yield started


@pytest.fixture
def talk(service: Service) -> Iterator[Talk]:
    """A conversation just opened with the running service."""
    opened = Talk(service.url)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for the tests of a file: Playwright holds the event loop as long as it is open."""
    with launched() as opened:
        yield opened
