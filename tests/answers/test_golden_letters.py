"""Every letter as it is sent, with all the facts and with the fewest, kept in `golden_letters/`."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from bot.answers.letters import write
from bot.knowledge import Knowledge
from bot.paper.text import as_text
from tests.answers.golden_files import assert_accepted, assert_no_orphan

from .builders import TODAY
from .letter_cases import FULL, LETTERS, few


def sent(id: str, told: Mapping[str, str], knowledge: Knowledge) -> str:
    return as_text(write(knowledge.letters[id], told, TODAY, knowledge))


@pytest.mark.parametrize("id", LETTERS)
def test_a_letter_with_all_the_facts_reads_as_it_was_accepted(id: str, knowledge: Knowledge) -> None:
    assert_accepted("golden_letters", f"{id}.full", sent(id, FULL, knowledge))


@pytest.mark.parametrize("id", LETTERS)
def test_a_letter_with_the_fewest_facts_reads_as_it_was_accepted(id: str, knowledge: Knowledge) -> None:
    assert_accepted("golden_letters", f"{id}.few", sent(id, few(knowledge.letters[id]), knowledge))


def test_every_accepted_text_belongs_to_a_letter() -> None:
    assert_no_orphan("golden_letters", {f"{id}.{name}" for id in LETTERS for name in ("full", "few")})
