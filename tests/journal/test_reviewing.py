"""What still waits to be reviewed."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from bot.exchange import Status
from bot.journal import Journal
from bot.journal.corrections import Meaning
from bot.journal.reading import TO_REVIEW, ConversationFilter, list_conversations, read_conversation
from bot.journal.reviewing import next_to_review
from bot.journal.tables import Conversation

from .builders import create_conversation, create_exchange, create_reply, create_trace
from .reviews import correct, press, say_unhelpful

AT = datetime(2026, 11, 21, 10, 0, tzinfo=timezone.utc)
DOUBT = create_reply(status=Status.CLARIFY, text="Que voulez-vous dire ?")
LOST = create_reply(status=Status.REFERRED, text="Je n'ai pas compris.")
FALLBACK = create_trace(intent="nlu_fallback", verdict=None, decision="refer")


def to_review(journal: Journal) -> set[str]:
    """The conversations that wait; in each of them, and in no other, a message does."""
    with journal.session() as session:
        rows, total = list_conversations(session, ConversationFilter(review=TO_REVIEW))
        everything, _ = list_conversations(session, ConversationFilter())
    found = {row.id for row in rows}
    assert total == len(found)
    assert {row.id for row in everything if row.to_review} == found, "the query and the messages disagree"
    return found


def texts_to_review(journal: Journal, id: str) -> list[str]:
    with journal.session() as session:
        [row] = list_conversations(session, ConversationFilter(review=TO_REVIEW))[0]
        found = read_conversation(session, id)
    assert found is not None
    return [message.text for message in found.messages if message.id in row.to_review]


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


def test_each_message_in_doubt_is_named_until_it_is_corrected(journal: Journal) -> None:
    id = create_exchange(journal, text="un", reply=DOUBT)
    create_exchange(journal, id, "deux")
    create_exchange(journal, id, "trois", LOST, FALLBACK)
    assert texts_to_review(journal, id) == ["un", "trois"]
    correct(journal, id)
    assert texts_to_review(journal, id) == ["trois"]


def test_of_a_reply_that_did_not_help_the_message_typed_before_it_is_named(journal: Journal) -> None:
    id = create_exchange(journal, text="un")
    create_exchange(journal, id, "deux")
    press(journal, id)
    say_unhelpful(journal, id)
    create_exchange(journal, id, "trois")
    assert texts_to_review(journal, id) == ["deux"]


def test_of_a_welcome_that_did_not_help_the_first_message_is_named(journal: Journal) -> None:
    id = create_conversation(journal).id
    press(journal, id)
    say_unhelpful(journal, id)
    create_exchange(journal, id, "un")
    assert texts_to_review(journal, id) == ["un"]


def test_the_next_to_review_is_the_one_below_in_the_list(journal: Journal) -> None:
    ids = [create_exchange(journal, reply=DOUBT) for _ in range(4)]
    create_exchange(journal)
    with journal.session() as session:
        for id, minutes in zip(ids, (0, 5, 5, 9)):
            session.get(Conversation, id).last_at = AT - timedelta(minutes=minutes)
    with journal.session() as session:
        wanted = ConversationFilter(review=TO_REVIEW)
        listed = [row.id for row in list_conversations(session, wanted)[0]]
        followed = [next_to_review(session, session.get(Conversation, id)) for id in listed]
        assert [found and found.id for found in followed] == [*listed[1:], None]
