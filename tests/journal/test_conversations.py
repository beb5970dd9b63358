"""A conversation: opened, found by its token alone, continued, read again."""

from __future__ import annotations

import uuid
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from bot.errors import UnknownConversation, UnknownSite
from bot.exchange import Status
from bot.journal import Journal, conversations
from bot.journal.tables import Conversation
from bot.typeset import typeset

from .builders import FACTS, create_asked, create_conversation, create_exchange, create_reply, create_trace


def test_a_conversation_cannot_be_opened_for_an_unknown_site(journal: Journal) -> None:
    with pytest.raises(UnknownSite), journal.session() as session:
        conversations.open_conversation(session, "inconnu", "fr")


def test_every_conversation_has_an_id_and_a_token_of_its_own(journal: Journal) -> None:
    opened = [create_conversation(journal) for _ in range(20)]
    assert len({one.id for one in opened} | {one.token for one in opened}) == 40
    assert all(len(one.id) >= 32 and len(one.token) >= 43 for one in opened)


def test_of_the_token_only_a_hash_is_on_the_disk(file_journal: Journal, tmp_path: Path) -> None:
    opened = create_conversation(file_journal)
    file_journal.close()
    written = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert opened.token.encode() not in written
    assert conversations.hash_token(opened.token).encode() in written


def test_only_its_own_token_opens_a_conversation(journal: Journal) -> None:
    opened, other = create_conversation(journal), create_conversation(journal)
    with journal.session() as session:
        assert conversations.find_conversation(session, opened.id, opened.token).id == opened.id
        for id, token in (
            (opened.id, other.token),
            (opened.id, ""),
            (opened.id, "é"),
            ("no id", opened.token),
        ):
            with pytest.raises(UnknownConversation):
                conversations.find_conversation(session, id, token)


def test_the_hash_of_the_token_does_not_open_it(journal: Journal) -> None:
    opened = create_conversation(journal)
    with journal.session() as session, pytest.raises(UnknownConversation):
        conversations.find_conversation(session, opened.id, conversations.hash_token(opened.token))


def test_one_client_id_names_one_message_of_a_conversation(journal: Journal) -> None:
    client, opened, other = str(uuid.uuid4()), create_conversation(journal), create_conversation(journal)
    with journal.session() as session:
        first = conversations.add_message(session, opened.id, client, "une fois")
        conversations.add_message(session, other.id, client, "ailleurs, il sert encore")
    with journal.session() as session:
        found = conversations.sent_before(session, opened.id, client)
        assert found is not None
        assert found.id == first.id
        assert conversations.sent_before(session, opened.id, str(uuid.uuid4())) is None
    with pytest.raises(IntegrityError), journal.session() as session:
        conversations.add_message(session, opened.id, client, "deux fois")


def test_replies_belong_to_their_message(journal: Journal) -> None:
    opened = create_conversation(journal)
    with journal.session() as session:
        asked = conversations.add_message(session, opened.id, str(uuid.uuid4()), "question")
        other = conversations.add_message(session, opened.id, str(uuid.uuid4()), "autre")
        for text in ("un", "deux"):
            conversations.add_reply(session, opened.id, asked.id, create_reply(text=text), None)
        assert [reply.text for reply in conversations.replies_to(session, asked.id)] == ["un", "deux"]
        assert conversations.replies_to(session, other.id) == []


def test_messages_are_read_oldest_first_and_only_after_the_one_that_is_named(journal: Journal) -> None:
    id = create_exchange(journal, text="un")
    create_exchange(journal, id, text="deux")
    create_exchange(journal, text="une autre conversation")
    with journal.session() as session:
        every = conversations.messages_after(session, id)
        assert [message.author for message in every] == ["person", "assistant"] * 2
        assert conversations.messages_after(session, id, every[1].id) == every[2:]
        assert conversations.messages_after(session, id, every[-1].id) == []


def test_a_message_moves_the_last_instant_of_its_conversation(journal: Journal) -> None:
    opened = create_conversation(journal)
    with journal.session() as session:
        begun = session.get(Conversation, opened.id).last_at
        message = conversations.add_message(session, opened.id, str(uuid.uuid4()), "bonjour")
        assert session.get(Conversation, opened.id).last_at == message.at > begun


def test_the_text_that_is_kept_is_the_text_that_was_given(journal: Journal) -> None:
    masked = "Je m'appelle [nom] — « étranger » n° [numéro] 😀 عربي"
    id = create_exchange(journal, text=masked)
    with journal.session() as session:
        assert conversations.messages_after(session, id)[0].text == masked


def test_a_reply_comes_back_in_the_shape_of_the_contract(journal: Journal) -> None:
    reply = create_asked()
    id = create_exchange(journal, reply=reply)
    with journal.session() as session:
        said, replied = (conversations.as_json(m) for m in conversations.messages_after(session, id))
    assert set(said) == {"id", "at", "from", "text"}
    assert said["from"] == "person"
    assert {key: replied[key] for key in ("from", "status", "text")} == {
        "from": "assistant", "status": Status.ASKED.value, "text": typeset(reply.text),
    }  # fmt: skip
    assert replied["choices"] == [{"label": "Un renouvellement", "payload": "/inform{}"}]
    assert isinstance(replied["id"], str)


def test_a_button_is_known_by_its_payload_in_its_own_conversation_alone(journal: Journal) -> None:
    id = create_exchange(journal, reply=create_asked("Un renouvellement", "/inform{1}"))
    create_exchange(journal, id)
    elsewhere = create_exchange(journal)
    with journal.session() as session:
        assert conversations.offered_label(session, id, "/inform{1}") == "Un renouvellement"
        assert conversations.offered_label(session, id, "/restart") is None
        assert conversations.offered_label(session, elsewhere, "/inform{1}") is None


def test_the_facts_are_those_of_the_latest_trace(journal: Journal) -> None:
    empty = create_conversation(journal)
    id = create_exchange(journal, trace=create_trace(facts={"procedure": "first"}))
    create_exchange(journal, id)
    with journal.session() as session:
        assert conversations.facts(session, id) == FACTS
        assert conversations.facts(session, empty.id) == {}


def test_a_reply_without_the_assistant_forgets_no_fact(journal: Journal) -> None:
    """After a time-out, the letters were written without what the person had told."""
    id = create_exchange(journal)
    create_exchange(journal, id, trace=create_trace(facts={}, error="ReadTimeout"))
    with journal.session() as session:
        assert conversations.facts(session, id) == FACTS
