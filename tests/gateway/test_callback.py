"""Asking to be called back: only with consent, only where it is offered, and nowhere else than under lock."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot import clock
from bot.journal import callbacks
from bot.journal.tables import Callback
from bot.typeset import typeset

from .conftest import House
from .fake_rasa import FakeRasa
from .visitor import Visitor, assert_refused

pytestmark = pytest.mark.anyio
SECRETS = ("Diallo", "06 39 98 12 34", "le mercredi matin", "Je parle peul")
ASKED = {
    "consent": True, "means": "phone", "address": "06 39 98 12 34", "name": "Amina Diallo",
    "when": "le mercredi matin", "note": "Je parle peul",
}  # fmt: skip


@pytest.fixture
def offered(house: House) -> None:
    house.set_site(callback=True)


def locked(house: House) -> list[dict[str, str]]:
    """What the staff can read."""
    with house.journal.session() as session:
        return [house.keyring.vault.open(row.locked) for row in session.query(Callback)]


@pytest.mark.usefixtures("offered")
async def test_a_request_is_kept_under_lock_until_its_day(house: House, visitor: Visitor) -> None:
    response = await visitor.post("callback", ASKED)
    assert response.status_code == 201
    body = response.json()
    assert set(body) == {"id", "kept_until"}
    left = datetime.fromisoformat(body["kept_until"]) - clock.now()
    assert timedelta(days=6, hours=23) < left <= timedelta(days=7)
    assert locked(house) == [{key: value for key, value in ASKED.items() if key != "consent"}]


@pytest.mark.usefixtures("offered")
async def test_what_the_person_gives_is_nowhere_else(
    house: House, visitor: Visitor, rasa: FakeRasa, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        await visitor.say("bonjour")
        response = await visitor.post("callback", ASKED)
        refused = await visitor.post("callback", {**ASKED, "address": "06 39 98 12 34 ???"})
    read = str(await visitor.read()) + (await visitor.get("transcript.txt")).text
    house.journal.close()
    everywhere = caplog.text + response.text + refused.text + read + str(rasa.heard)
    everywhere += house.written().decode(errors="replace")
    assert [secret for secret in SECRETS if secret in everywhere] == []


@pytest.mark.usefixtures("offered")
@pytest.mark.parametrize("consent", [False, None, "true", "yes", 1, [True], {}])
async def test_anything_but_a_true_consent_is_refused(house: House, visitor: Visitor, consent: Any) -> None:
    assert_refused(await visitor.post("callback", {**ASKED, "consent": consent}), 422, "no_consent")
    without = {key: value for key, value in ASKED.items() if key != "consent"}
    assert_refused(await visitor.post("callback", without), 422, "no_consent")
    assert locked(house) == []


@pytest.mark.usefixtures("offered")
@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"means": "pigeon"}, "bad_means"), ({"means": ""}, "bad_means"), ({"address": ""}, "bad_phone"),
        ({"address": "06 12"}, "bad_phone"), ({"address": "appelez-moi"}, "bad_phone"),
        ({"address": "0" * 16}, "bad_phone"), ({"address": "a@b.fr"}, "bad_phone"), ({"address": "x" * 201}, "too_long"),
        ({"means": "email"}, "bad_email"), ({"means": "email", "address": "a@b"}, "bad_email"),
        ({"means": "email", "address": "a b@c.fr"}, "bad_email"), ({"name": "x" * 101}, "too_long"),
        ({"when": "x" * 201}, "too_long"), ({"note": "x" * 1001}, "too_long"), ({"other": "x"}, "invalid_request"),
        ({"name": ["x"]}, "invalid_request"), ({"means": None}, "invalid_request"),
    ],
)  # fmt: skip
async def test_a_request_that_cannot_be_answered_is_refused_in_words(
    house: House, visitor: Visitor, change: dict[str, Any], code: str
) -> None:
    assert_refused(await visitor.post("callback", {**ASKED, **change}), 422, code)
    assert locked(house) == []


@pytest.mark.usefixtures("offered")
@pytest.mark.parametrize(
    ("means", "address"),
    [
        ("phone", "0612345678"), ("phone", "+33 (0)6 12 34 56 78"), ("phone", "06.12.34.56.78"),
        ("phone", "00221 77 123 45 67"), ("email", "amina.diallo+anef@exemple.org"), ("email", "été@exemple.fr"),
    ],
)  # fmt: skip
async def test_the_ways_in_which_people_write_them_are_taken(visitor: Visitor, means: str, address: str) -> None:
    body = {"consent": True, "means": means, "address": address, "name": "", "note": None}
    assert (await visitor.post("callback", body)).status_code == 201


async def test_a_site_that_does_not_offer_it_refuses_and_names_people(house: House, visitor: Visitor) -> None:
    house.set_site(callback=False, name="L'équipe", phone="01 23 45 67 89")
    response = await visitor.post("callback", ASKED)
    assert_refused(response, 403, "callback_not_offered")
    assert (
        typeset("L'équipe (01 23 45 67 89) ; Centre de contact citoyens (0 806 001 620)")
        in response.json()["error"]["message"]
    )
    assert locked(house) == []


@pytest.mark.usefixtures("offered")
async def test_asking_again_replaces_the_first_request(house: House, visitor: Visitor) -> None:
    for address in ("06 12 34 56 78", "07 12 34 56 78"):
        await visitor.post("callback", {**ASKED, "address": address})
    assert [request["address"] for request in locked(house)] == ["07 12 34 56 78"]


@pytest.mark.usefixtures("offered")
async def test_a_request_is_withdrawn_by_the_person(house: House, visitor: Visitor) -> None:
    await visitor.post("callback", ASKED)
    for _ in range(2):
        response = await visitor.client.delete(f"{visitor.path}/callback", headers=visitor.headers)
        assert response.status_code == 204
    assert locked(house) == []


@pytest.mark.usefixtures("offered")
async def test_erasing_the_conversation_erases_the_request(house: House, visitor: Visitor) -> None:
    await visitor.post("callback", ASKED)
    await visitor.delete()
    with house.journal.session() as session:
        assert callbacks.list_callbacks(session) == []


async def test_the_widget_learns_the_name_of_its_site_and_whether_it_calls_back(house: House, visitor: Visitor) -> None:
    assert (await visitor.client.get("/api/sites/demo")).json() == {"name": "Démonstration", "callback": False}
    house.set_site(callback=True)
    assert (await visitor.client.get("/api/sites/demo")).json() == {"name": "Démonstration", "callback": True}
    for key in ("inconnu", "%00", "é", "x" * 500):
        assert_refused(await visitor.client.get(f"/api/sites/{key}"), 404, "unknown_site")
