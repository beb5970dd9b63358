"""Two whole services, as on two machines, on one PostgreSQL and one Redis: a person goes from one to the other."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing

import pytest
from sqlalchemy import text

from bot.journal.trackers import Trackers
from tests.servers import Postgres, RedisServer
from tests.service_process import Service, running
from tests.talk import Talk

pytestmark = pytest.mark.service
Machines = tuple[Service, Service]


@pytest.fixture(scope="module")
def database(postgres: Postgres) -> Iterator[str]:
    name = postgres.create()
    yield postgres.url(name)
    postgres.drop(name)


@pytest.fixture(scope="module")
def machines(database: str, redis_server: RedisServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machines]:
    """Started at once on an empty database. They have the same keys."""
    keys = tmp_path_factory.mktemp("keys")
    shared = {
        "DATABASE_URL": database, "TRACKER_DATABASE_URL": database, "REDIS_URL": redis_server.url, "BOT_KEYS": str(keys),
    }  # fmt: skip
    folders = [tmp_path_factory.mktemp(name) for name in ("one", "other")]
    with ExitStack() as stack, ThreadPoolExecutor() as pool:
        one, other = pool.map(lambda folder: stack.enter_context(running(folder, **shared)), folders)
        yield one, other


@pytest.fixture
def talk(machines: Machines, redis: RedisServer) -> Iterator[Talk]:
    with closing(Talk(machines[0].url)) as opened:
        yield opened


def go_to(service: Service, talk: Talk) -> None:
    talk.client.base_url = f"{service.url}/api"


def remembered(database: str) -> int:
    """How many events Rasa keeps."""
    with closing(Trackers(database)) as trackers, trackers.engine.connect() as connection:
        return int(connection.scalar(text("SELECT count(*) FROM events")))


def test_a_conversation_goes_on_at_the_other_machine_and_is_forgotten_everywhere(
    machines: Machines, talk: Talk, database: str
) -> None:
    one, other = machines
    talk.say("je n'ai jamais reçu mon api")
    go_to(other, talk)
    talk.say("c'est un renouvellement, déposé le 3 août 2026")
    go_to(one, talk)
    talk.say("mon titre a expiré le 10 octobre 2026")
    facts = talk.facts()
    assert {fact: facts[fact] for fact in ("procedure", "filed_on", "title_expires_on")} == {
        "procedure": "renewal", "filed_on": "2026-08-03", "title_expires_on": "2026-10-10",
    }  # fmt: skip
    assert [message["from"] for message in talk.all_messages()[1:]] == ["person", "assistant"] * 3
    assert remembered(database) > 0
    go_to(other, talk)
    assert talk.delete() == 204
    assert remembered(database) == 0


def test_people_are_answered_at_both_while_redis_is_away(machines: Machines, talk: Talk, redis: RedisServer) -> None:
    redis.stop()
    for service in machines:
        go_to(service, talk)
        [reply] = talk.say("je n'ai jamais reçu mon api")
        assert reply["status"] in ("asked", "answered")
    redis.start()
    [reply] = talk.say("je n'ai jamais reçu mon api")
    assert reply["status"] in ("asked", "answered")
