"""The file, its schema, its transactions."""

from __future__ import annotations

import stat
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from bot import clock
from bot.errors import ConfigurationError, UnknownConversation
from bot.journal import Journal, callbacks, conversations, sites, staff
from bot.journal.reading import ConversationFilter, list_conversations
from bot.journal.tables import Conversation, Message

from .builders import create_conversation, create_exchange


def test_a_database_that_does_not_answer_is_said_in_french_with_the_setting_to_change(tmp_path: Path) -> None:
    journal = Journal(f"postgresql://anef@/anef?host={tmp_path}")
    with pytest.raises(ConfigurationError, match=r"ne répond pas \(.*DATABASE_URL") as error:
        journal.migrate()
    assert str(tmp_path) in str(error.value)


@pytest.mark.parametrize(
    "url",
    ["", "mot-de-passe", "postgres://anef:mot-de-passe@db/anef", "postgresql//anef:mot-de-passe@db/anef",
     "mysql://anef:mot-de-passe@db/anef", "postgresql+nothing://anef:mot-de-passe@db/anef"],
)  # fmt: skip
def test_an_address_that_is_no_database_is_refused_without_its_password(url: str) -> None:
    with pytest.raises(ConfigurationError, match="base de données") as error:
        Journal(url)
    assert "mot-de-passe" not in str(error.value)


def test_a_new_file_is_for_its_owner_alone_with_those_beside_it(tmp_path: Path) -> None:
    journal = Journal(f"sqlite:///{tmp_path / 'journal.db'}")
    journal.migrate()
    with journal.session() as session:
        sites.ensure_demo(session)
        files = {file.name: stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()}
    assert files["journal.db"] == 0o600
    assert set(files.values()) == {0o600}
    journal.close()


def test_nothing_that_a_database_could_not_keep_makes_it_fail(journal: Journal) -> None:
    """PostgreSQL takes no NUL character: neither in what is kept, nor in what is looked for."""
    id = create_exchange(journal, text="avant\x00après")
    with journal.session() as session:
        assert conversations.messages_after(session, id)[0].text.startswith("avant")
        assert session.get(Conversation, "\x00") is None
        assert staff.log_in(session, "\x00", "\x00") is None
        assert list_conversations(session, ConversationFilter(site="\x00", text="\x00")) == ([], 0)
        assert callbacks.read_callback(session, "\x00", "amina") is None
        with pytest.raises(UnknownConversation):
            conversations.find_conversation(session, "\x00", "\x00")


def test_a_transaction_that_raises_leaves_nothing(journal: Journal) -> None:
    def fail() -> None:
        with journal.session() as session:
            sites.add_site(session, "Une association", "asso")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    with journal.session() as session:
        assert [site.key for site in sites.list_sites(session)] == ["demo"]


def test_a_message_of_no_conversation_is_refused_by_the_database(journal: Journal) -> None:
    with pytest.raises(IntegrityError), journal.session() as session:
        session.execute(insert(Message).values(conversation_id="none", author="person", at=clock.now(), text="x"))


def test_instants_come_back_in_utc_with_their_time_zone(journal: Journal) -> None:
    id = create_exchange(journal)
    with journal.session() as session:
        found = session.get(Conversation, id)
        instants = [found.created_at, found.last_at, *(message.at for message in found.messages)]
    assert {instant.tzinfo for instant in instants} == {timezone.utc}
    assert found.created_at <= found.messages[0].at == found.last_at <= found.messages[1].at


def test_an_instant_of_another_time_zone_is_the_same_instant_in_the_database(journal: Journal) -> None:
    """SQLite compares the letters: half past midnight in Paris is the day before."""
    id = create_exchange(journal)
    at = datetime(2026, 7, 1, 0, 30, tzinfo=timezone(timedelta(hours=2)))
    with journal.session() as session:
        session.get(Conversation, id).created_at = at
    with journal.session() as session:
        assert session.get(Conversation, id).created_at == at
        earlier = at.astimezone(timezone.utc) - timedelta(minutes=1)
        assert session.query(Conversation).filter(Conversation.created_at > earlier).count() == 1
        assert session.query(Conversation).filter(Conversation.created_at <= at - timedelta(minutes=1)).count() == 0


def test_an_instant_in_json_says_its_time_zone(journal: Journal) -> None:
    id = create_exchange(journal)
    with journal.session() as session:
        shown = [conversations.as_json(message) for message in conversations.messages_after(session, id)]
    assert all(message["at"].endswith("+00:00") for message in shown)


def test_what_is_written_is_there_when_the_database_is_opened_again(journal: Journal) -> None:
    opened = create_conversation(journal)
    journal.close()
    again = Journal(journal.url)
    with again.session() as session:
        assert conversations.find_conversation(session, opened.id, opened.token).site_key == "demo"
    again.close()
