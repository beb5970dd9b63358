"""Rasa obeys a message that begins with "/". A person commands nothing; only an offered button does."""

from __future__ import annotations

import uuid

import pytest

from bot.exchange import Choice

from .fake_rasa import FakeRasa, create_reply, says
from .visitor import Visitor, arrive, assert_refused

pytestmark = pytest.mark.anyio
BUTTON = Choice("Un renouvellement", '/inform{"fact": "procedure", "value": "renewal"}')
TYPED = [
    "/restart", '/intent{"slot":1}', "  /inform{}", "//restart", "/ /restart", "\t/restart", "\n/restart",
    "\u00a0/restart", "/\u00a0/restart", "/\u2003/restart", "\u200b/restart", "/\u200b/restart",
    "/\r\n/restart",
    "/\u3000/restart", "/\u2028/restart", "/", "///", BUTTON.payload,
]  # fmt: skip


@pytest.mark.parametrize("text", TYPED, ids=ascii)
async def test_a_typed_command_reaches_rasa_without_its_slash(visitor: Visitor, rasa: FakeRasa, text: str) -> None:
    """Rasa strips a message of every white space of Unicode before it looks for the slash."""
    await visitor.say(text)
    [heard] = rasa.texts
    assert heard.strip()
    assert not heard.strip().startswith("/")


async def test_a_typed_command_sent_again_is_still_no_command(visitor: Visitor, rasa: FakeRasa) -> None:
    rasa.answer = says(create_reply(choices=(BUTTON,)))
    await visitor.say("bonjour")
    rasa.heard.clear()
    id = str(uuid.uuid4())
    for _ in range(2):
        await visitor.send(id=id, text=BUTTON.payload)
    assert not any(text.startswith("/") for text in rasa.texts)


async def test_a_slash_inside_a_text_stays(visitor: Visitor, rasa: FakeRasa) -> None:
    await visitor.say("déposé le 03/08/2026")
    assert rasa.texts == ["déposé le 03/08/2026"]


async def test_an_offered_button_is_sent_as_its_payload_and_read_as_its_label(visitor: Visitor, rasa: FakeRasa) -> None:
    rasa.answer = says(create_reply(choices=(BUTTON,)))
    await visitor.say("bonjour")
    response = await visitor.send(choice=BUTTON.payload)
    assert response.status_code == 200
    assert rasa.texts[-1] == BUTTON.payload
    assert (await visitor.read())[3]["text"] == BUTTON.label


async def test_the_buttons_of_the_welcome_are_offered(visitor: Visitor, rasa: FakeRasa) -> None:
    for choice in visitor.welcome["choices"]:
        assert (await visitor.send(choice=choice["payload"])).status_code == 200
    assert rasa.texts == [choice["payload"] for choice in visitor.welcome["choices"]]


@pytest.mark.parametrize("payload", ["/restart", "/inform", "/INFORM{}", BUTTON.payload + " ", "Un renouvellement"])
async def test_a_button_that_was_not_offered_is_refused(visitor: Visitor, rasa: FakeRasa, payload: str) -> None:
    rasa.answer = says(create_reply(choices=(BUTTON,)))
    await visitor.say("bonjour")
    assert_refused(await visitor.send(choice=payload), 422, "unknown_choice")
    assert len(rasa.heard) == 1


async def test_a_button_of_another_conversation_is_refused(visitor: Visitor, rasa: FakeRasa) -> None:
    rasa.answer = says(create_reply(choices=(BUTTON,)))
    await visitor.say("bonjour")
    other = await arrive(visitor.client)
    assert_refused(await other.send(choice=BUTTON.payload), 422, "unknown_choice")
