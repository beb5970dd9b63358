"""A database on another machine may be away: what needs none goes on, and the operator is told."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import httpx
import pytest

from bot.journal import Journal, sites
from bot.journal.trackers import Trackers
from bot.knowledge import Knowledge
from tests.servers import Postgres

from .conftest import House, browser
from .fake_rasa import FakeRasa
from .visitor import arrive, assert_refused

pytestmark = pytest.mark.anyio


@pytest.fixture
async def client(tmp_path: Path, knowledge: Knowledge, anyio_backend: str) -> AsyncIterator[httpx.AsyncClient]:
    """A gateway whose database is nowhere."""
    url = f"postgresql+psycopg2://postgres@/anef?host={tmp_path}"
    with closing(Journal(url)) as journal, closing(Trackers(url)) as trackers:
        rasa = FakeRasa(tmp_path / "tracker.db")
        app = House(tmp_path, journal, trackers, knowledge).build(rasa.assistant())
        async with browser(app) as opened:
            yield opened


async def test_it_is_not_ready_and_says_why(client: httpx.AsyncClient) -> None:
    response = await client.get("/health/ready")
    assert response.status_code == 503
    assert response.json()["problems"] == [
        "la mémoire de Rasa ne répond pas (OperationalError)", "le journal ne répond pas (OperationalError)",
    ]  # fmt: skip


@pytest.mark.parametrize("path", ["/situations", "/situations/api_not_received?site=asso"])
async def test_the_plain_pages_are_in_pause_with_people_to_turn_to(
    client: httpx.AsyncClient, path: str, knowledge: Knowledge
) -> None:
    """They may have been closed: only the database knows."""
    response = await client.get(path)
    assert response.status_code == 503
    assert knowledge.contacts["ccc"].name in response.text


@pytest.mark.parametrize("path", ["/", "/chat", "/glossaire"])
async def test_the_pages_that_keep_nothing_are_shown(client: httpx.AsyncClient, path: str) -> None:
    response = await client.get(path)
    assert response.status_code == 200
    assert "</h1>" in response.text


async def test_a_message_is_refused_with_a_sentence_and_not_taken_for_kept(client: httpx.AsyncClient) -> None:
    assert_refused(await client.post("/api/conversations", json={"site": "demo"}), 500, "internal")


async def test_when_the_database_starts_again_the_next_message_is_taken(
    postgres: Postgres, tmp_path: Path, knowledge: Knowledge
) -> None:
    """The server ends the lines of the gateway, as it does when it stops."""
    name = postgres.create()
    with closing(Journal(postgres.url(name))) as journal, closing(Trackers(postgres.url(name))) as trackers:
        journal.migrate()
        with journal.session() as session:
            sites.ensure_demo(session)
        house = House(tmp_path, journal, trackers, knowledge)
        async with browser(house.build(FakeRasa(tmp_path / "tracker.db").assistant())) as client:
            visitor = await arrive(client)
            postgres.execute(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")
            assert (await visitor.say("bonjour"))["status"] == "answered"
    postgres.drop(name)
