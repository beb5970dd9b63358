"""What a reviewer says of a message, and which conversations still wait to be read."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from bot.errors import UnknownMessage
from bot.exchange import Status
from bot.journal import Journal, conversations
from bot.journal.corrections import Meaning, keep_correction
from bot.journal.feedback import Opinion, keep_feedback
from bot.journal.reading import TO_REVIEW, ConversationFilter, list_conversations, read_conversation
from bot.journal.tables import Correction

from .builders import create_conversation, create_exchange, create_reply, create_trace

ADDRESS = Meaning("address_change", "Elle a déménagé.")
DOUBT = create_reply(status=Status.CLARIFY, text="Que voulez-vous dire ?")
LOST = create_reply(status=Status.REFERRED, text="Je n'ai pas compris.")
FALLBACK = create_trace(intent="nlu_fallback", verdict=None, decision="refer")


def correct(journal: Journal, conversation: str, meaning: Meaning = ADDRESS, login: str = "amina") -> None:
    """Say what the first message of the person was."""
    with journal.session() as session:
        said = next(m for m in conversations.messages_after(session, conversation) if m.author == "person")
        keep_correction(session, conversation, str(said.id), meaning, login)


def say_unhelpful(journal: Journal, conversation: str) -> None:
    with journal.session() as session:
        reply = conversations.messages_after(session, conversation)[-1]
        keep_feedback(session, conversation, str(reply.id), Opinion(False))


def press(journal: Journal, conversation: str, status: Status = Status.ANSWERED) -> None:
    with journal.session() as session:
        message = conversations.add_message(session, conversation, "press", "Autre chose", "/something_else")
        conversations.add_reply(session, conversation, message.id, create_reply(status=status), create_trace())


def count(journal: Journal) -> int:
    with journal.session() as session:
        return int(session.scalar(select(func.count()).select_from(Correction)))


def to_review(journal: Journal) -> set[str]:
    with journal.session() as session:
        rows, total = list_conversations(session, ConversationFilter(review=TO_REVIEW))
    assert total == len(rows)
    return {row.id for row in rows}


def test_it_is_read_with_its_message(journal: Journal) -> None:
    id = create_exchange(journal)
    correct(journal, id)
    with journal.session() as session:
        found = read_conversation(session, id)
    assert found is not None
    said, reply = found.messages
    assert reply.correction is None
    kept = said.correction
    assert kept is not None
    assert (kept.intent, kept.note, kept.login) == ("address_change", "Elle a déménagé.", "amina")


def test_the_last_word_wins(journal: Journal) -> None:
    id = create_exchange(journal)
    correct(journal, id)
    correct(journal, id, Meaning(), "zoé")
    with journal.session() as session:
        kept = session.scalars(select(Correction)).one()
    assert (kept.intent, kept.note, kept.login) == (None, None, "zoé")


@pytest.mark.parametrize("message", ["", "x", "0", "-1", "99999", "9" * 30, "١", "\x00"])
def test_a_message_that_is_none_is_refused(journal: Journal, message: str) -> None:
    id = create_exchange(journal)
    with journal.session() as session, pytest.raises(UnknownMessage):
        keep_correction(session, id, message, ADDRESS, "amina")


def test_only_what_the_person_typed_in_this_conversation_is_corrected(journal: Journal) -> None:
    id, other = create_exchange(journal), create_exchange(journal)
    press(journal, id)
    with journal.session() as session:
        _, reply, pressed, _ = conversations.messages_after(session, id)
        elsewhere = conversations.messages_after(session, other)[0]
        for message in (reply, pressed, elsewhere):
            with pytest.raises(UnknownMessage):
                keep_correction(session, id, str(message.id), ADDRESS, "amina")
    assert count(journal) == 0


def test_it_is_deleted_with_the_conversation(journal: Journal) -> None:
    gone, kept = create_exchange(journal), create_exchange(journal)
    for id in (gone, kept):
        correct(journal, id)
    with journal.session() as session:
        conversations.delete_conversation(session, gone)
    assert count(journal) == 1


def test_what_was_in_doubt_or_not_understood_waits_until_it_is_corrected(journal: Journal) -> None:
    create_exchange(journal)
    doubt = create_exchange(journal, reply=DOUBT)
    lost = create_exchange(journal, reply=LOST, trace=FALLBACK)
    assert to_review(journal) == {doubt, lost}
    correct(journal, lost)
    assert to_review(journal) == {doubt}
    correct(journal, doubt, Meaning())
    assert to_review(journal) == set()


def test_an_understood_referral_and_a_date_given_to_a_question_do_not_wait(journal: Journal) -> None:
    """A bare date has no intent of its own, and is understood all the same."""
    create_exchange(journal, reply=LOST, trace=create_trace(intent="call_me_back"))
    create_exchange(journal, reply=create_reply(status=Status.ASKED), trace=FALLBACK)
    assert to_review(journal) == set()


def test_another_doubt_of_the_same_conversation_still_waits(journal: Journal) -> None:
    id = create_exchange(journal, reply=DOUBT)
    create_exchange(journal, id, "Je ne sais pas dire", reply=DOUBT)
    correct(journal, id)
    assert to_review(journal) == {id}


def test_a_reply_that_did_not_help_waits_until_a_message_is_corrected(journal: Journal) -> None:
    id = create_exchange(journal)
    say_unhelpful(journal, id)
    assert to_review(journal) == {id}
    correct(journal, id)
    assert to_review(journal) == set()


def test_buttons_alone_never_wait(journal: Journal) -> None:
    id = create_conversation(journal).id
    press(journal, id, Status.CLARIFY)
    say_unhelpful(journal, id)
    assert to_review(journal) == set()
