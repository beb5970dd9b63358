"""A second need in a message is seen beside the first."""

from __future__ import annotations

import pytest

from bot.nlu.beside import beside
from bot.nlu.clauses import clauses


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("mon api est finie", ()),
        ("mon api est finie, merci beaucoup", ()),
        ("j'ai déménagé à Lyon et je dois ajouter un document", ("j'ai déménagé à Lyon", "je dois ajouter un document")),
        ("Mon api est finie. La caf a tout coupé !", ("Mon api est finie", "La caf a tout coupé")),
        ("et aussi, et puis", ()),
        ("", ()),
    ],
)  # fmt: skip
def test_a_message_is_cut_where_another_thought_begins(text: str, parts: tuple[str, ...]) -> None:
    assert clauses(text) == parts


RANKINGS = {
    "whole": [{"name": "add_document", "confidence": 0.6}, {"name": "address_change", "confidence": 0.2}],
    "j'ai déménagé à Lyon": [{"name": "address_change", "confidence": 0.94}],
    "je dois ajouter un document": [{"name": "add_document", "confidence": 0.9}],
    "je dors très mal": [{"name": "distress", "confidence": 0.95}],
    "je ne sais plus": [{"name": "address_change", "confidence": 0.5}],
}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("j'ai déménagé à Lyon, je dois ajouter un document", ["address_change"]),
        ("je dors très mal, je dois ajouter un document", []),
        ("je ne sais plus, je dois ajouter un document", []),
        ("je dois ajouter un document", []),
    ],
)
def test_only_what_a_part_surely_says_and_the_whole_allows_is_beside(text: str, found: list[str]) -> None:
    assert beside(text, RANKINGS["whole"], lambda part: RANKINGS[part]) == found
