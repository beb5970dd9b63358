"""Requests to be called back: apart, locked, for a while, and every reading recorded."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from sqlalchemy import func, select, update

from bot import clock
from bot.journal import Journal, callbacks, conversations, sites
from bot.journal.tables import Callback, CallbackAccess

from .builders import create_conversation, create_exchange


def ask(journal: Journal, conversation: str, locked: str = "locked", days: int = 30) -> str:
    with journal.session() as session:
        return str(callbacks.add_callback(session, conversation, locked, days).id)


def waiting(journal: Journal) -> list[str]:
    with journal.session() as session:
        return [request.id for request in callbacks.list_callbacks(session)]


def expire(journal: Journal, id: str) -> None:
    with journal.session() as session:
        session.execute(update(Callback).where(Callback.id == id).values(kept_until=clock.now()))


def test_a_request_is_kept_for_the_days_of_the_setting(journal: Journal) -> None:
    id = ask(journal, create_conversation(journal).id, days=7)
    with journal.session() as session:
        [request] = callbacks.list_callbacks(session)
        assert (request.id, request.site, request.accesses) == (id, "demo", ())
        assert request.kept_until - request.at == timedelta(days=7)


def test_nothing_in_a_request_names_its_conversation(journal: Journal) -> None:
    conversation = create_exchange(journal)
    ask(journal, conversation)
    with journal.session() as session:
        row = session.scalars(select(Callback)).one()
        values = [str(getattr(row, column.name)) for column in Callback.__table__.columns]
        assert [value for value in values if conversation in value] == []
        targets = {key.column.table.name for key in Callback.__table__.foreign_keys}
    assert targets == {"site"}


def test_asking_again_replaces_the_request(journal: Journal) -> None:
    conversation, other = create_conversation(journal).id, create_conversation(journal).id
    ask(journal, conversation, "first")
    kept, second = ask(journal, other), ask(journal, conversation, "second")
    assert waiting(journal) == [kept, second]
    with journal.session() as session:
        found = callbacks.read_callback(session, second, "amina")
    assert found is not None
    assert found[1] == "second"


def test_asking_twice_at_once_leaves_one_request(postgres_journal: Journal) -> None:
    conversation = create_conversation(postgres_journal).id
    with ThreadPoolExecutor() as pool:
        asked = list(pool.map(lambda _: ask(postgres_journal, conversation), range(8)))
    [kept] = waiting(postgres_journal)
    assert kept in asked


def test_deleting_the_conversation_deletes_its_request_and_no_other(journal: Journal) -> None:
    conversation, other = create_conversation(journal).id, create_conversation(journal).id
    ask(journal, conversation)
    kept = ask(journal, other)
    with journal.session() as session:
        conversations.delete_conversation(session, conversation)
    assert waiting(journal) == [kept]


def test_a_request_is_withdrawn_once(journal: Journal) -> None:
    conversation = create_conversation(journal).id
    ask(journal, conversation)
    with journal.session() as session:
        assert callbacks.withdraw_callback(session, conversation)
        assert not callbacks.withdraw_callback(session, conversation)
    assert waiting(journal) == []


def test_each_reading_is_recorded_with_its_reader(journal: Journal) -> None:
    id = ask(journal, create_conversation(journal).id)
    before = clock.now()
    for login in ("amina", "zoé"):
        with journal.session() as session:
            callbacks.read_callback(session, id, login)
    with journal.session() as session:
        [request] = callbacks.list_callbacks(session)
    assert [(access.login, access.action) for access in request.accesses] == [("amina", "read"), ("zoé", "read")]
    assert all(before <= access.at <= clock.now() for access in request.accesses)


def test_a_request_that_is_done_is_deleted_and_its_record_stays(journal: Journal) -> None:
    id = ask(journal, create_conversation(journal).id)
    with journal.session() as session:
        assert callbacks.finish_callback(session, id, "amina")
        assert not callbacks.finish_callback(session, id, "amina")
        assert callbacks.read_callback(session, id, "zoé") is None
    with journal.session() as session:
        [access] = session.scalars(select(CallbackAccess))
        assert (access.callback_id, access.login, access.action) == (id, "amina", "done")
        assert session.scalar(select(func.count()).select_from(Callback)) == 0


def test_when_its_time_is_over_a_request_is_not_shown_and_is_purged(journal: Journal) -> None:
    over, kept = (ask(journal, create_conversation(journal).id) for _ in range(2))
    expire(journal, over)
    assert waiting(journal) == [kept]
    with journal.session() as session:
        assert callbacks.read_callback(session, over, "amina") is None
        assert callbacks.purge_callbacks(session) == 1
        assert callbacks.purge_callbacks(session) == 0
    assert waiting(journal) == [kept]


def test_a_site_that_changes_its_key_keeps_its_requests(journal: Journal) -> None:
    with journal.session() as session:
        sites.add_site(session, "Une association", "asso")
    ask(journal, create_conversation(journal, "asso").id)
    with journal.session() as session:
        fresh = sites.rotate_key(session, "asso")
    with journal.session() as session:
        assert [request.site for request in callbacks.list_callbacks(session)] == [fresh]
