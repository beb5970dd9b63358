"""The figures: what is counted, since when, and what is too rare to be named."""

from __future__ import annotations

from datetime import timedelta

from bot import clock
from bot.exchange import Status
from bot.journal import Journal, callbacks, conversations, sites
from bot.journal.counts import FEWEST, Counts, Grouped, SiteCounts, count_since
from bot.journal.feedback import Opinion, keep_feedback
from bot.journal.tables import Callback, Conversation

from .builders import create_conversation, create_exchange, create_reply, create_trace


def count(journal: Journal, days: int = 30) -> Counts:
    with journal.session() as session:
        return count_since(session, clock.now() - timedelta(days=days))


def age(journal: Journal, id: str, days: float) -> str:
    """The whole conversation took place so many days ago."""
    at = clock.now() - timedelta(days=days)
    with journal.session() as session:
        found = session.get(Conversation, id)
        found.created_at = found.last_at = at
        for message in found.messages:
            message.at = at
            if message.feedback:
                message.feedback.at = at
    return id


def judge(journal: Journal, id: str, helpful: bool) -> None:
    with journal.session() as session:
        reply = conversations.messages_after(session, id)[1]
        keep_feedback(session, id, str(reply.id), Opinion(helpful))


def test_an_empty_journal_counts_nothing(journal: Journal) -> None:
    nothing = Grouped({}, 0)
    assert count(journal) == Counts(0, 0, {}, nothing, nothing, 0, 0, 0, 0, {})


def test_conversations_messages_and_replies_are_counted_by_site_and_by_status(journal: Journal) -> None:
    with journal.session() as session:
        sites.add_site(session, "Une association", "asso")
    id = create_exchange(journal)
    create_exchange(journal, id, reply=create_reply(status=Status.ASKED))
    create_exchange(journal, site="asso", reply=create_reply(status=Status.ASKED))
    counts = count(journal)
    assert (counts.conversations, counts.messages) == (2, 3)
    assert list(counts.replies.items()) == [("asked", 2), ("answered", 1)]
    assert counts.sites == {"asso": SiteCounts(1, 1), "demo": SiteCounts(1, 2)}


def test_a_conversation_in_which_nobody_wrote_and_a_welcome_are_not_counted(journal: Journal) -> None:
    opened = create_conversation(journal)
    with journal.session() as session:
        conversations.add_reply(session, opened.id, None, create_reply(), None)
    assert (count(journal).conversations, count(journal).replies) == (0, {})


def test_what_is_older_is_not_counted(journal: Journal) -> None:
    id = create_exchange(journal)
    judge(journal, id, True)
    age(journal, id, 31)
    assert count(journal).conversations == count(journal).messages == count(journal).helpful == 0
    assert count(journal, days=32).conversations == count(journal, days=32).helpful == 1


def test_an_old_conversation_that_goes_on_counts_its_new_messages_alone(journal: Journal) -> None:
    id = age(journal, create_exchange(journal), 31)
    create_exchange(journal, id)
    counts = count(journal)
    assert (counts.conversations, counts.messages) == (0, 1)
    assert counts.sites == {"demo": SiteCounts(0, 1)}


def test_a_verdict_of_fewer_than_five_conversations_is_not_named(journal: Journal) -> None:
    for verdict, number in (
        ("api_due", FEWEST + 1),
        ("api_caf", FEWEST),
        ("removal_order", FEWEST - 1),
        ("distress", 1),
    ):
        for _ in range(number):
            create_exchange(journal, trace=create_trace(verdict=verdict, situation=f"of_{verdict}"))
    counts = count(journal)
    assert counts.verdicts == Grouped({"api_due": FEWEST + 1, "api_caf": FEWEST}, 2)
    assert list(counts.verdicts.common) == ["api_due", "api_caf"]
    assert counts.situations == Grouped({"of_api_due": FEWEST + 1, "of_api_caf": FEWEST}, 2)


def test_the_same_verdict_said_again_in_a_conversation_counts_once(journal: Journal) -> None:
    id = create_exchange(journal)
    for _ in range(FEWEST):
        create_exchange(journal, id)
    assert count(journal).verdicts == Grouped({}, 1)


def test_a_reply_without_verdict_nor_situation_names_none(journal: Journal) -> None:
    for _ in range(FEWEST):
        create_exchange(journal, trace=create_trace(verdict=None, situation=None))
    assert (count(journal).verdicts, count(journal).situations) == (Grouped({}, 0), Grouped({}, 0))


def test_feedback_is_counted_both_ways(journal: Journal) -> None:
    for helpful in (True, False, False):
        judge(journal, create_exchange(journal), helpful)
    assert (count(journal).helpful, count(journal).unhelpful) == (1, 2)


def test_callbacks_that_wait_and_those_that_were_done_are_counted(journal: Journal) -> None:
    asking = [create_conversation(journal).id for _ in range(4)]
    with journal.session() as session:
        ids = [callbacks.add_callback(session, conversation, "x", 30).id for conversation in asking]
        callbacks.read_callback(session, ids[0], "amina")
        callbacks.finish_callback(session, ids[0], "amina")
        session.get(Callback, ids[1]).kept_until = clock.now()
        session.get(Callback, ids[2]).at = clock.now() - timedelta(days=31)
    assert (count(journal).waiting, count(journal).done) == (1, 1)
