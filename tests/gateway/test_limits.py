"""How often one may call, and what is left of a text."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from bot.errors import Refused
from bot.gateway.assistant import as_text
from bot.gateway.limits import RateLimit, clean_text


@dataclass
class Clock:
    """A clock that the test moves."""

    at: float = 1000.0

    def __call__(self) -> float:
        return self.at


def refused(limit: RateLimit, name: str = "someone") -> bool:
    try:
        limit.check(name)
    except Refused:
        return True
    return False


def test_the_call_after_the_last_allowed_one_is_refused() -> None:
    limit = RateLimit(3, 60, Clock())
    assert [refused(limit) for _ in range(5)] == [False, False, False, True, True]


def test_the_refusal_says_to_wait() -> None:
    with pytest.raises(Refused, match="Attendez une minute") as refusal:
        RateLimit(0, 60, Clock()).check("someone")
    assert (refusal.value.code, refusal.value.http_status) == ("too_many", 429)


def test_each_name_has_its_own_count() -> None:
    limit = RateLimit(1, 60, Clock())
    assert not refused(limit, "one")
    assert not refused(limit, "other")
    assert refused(limit, "one")


def test_a_refused_call_does_not_lengthen_the_wait() -> None:
    clock = Clock()
    limit = RateLimit(1, 60, clock)
    assert not refused(limit)
    clock.at += 59
    assert refused(limit)
    clock.at += 1
    assert not refused(limit)


def test_the_window_slides() -> None:
    clock = Clock()
    limit = RateLimit(2, 60, clock)
    assert not refused(limit)
    clock.at += 40
    assert not refused(limit)
    clock.at += 30
    assert not refused(limit)
    assert refused(limit)


def test_names_that_are_idle_are_forgotten_and_the_others_are_not() -> None:
    clock = Clock()
    limit = RateLimit(1, 60, clock)
    for n in range(10_000):
        limit.check(f"old {n}")
    clock.at += 61
    limit.check("new")
    assert len(limit._calls) == 1
    assert refused(limit, "new")


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
