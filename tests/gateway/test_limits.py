"""What is left of a text."""

from __future__ import annotations

import pytest

from bot.gateway.assistant import as_text
from bot.gateway.limits import clean_text


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        (" bonjour ", "bonjour"),
        ("un\ndeux\ttrois", "un\ndeux\ttrois"),
        ("a\x00b\x1fc\x7fd\x9fe", "a b c d e"),
        ("a\u200bb\u202ec\u2066d\ufeffe", "a b c d e"),
        ("\ud83dcassé", "cassé"),
        ("مرحبا 😀 — « été »", "مرحبا 😀 — « été »"),
    ],
    ids=ascii,
)
def test_a_text_loses_what_cannot_be_seen_and_keeps_every_alphabet(text: str, cleaned: str) -> None:
    assert clean_text(text) == cleaned


@pytest.mark.parametrize(
    ("text", "heard"),
    [("/restart", "restart"), ("  //a", "a"), ("/", "?"), (" / / ", "?"), ("a/b", "a/b"), ("3/8", "3/8")],
)
def test_a_typed_text_loses_its_leading_slashes(text: str, heard: str) -> None:
    assert as_text(text) == heard
