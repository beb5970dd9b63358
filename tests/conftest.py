"""What the tests of every room share: the real content, and one running service."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bot.knowledge import Knowledge, load
from tests.browsing import launched
from tests.servers import Postgres, RedisServer, running_postgres, running_redis
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


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A PostgreSQL server, started once for all the tests that ask for it."""
    with running_postgres() as started:
        yield started


@pytest.fixture(scope="session")
def redis_server() -> Iterator[RedisServer]:
    """A Redis server, started once; `redis` is what one test gets of it."""
    with running_redis() as started:
        yield started


@pytest.fixture
def redis(redis_server: RedisServer) -> RedisServer:
    """Redis as it is when nobody has used it. A test may stop it and start it."""
    redis_server.start()
    with redis_server.client() as client:
        client.flushall()
    return redis_server


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
