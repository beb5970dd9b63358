"""What a person says of a reply."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import func, select

from bot.errors import UnknownMessage
from bot.journal import Journal, conversations
from bot.journal.feedback import Opinion, keep_feedback
from bot.journal.reading import HELPFUL, UNHELPFUL, ConversationFilter, list_conversations, read_conversation
from bot.journal.tables import Feedback

from .builders import create_exchange

NO = Opinion(False, ("wrong", "not_understood", "wrong"), "Ce n'est pas mon cas.")


def say(journal: Journal, conversation: str, opinion: Opinion = NO) -> None:
    with journal.session() as session:
        reply = conversations.messages_after(session, conversation)[1]
        keep_feedback(session, conversation, str(reply.id), opinion)


def count(journal: Journal) -> int:
    with journal.session() as session:
        return int(session.scalar(select(func.count()).select_from(Feedback)))


def test_it_is_read_with_its_reply(journal: Journal) -> None:
    id = create_exchange(journal)
    say(journal, id)
    with journal.session() as session:
        found = read_conversation(session, id)
    assert found is not None
    person, reply = found.messages
    assert person.feedback is None
    kept = reply.feedback
    assert kept is not None
    assert (kept.helpful, kept.reasons, kept.comment) == (False, ["not_understood", "wrong"], NO.comment)


def test_the_same_person_may_change_their_mind(journal: Journal) -> None:
    id = create_exchange(journal)
    say(journal, id)
    say(journal, id, Opinion(True))
    with journal.session() as session:
        kept = session.scalars(select(Feedback)).one()
    assert (kept.helpful, kept.reasons, kept.comment) == (True, [], None)


@pytest.mark.parametrize("message", ["", "x", "0", "-1", "99999", "9" * 30, "١", "1.0", "\x00"])
def test_a_message_that_is_none_is_refused(journal: Journal, message: str) -> None:
    id = create_exchange(journal)
    with journal.session() as session, pytest.raises(UnknownMessage):
        keep_feedback(session, id, message, NO)


def test_only_a_reply_of_the_conversation_itself_can_be_judged(journal: Journal) -> None:
    id, other = create_exchange(journal), create_exchange(journal)
    with journal.session() as session:
        own_message = conversations.messages_after(session, id)[0]
        other_reply = conversations.messages_after(session, other)[1]
        for message in (own_message, other_reply):
            with pytest.raises(UnknownMessage):
                keep_feedback(session, id, str(message.id), NO)
    assert count(journal) == 0


def test_the_same_reply_judged_twice_at_once_is_judged_once(postgres_journal: Journal) -> None:
    id = create_exchange(postgres_journal)
    with ThreadPoolExecutor() as pool:
        list(pool.map(lambda _: say(postgres_journal, id), range(8)))
    assert count(postgres_journal) == 1


def test_it_is_deleted_with_the_conversation(journal: Journal) -> None:
    gone, kept = create_exchange(journal), create_exchange(journal)
    for id in (gone, kept):
        say(journal, id)
    with journal.session() as session:
        conversations.delete_conversation(session, gone)
    assert count(journal) == 1


def test_the_list_is_filtered_by_what_people_say(journal: Journal) -> None:
    helped, unhelped, silent = (create_exchange(journal) for _ in range(3))
    say(journal, helped, Opinion(True))
    say(journal, unhelped)
    for wanted, ids in ((HELPFUL, {helped}), (UNHELPFUL, {unhelped}), (None, {helped, unhelped, silent})):
        with journal.session() as session:
            rows, total = list_conversations(session, ConversationFilter(feedback=wanted))
        assert {row.id for row in rows} == ids
        assert total == len(ids)
        assert {row.id for row in rows if row.unhelpful} == ids & {unhelped}
