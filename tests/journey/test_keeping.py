"""What is kept, and what is not, by the whole service: its journal, and the table that Rasa itself makes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot import clock
from bot.journal import Journal
from bot.journal.tables import Conversation
from tests.journal.rasa_memory import senders_in
from tests.service_process import Service
from tests.talk import Talk

pytestmark = pytest.mark.service


@pytest.fixture
def other(service: Service) -> Iterator[Talk]:
    opened = Talk(service.url)
    yield opened
    opened.close()


def id_of(talk: Talk) -> str:
    return talk.path.rpartition("/")[2]


def date_back(service: Service, talk: Talk, days: int) -> None:
    journal = Journal(service.environment["DATABASE_URL"])
    with journal.session() as session:
        session.get(Conversation, id_of(talk)).last_at = clock.now() - timedelta(days=days)
    journal.close()


def remembered(service: Service) -> set[str]:
    """The conversations that Rasa holds."""
    return set(senders_in(Path(service.environment["TRACKER_DATABASE_URL"].removeprefix("sqlite:///"))))


def test_an_old_conversation_is_forgotten_by_the_journal_and_by_rasa_and_another_goes_on(
    service: Service, talk: Talk, other: Talk
) -> None:
    for one in (talk, other):
        one.say("je n'ai pas reçu mon attestation de prolongation")
    assert {id_of(talk), id_of(other)} <= remembered(service)
    date_back(service, talk, 181)
    assert "conversations 1," in service.command("purge")
    assert id_of(talk) not in remembered(service)
    assert id_of(other) in remembered(service)
    assert talk.client.get(f"{talk.path}/messages").status_code == 404
    assert other.say("un renouvellement")


def test_what_was_said_is_taken_out_and_counted(service: Service, talk: Talk) -> None:
    before = json.loads(service.command("stats", "--json"))
    talk.say("je n'ai toujours pas reçu mon attestation de prolongation. mon tel 06 39 98 12 34")
    rows = [json.loads(line) for line in service.command("export", "conversations").splitlines()]
    said, reply = rows[-1]["messages"][-2:]
    assert "[téléphone]" in said["text"]
    assert (reply["from"], reply["intent"], reply["situation"]) == (
        "assistant", "api_not_received", "api_not_received",
    )  # fmt: skip
    after = json.loads(service.command("stats", "--json"))
    assert after["conversations"] - before["conversations"] == after["messages"] - before["messages"] == 1
