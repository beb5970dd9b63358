"""Every letter as it is sent, with all the facts and with the fewest, kept in `golden_letters/`."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from bot.answers.letters import write
from bot.knowledge import Knowledge
from bot.paper.text import as_text
from bot.settings import ROOT

from .builders import TODAY
from .letter_cases import FULL, LETTERS, few

GOLDEN = Path(__file__).parent / "golden_letters"
ACCEPT = "UPDATE_GOLDEN=1 .venv/bin/python -m pytest tests/answers/test_golden_letters.py"


def assert_accepted(name: str, id: str, told: Mapping[str, str], knowledge: Knowledge) -> None:
    file = GOLDEN / f"{name}.txt"
    text = as_text(write(knowledge.letters[id], told, TODAY, knowledge))
    if os.environ.get("UPDATE_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    kept = file.read_text(encoding="utf-8") if file.exists() else ""
    assert text == kept, f"{file.relative_to(ROOT)} differs; to accept the change: {ACCEPT}"


@pytest.mark.parametrize("id", LETTERS)
def test_a_letter_with_all_the_facts_reads_as_it_was_accepted(id: str, knowledge: Knowledge) -> None:
    assert_accepted(f"{id}.full", id, FULL, knowledge)


@pytest.mark.parametrize("id", LETTERS)
def test_a_letter_with_the_fewest_facts_reads_as_it_was_accepted(id: str, knowledge: Knowledge) -> None:
    assert_accepted(f"{id}.few", id, few(knowledge.letters[id]), knowledge)


def test_every_accepted_text_belongs_to_a_letter() -> None:
    expected = {f"{id}.{name}.txt" for id in LETTERS for name in ("full", "few")}
    assert {file.name for file in GOLDEN.iterdir()} == expected
