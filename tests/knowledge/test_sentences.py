"""Sentences and words are counted as a person would count them."""

from __future__ import annotations

import pytest

from bot.knowledge.sentences import sentences, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gardez la preuve. Appelez !", ["Gardez la preuve.", "Appelez !"]),
        ("Le site bloque ? Notez le jour.", ["Le site bloque ?", "Notez le jour."]),
        ("Dites : « Je veux. Vite. » Notez.", ["Dites : « Je veux.", "Vite.", "Notez."]),
        ("L'article R. 431-15-1 le dit.", ["L'article R431-15-1 le dit."]),
        ("Le site finit par .gouv.fr. Vérifiez.", ["Le site finit par .gouv.fr.", "Vérifiez."]),
        ("{injonction.api}", []),
        ("Point 1. {injonction.api}", ["Point 1."]),
    ],
)
def test_a_text_is_cut_where_its_sentences_end(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Appelez le 0 806 001 620.", 3),
        ("L'attestation n'y est pas : écrivez-le.", 5),
        ("L'article R. 431-15-1.", 2),
        ("Avant le {fait.title_expires_on}.", 5),
        ("« Oui », dit-elle.", 2),
    ],
)
def test_numbers_articles_and_elisions_are_one_word_and_a_date_three(text: str, count: int) -> None:
    [sentence] = sentences(text)
    assert len(words(sentence)) == count
