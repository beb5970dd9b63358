"""Who asks to be called back: for staff with that right alone, opened on one page alone, each reading recorded."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.journal import Journal, callbacks, staff
from bot.journal.tables import Callback, CallbackAccess
from bot.seal.keyring import Keyring

from .builders import LOGIN, create_conversation
from .client import TestClient
from .pages import read, token_of

PERSON = {"means": "phone", "address": "06 39 98 12 34", "name": "Amina <b>Diallo</b>", "note": "Je parle peul"}
SECRETS = ("06 39 98", "Diallo", "peul")


@pytest.fixture
def asked(journal: Journal, tmp_path: Path) -> str:
    """A request that waits; its id."""
    conversation = create_conversation(journal)
    locked = Keyring(tmp_path).vault.lock(PERSON)
    with journal.session() as session:
        return str(callbacks.add_callback(session, conversation, locked, 30).id)


@pytest.fixture
def caller(reader: TestClient, journal: Journal) -> TestClient:
    """A reviewer who may call people back."""
    with journal.session() as session:
        staff.allow_callbacks(session, LOGIN, True)
    return reader


def readings(journal: Journal) -> list[tuple[str, str, str]]:
    with journal.session() as session:
        return [(row.callback_id, row.login, row.action) for row in session.query(CallbackAccess)]


def finish(client: TestClient, id: str) -> int:
    csrf = token_of(read(client.get("/")))
    return client.post(f"/callbacks/{id}/done", data={"csrf": csrf}).status_code


def test_without_the_right_nothing_is_shown_nor_done(reader: TestClient, journal: Journal, asked: str) -> None:
    assert "/callbacks" not in read(reader.get("/")).links
    for path in ("/callbacks", f"/callbacks/{asked}", "/callbacks/inconnue"):
        answer = reader.get(path)
        assert answer.status_code == 403
        assert "Vous n’avez pas le droit" in read(answer).words
        assert not any(secret in answer.text for secret in (*SECRETS, asked))
    assert finish(reader, asked) == 403
    assert readings(journal) == []
    with journal.session() as session:
        assert session.query(Callback).count() == 1


def test_the_list_opens_nothing_of_the_person(caller: TestClient, journal: Journal, asked: str) -> None:
    assert "/callbacks" in read(caller.get("/")).links
    answer = caller.get("/callbacks")
    assert f"/callbacks/{asked}" in read(answer).links
    assert "Démonstration" in read(answer).words
    assert not any(secret in answer.text for secret in SECRETS)
    assert readings(journal) == []


def test_the_page_of_a_request_shows_the_person_and_records_the_reader(
    caller: TestClient, journal: Journal, asked: str
) -> None:
    answer = caller.get(f"/callbacks/{asked}")
    words = read(answer).words
    for part in ("Téléphone 06 39 98 12 34", "Je parle peul", f"{LOGIN},"):
        assert part in words
    assert "Amina &lt;b&gt;Diallo" in answer.text
    assert answer.headers["cache-control"] == "no-store"
    assert readings(journal) == [(asked, LOGIN, "read")]
    assert LOGIN in read(caller.get("/callbacks")).words.partition("Déjà ouverte par")[2]


def test_a_request_that_is_done_is_erased(caller: TestClient, journal: Journal, asked: str) -> None:
    assert finish(caller, asked) == 303
    assert "Aucune demande n’attend" in read(caller.get("/callbacks")).words
    assert caller.get(f"/callbacks/{asked}").status_code == 404
    assert finish(caller, asked) == 404
    assert readings(journal) == [(asked, LOGIN, "done")]


def test_the_right_is_taken_at_once(caller: TestClient, journal: Journal, asked: str) -> None:
    assert caller.get("/callbacks").status_code == 200
    with journal.session() as session:
        staff.allow_callbacks(session, LOGIN, False)
    assert caller.get(f"/callbacks/{asked}").status_code == 403


def test_what_another_key_locked_is_told_in_words(caller: TestClient, tmp_path: Path, asked: str) -> None:
    (tmp_path / "callback.key").unlink()
    answer = caller.get(f"/callbacks/{asked}")
    assert answer.status_code == 500
    assert "avec une autre clé" in read(answer).words


@pytest.mark.parametrize("id", ["inconnue", "a%00b", "é", "x" * 300])
def test_an_unknown_request_is_not_found_in_french(caller: TestClient, id: str) -> None:
    answer = caller.get(f"/callbacks/{id}")
    assert answer.status_code == 404
    assert "Cette demande n’existe plus" in read(answer).words
