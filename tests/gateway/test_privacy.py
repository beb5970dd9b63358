"""What is personal goes nowhere: not to Rasa, not to the disk, not to the logs, not back to the person."""

from __future__ import annotations

import logging
import uuid

import httpx
import pytest

from .conftest import House
from .fake_rasa import FakeRasa, fails
from .visitor import Visitor

pytestmark = pytest.mark.anyio
PERSONAL = (
    "Je m'appelle Amina Diallo, mon numéro étranger est 9912345678, mon téléphone est le 06 12 34 56 78 "
    "et mon e-mail amina.diallo@example.org. Je n'ai pas reçu mon attestation."
)
SECRETS = ("Amina", "Diallo", "9912345678", "06 12 34 56 78", "amina.diallo@example.org")


def assert_free_of_secrets(text: str) -> None:
    assert [secret for secret in SECRETS if secret in text] == []


async def test_rasa_hears_the_masked_text(visitor: Visitor, rasa: FakeRasa) -> None:
    await visitor.say(PERSONAL)
    assert_free_of_secrets(rasa.texts[0])
    assert "Je n'ai pas reçu mon attestation" in rasa.texts[0]
    assert "[nom]" in rasa.texts[0]


async def test_nothing_personal_is_on_the_disk(house: House, visitor: Visitor) -> None:
    await visitor.say(PERSONAL)
    written = house.written()
    assert [secret for secret in SECRETS if secret.encode() in written] == []
    assert b"[nom]" in written


async def test_the_person_reads_the_masked_text_again(visitor: Visitor) -> None:
    await visitor.say(PERSONAL)
    assert_free_of_secrets(str(await visitor.read()))


async def test_nothing_personal_is_logged_when_rasa_is_down(
    visitor: Visitor, rasa: FakeRasa, caplog: pytest.LogCaptureFixture
) -> None:
    rasa.answer = fails(httpx.ConnectError)
    with caplog.at_level(logging.DEBUG):
        await visitor.say(PERSONAL)
    assert "the assistant is down" in caplog.text
    assert_free_of_secrets(caplog.text)


async def test_a_refused_text_is_not_logged_nor_kept(
    house: House, visitor: Visitor, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        response = await visitor.send(text=PERSONAL * 40)
    assert response.status_code == 413
    assert_free_of_secrets(caplog.text + response.text)
    assert b"Diallo" not in house.written()


async def test_sending_again_does_not_bring_the_personal_text_back(visitor: Visitor, rasa: FakeRasa) -> None:
    id = str(uuid.uuid4())
    for _ in range(2):
        assert_free_of_secrets((await visitor.send(id=id, text=PERSONAL)).text)
    assert_free_of_secrets(str(rasa.heard))


async def test_invisible_characters_do_not_carry_a_number_past_the_mask(visitor: Visitor, rasa: FakeRasa) -> None:
    await visitor.say("Mon numéro étranger est 99123\u200b45678\u0000, merci")
    assert "45678" not in rasa.texts[0]


async def test_control_characters_are_taken_out_and_line_breaks_stay(visitor: Visitor, rasa: FakeRasa) -> None:
    await visitor.say("  un\u0000deux\u202e\ntrois\u0007 ")
    assert rasa.texts == ["un deux \ntrois"]
    assert (await visitor.read())[1]["text"] == "un deux \ntrois"


async def test_a_text_of_four_thousand_characters_is_taken_whole(visitor: Visitor, rasa: FakeRasa) -> None:
    await visitor.say("é" * 4000)
    assert rasa.texts == ["é" * 4000]
