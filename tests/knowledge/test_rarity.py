"""A word is as common as its most common relative."""

from __future__ import annotations

import pytest

from bot.knowledge.plain import RAREST
from bot.knowledge.rarity import commonness


@pytest.mark.parametrize(
    "word", ["joignez", "prévenez", "relisez", "recevrez", "datées", "déposez", "Écrivez", "locaux"]
)
def test_a_form_of_a_common_word_is_common(word: str) -> None:
    assert commonness(word) >= RAREST


@pytest.mark.parametrize("word", ["nonobstant", "diligenter", "idoine", "préjuge", "xqzt"])
def test_a_rare_word_is_rare_in_all_its_forms(word: str) -> None:
    assert commonness(word) < RAREST


def test_the_more_common_word_has_the_higher_number() -> None:
    assert commonness("de") > commonness("préfecture") > commonness("récépissé") > commonness("xqzt") == 0
