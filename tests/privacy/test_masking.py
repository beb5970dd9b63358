from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.privacy import Masked, Span, mask

_PIECES = """je m'appelle|je suis|Binta|Sow|binta|M.|Mme|ma mère|Bonjour,|nom :|prénom|né le|04/11/1991
|le 4 mai 2026|2026|06 39 98 41 07|0639|98 41|+33 (0)|7599112233|0 806 001 620|3939|12|12345|1234567|dossier n°
|allocataire|12 h
|passeport|AB1234567|AB|FR76|3000|6000|binta@example.org|@|arobase|point|example|org|mot de passe :|mdp
|code sms|482913
|3 rue|des Tilleuls|place|31000 Toulouse|résidence|L. 433-3|décret n° 2021-313|€|[nom]|[adresse 31]|[numéro|]
|-|/|("""
_FRAGMENTS = st.sampled_from([piece.strip() for piece in _PIECES.split("|")])
_GAPS = st.sampled_from(["", " ", " ", " ", ", ", "\n"])
_MESSAGES = st.lists(st.tuples(_FRAGMENTS, _GAPS), max_size=14).map(
    lambda pieces: "".join(fragment + gap for fragment, gap in pieces)
)


@given(st.one_of(_MESSAGES, st.text()))
@settings(max_examples=500, deadline=None)
def test_masking_twice_changes_nothing(text: str) -> None:
    masked = mask(text).text
    assert mask(masked) == Masked(masked, ())


@given(st.one_of(_MESSAGES, st.text()))
@settings(max_examples=500, deadline=None)
def test_spans_are_sorted_apart_and_inside_the_text(text: str) -> None:
    edges = [edge for span in mask(text).spans for edge in (span.start, span.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)
    assert all(span.start < span.end for span in mask(text).spans)


@given(st.one_of(_MESSAGES, st.text()))
@settings(max_examples=500, deadline=None)
def test_what_is_outside_the_spans_is_left_as_it_was(text: str) -> None:
    result = mask(text)
    at = 0
    rest = result.text
    for span in result.spans:
        before = text[at : span.start]
        assert rest.startswith(before + "[")
        rest = rest[len(before) :].split("]", 1)[1]
        at = span.end
    assert rest == text[at:]


def test_spans_are_offsets_in_the_original_text() -> None:
    text = "je m'appelle Binta Sow, née le 04/11/1991, 3 rue des Tilleuls 31000 Toulouse, binta@example.org"
    result = mask(text)
    assert [(text[s.start : s.end], s.kind) for s in result.spans] == [
        ("Binta Sow", "name"),
        ("04/11/1991", "birth_date"),
        ("3 rue des Tilleuls 31000 Toulouse", "address"),
        ("binta@example.org", "email"),
    ]
    assert result.text == "je m'appelle [nom], née le [date de naissance], [adresse 31], [e-mail]"


def test_a_placeholder_typed_by_the_person_is_left_alone() -> None:
    assert mask("je m'appelle [nom], [adresse 31]") == Masked("je m'appelle [nom], [adresse 31]", ())


def test_the_result_cannot_be_changed() -> None:
    span = mask("7599112233").spans[0]
    assert span == Span(0, 10, "number")
    with pytest.raises(FrozenInstanceError):
        span.start = 3  # type: ignore[misc]


@pytest.mark.parametrize(
    "piece",
    ["1", "a", "A", "@", "a@", "1 ", "a.", "1-", "(", "12 rue ", "je suis Awa ", "dossier 1", "mdp:"],
)
def test_a_hostile_message_ends(piece: str) -> None:
    text = (piece * 100_000)[:100_000]
    masked = mask(text).text
    assert mask(masked).text == masked


def test_a_long_link_that_turns_out_to_be_an_email_ends() -> None:
    assert mask("https://" + "a" * 100_000 + "@").spans == ()


@pytest.mark.parametrize("digits", ["1" * 100_000, "1 " * 50_000])
def test_an_endless_number_is_one_number(digits: str) -> None:
    assert mask(digits).text.strip() == "[numéro]"
