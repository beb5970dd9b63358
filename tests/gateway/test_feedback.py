"""Whether a reply helped: kept masked, replaced by the next opinion, refused for anything else."""

from __future__ import annotations

from typing import Any

import pytest

from bot.journal.reading import read_conversation
from bot.journal.tables import Feedback

from .conftest import House
from .visitor import Visitor, assert_refused

pytestmark = pytest.mark.anyio


def kept(house: House, visitor: Visitor) -> list[Feedback]:
    with house.journal.session() as session:
        found = read_conversation(session, visitor.id)
        assert found is not None
        return [message.feedback for message in found.messages if message.feedback]


async def test_an_opinion_is_kept_with_its_masked_comment(house: House, visitor: Visitor) -> None:
    reply = await visitor.say("bonjour")
    body = {
        "message": reply["id"], "helpful": False, "reasons": ["wrong", "not_my_situation"],
        "comment": "Je suis Amina Diallo, tel 06 12 34 56 78,\nce n'est pas mon cas",
    }  # fmt: skip
    response = await visitor.post("feedback", body)
    assert (response.status_code, response.content) == (204, b"")
    [opinion] = kept(house, visitor)
    assert (str(opinion.message_id), opinion.helpful) == (reply["id"], False)
    assert opinion.reasons == ["not_my_situation", "wrong"]
    assert "ce n'est pas mon cas" in str(opinion.comment)
    house.journal.close()
    assert not any(secret in house.written() for secret in (b"Diallo", b"06 12 34 56 78"))


async def test_the_same_message_again_replaces_the_opinion(house: House, visitor: Visitor) -> None:
    reply = await visitor.say("bonjour")
    for body in ({"helpful": False, "comment": "non"}, {"helpful": True}):
        assert (await visitor.post("feedback", {"message": reply["id"], **body})).status_code == 204
    [opinion] = kept(house, visitor)
    assert (opinion.helpful, opinion.reasons, opinion.comment) == (True, [], None)


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        ({"helpful": "oui"}, 422, "invalid_request"),
        ({"helpful": None}, 422, "invalid_request"),
        ({"reasons": ["rude"]}, 422, "invalid_request"),
        ({"reasons": ["wrong"] * 6}, 422, "invalid_request"),
        ({"reasons": "wrong"}, 422, "invalid_request"),
        ({"stars": 5}, 422, "invalid_request"),
        ({"comment": "x" * 1001}, 413, "comment_too_long"),
        ({"message": "999999"}, 404, "unknown_message"),
        ({"message": "abc"}, 404, "unknown_message"),
        ({"message": "9" * 30}, 422, "invalid_request"),
    ],
)
async def test_anything_else_is_refused_and_nothing_is_kept(
    house: House, visitor: Visitor, change: dict[str, Any], status: int, code: str
) -> None:
    reply = await visitor.say("bonjour")
    assert_refused(await visitor.post("feedback", {"message": reply["id"], "helpful": False, **change}), status, code)
    assert kept(house, visitor) == []


async def test_a_message_of_the_person_cannot_be_judged(visitor: Visitor) -> None:
    await visitor.say("bonjour")
    own = next(message for message in await visitor.read() if message["from"] == "person")
    assert_refused(await visitor.post("feedback", {"message": own["id"], "helpful": True}), 404, "unknown_message")


@pytest.mark.parametrize("comment", ["", " \n ", "\u200b\u0000"])
async def test_an_empty_comment_is_none(house: House, visitor: Visitor, comment: str) -> None:
    body = {"message": visitor.welcome["id"], "helpful": True, "comment": comment}
    assert (await visitor.post("feedback", body)).status_code == 204
    assert kept(house, visitor)[0].comment is None
