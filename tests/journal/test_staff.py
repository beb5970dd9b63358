"""The reviewers: passwords, locks, sessions."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from bot import clock
from bot.errors import AlreadyExists, JournalError
from bot.journal import Journal, staff
from bot.journal.staff import LoggedIn
from bot.journal.tables import ConsoleSession, FailedLogin

PASSWORD = "un mot de passe assez long"


def add(journal: Journal, login: str = "amina", password: str = PASSWORD) -> None:
    with journal.session() as session:
        staff.add_reviewer(session, login, password)


def log_in(journal: Journal, login: str = "amina", password: str = PASSWORD) -> LoggedIn | None:
    with journal.session() as session:
        return staff.log_in(session, login, password)


def is_open(journal: Journal, cookie: str) -> bool:
    with journal.session() as session:
        return staff.current(session, cookie) is not None


def is_locked(journal: Journal, login: str = "amina") -> bool:
    with journal.session() as session:
        return staff.is_locked(session, login)


def test_a_password_has_at_least_twelve_characters(journal: Journal) -> None:
    with pytest.raises(JournalError, match="12 caractères"):
        add(journal, password="x" * 11)
    add(journal, password="x" * 12)


@pytest.mark.parametrize("login", ["", "x" * 101])
def test_a_login_that_is_empty_or_too_long_is_refused(journal: Journal, login: str) -> None:
    with pytest.raises(JournalError, match="100 caractères"):
        add(journal, login)
    add(journal, "x" * 100)


def test_a_login_is_taken_once(journal: Journal) -> None:
    add(journal)
    with pytest.raises(AlreadyExists, match="amina"):
        add(journal)


def test_the_password_is_kept_as_an_argon2_hash_alone(file_journal: Journal, tmp_path: Path) -> None:
    add(file_journal)
    file_journal.close()
    written = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert PASSWORD.encode() not in written
    assert b"$argon2id$" in written


def test_the_right_password_begins_a_session_and_no_other_does(journal: Journal) -> None:
    add(journal)
    begun = log_in(journal)
    assert begun is not None
    assert is_open(journal, begun.cookie)
    assert log_in(journal, password="un autre mot de passe") is None
    assert log_in(journal, login="personne") is None
    assert not is_open(journal, "un cookie inventé")


def test_of_the_cookie_only_a_hash_is_on_the_disk(file_journal: Journal, tmp_path: Path) -> None:
    add(file_journal)
    begun = log_in(file_journal)
    file_journal.close()
    assert begun is not None
    assert begun.cookie.encode() not in b"".join(file.read_bytes() for file in tmp_path.iterdir())


def test_five_failures_lock_a_login_whether_it_exists_or_not(journal: Journal) -> None:
    add(journal)
    for login in ("amina", "personne"):
        for _ in range(4):
            log_in(journal, login, "faux")
        assert not is_locked(journal, login)
        log_in(journal, login, "faux")
        assert is_locked(journal, login)
    assert not is_locked(journal, "une autre personne")


def test_the_lock_opens_after_a_quarter_of_an_hour(journal: Journal) -> None:
    for _ in range(5):
        log_in(journal, password="faux")
    with journal.session() as session:
        session.execute(update(FailedLogin).values(at=clock.now() - timedelta(minutes=16)))
    assert not is_locked(journal)


def test_a_session_ends_by_itself_after_eight_hours(journal: Journal) -> None:
    add(journal)
    begun = log_in(journal)
    assert begun is not None
    with journal.session() as session:
        found = staff.current(session, begun.cookie)
        assert found is not None
        assert timedelta(hours=7, minutes=59) < found.expires_at - clock.now() <= timedelta(hours=8)
        session.execute(update(ConsoleSession).values(expires_at=clock.now()))
    assert not is_open(journal, begun.cookie)


def test_logging_out_ends_that_session_alone(journal: Journal) -> None:
    add(journal)
    first, second = log_in(journal), log_in(journal)
    assert first is not None
    assert second is not None
    with journal.session() as session:
        staff.log_out(session, first.cookie)
    assert not is_open(journal, first.cookie)
    assert is_open(journal, second.cookie)


def test_a_disabled_reviewer_is_out_at_once_and_cannot_come_back(journal: Journal) -> None:
    add(journal)
    begun = log_in(journal)
    assert begun is not None
    with journal.session() as session:
        staff.disable_reviewer(session, "amina")
    assert not is_open(journal, begun.cookie)
    assert log_in(journal) is None


def test_disabling_nobody_says_so(journal: Journal) -> None:
    with journal.session() as session, pytest.raises(JournalError, match="personne"):
        staff.disable_reviewer(session, "personne")


def test_reviewers_are_listed_by_name(journal: Journal) -> None:
    for login in ("zoé", "amina"):
        add(journal, login)
    with journal.session() as session:
        assert [reviewer.login for reviewer in staff.list_reviewers(session)] == ["amina", "zoé"]


def test_the_right_to_call_back_is_given_and_taken(journal: Journal) -> None:
    def rights() -> dict[str, bool]:
        with journal.session() as session:
            return {reviewer.login: reviewer.may_call_back for reviewer in staff.list_reviewers(session)}

    with journal.session() as session:
        staff.add_reviewer(session, "amina", PASSWORD, may_call_back=True)
    add(journal, "zoé")
    assert rights() == {"amina": True, "zoé": False}
    with journal.session() as session:
        staff.allow_callbacks(session, "amina", False)
        staff.allow_callbacks(session, "zoé", True)
    assert rights() == {"amina": False, "zoé": True}
    with journal.session() as session, pytest.raises(JournalError, match="personne"):
        staff.allow_callbacks(session, "personne", True)
