from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from bot.gateway.app import create_app
from bot.gateway.assistant import Assistant
from bot.journal import Journal, sites
from bot.journal.sites import ensure_demo
from bot.journal.trackers import Trackers
from bot.knowledge import Knowledge
from bot.seal.keyring import Keyring
from bot.settings import ROOT, Settings

from .fake_rasa import FakeRasa
from .visitor import Visitor, arrive

MODEL = "anef-0123456789ab.tar.gz"


@dataclass
class House:
    """The gateway over a real journal, in a folder of its own; `build` puts another assistant in it."""

    folder: Path
    journal: Journal
    trackers: Trackers
    knowledge: Knowledge

    def build(self, assistant: Assistant) -> FastAPI:
        settings = Settings(
            root=ROOT, database_url="unused", tracker_url="unused", keys=self.folder, callback_days=7,
            conversation_days=45,
        )  # fmt: skip
        return create_app(settings, self.journal, self.trackers, self.knowledge, assistant, MODEL)

    @property
    def keyring(self) -> Keyring:
        return Keyring(self.folder)

    def set_site(self, callback: bool = False, **contact: str) -> None:
        """Change the demonstration site."""
        with self.journal.session() as session:
            sites.offer_callbacks(session, sites.DEMO, callback)
            sites.set_contact(session, sites.DEMO, contact)

    def written(self) -> bytes:
        """All that is on the disk."""
        return b"".join(file.read_bytes() for file in sorted(self.folder.iterdir()))


def browser(app: FastAPI, host: str = "127.0.0.1") -> httpx.AsyncClient:
    """A client at an address, which sees a 500 as a browser does."""
    transport = httpx.ASGITransport(app, raise_app_exceptions=False, client=(host, 50000))
    return httpx.AsyncClient(transport=transport, base_url="http://testserver")


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="session")
def new_journal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a journal that every test copies: migrations are slow."""
    file = tmp_path_factory.mktemp("gateway") / "journal.db"
    journal = Journal(f"sqlite:///{file}")
    journal.migrate()
    with journal.session() as session:
        ensure_demo(session)
    journal.close()
    return file


@pytest.fixture
def house(new_journal: Path, tmp_path: Path, knowledge: Knowledge) -> Iterator[House]:
    journal = Journal(f"sqlite:///{shutil.copy(new_journal, tmp_path)}")
    trackers = Trackers(f"sqlite:///{tmp_path / 'tracker.db'}")
    yield House(tmp_path, journal, trackers, knowledge)
    journal.close()
    trackers.close()


@pytest.fixture
def rasa(house: House) -> FakeRasa:
    return FakeRasa(house.folder / "tracker.db")


@pytest.fixture
def app(house: House, rasa: FakeRasa) -> FastAPI:
    return house.build(rasa.assistant())


@pytest.fixture
async def client(app: FastAPI, anyio_backend: str) -> AsyncIterator[httpx.AsyncClient]:
    async with browser(app) as opened:
        yield opened


@pytest.fixture
async def visitor(client: httpx.AsyncClient) -> Visitor:
    return await arrive(client)
