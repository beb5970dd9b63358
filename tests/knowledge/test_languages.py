"""What is said to a person who writes no French, in their language."""

from __future__ import annotations

import unicodedata

import pytest

from bot.knowledge import Knowledge

RIGHT_TO_LEFT = {"ar", "fa", "ur"}
LEFT_TO_RIGHT = "\u200e"


def from_right_to_left(text: str) -> bool:
    return next(kind for kind in map(unicodedata.bidirectional, text) if kind in ("L", "R", "AL")) != "L"


def test_every_language_gives_the_number_of_the_helpline_as_it_is(knowledge: Knowledge) -> None:
    phone = knowledge.contacts["ccc"].phone
    assert phone
    assert [code for code, text in knowledge.languages.items() if text.count(phone) != 1] == []


def test_no_two_languages_say_the_same_words(knowledge: Knowledge) -> None:
    assert len(set(knowledge.languages.values())) == len(knowledge.languages)


@pytest.mark.parametrize("code", sorted(RIGHT_TO_LEFT))
def test_the_number_keeps_its_order_in_a_text_from_right_to_left(knowledge: Knowledge, code: str) -> None:
    text = knowledge.languages[code]
    assert f"{LEFT_TO_RIGHT}{knowledge.contacts['ccc'].phone}{LEFT_TO_RIGHT}" in text


def test_the_languages_from_right_to_left_are_these(knowledge: Knowledge) -> None:
    assert {code for code, text in knowledge.languages.items() if from_right_to_left(text)} == RIGHT_TO_LEFT
