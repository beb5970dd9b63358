from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browsing import PATIENCE

from .fake_gateway import FakeGateway
from .server import Running


@pytest.fixture
def running() -> Iterator[Running]:
    server = Running(FakeGateway())
    server.start()
    yield server
    server.stop()


@pytest.fixture
def gateway(running: Running) -> FakeGateway:
    return running.fake


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context(viewport={"width": 1280, "height": 800}, locale="fr-FR")
    opened.set_default_timeout(PATIENCE)
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page that fails its test when a script of ours throws."""
    opened = context.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    assert errors == []
