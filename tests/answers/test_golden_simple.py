"""Every simple version as a person reads it, kept in `golden_simple/`, for the same cases as `golden/`."""

from __future__ import annotations

import pytest

from bot.answers import explain_simply
from bot.knowledge import Knowledge
from bot.rules.cases import outcome
from tests.answers.golden_files import assert_accepted, assert_no_orphan

from .test_golden import ANSWERS, Typical, typical

__all__ = ["typical"]


@pytest.mark.parametrize("id", ANSWERS)
def test_a_simple_version_reads_as_it_was_accepted(id: str, knowledge: Knowledge, typical: Typical) -> None:
    situation, written = typical[id]
    verdict, case = outcome(written, knowledge.situations[situation], knowledge)
    text = f"Cas ({situation}) : {written.sentence}\n\n{explain_simply(verdict, case, knowledge).text}\n"
    assert_accepted("golden_simple", id, text)


def test_every_accepted_simple_version_belongs_to_an_answer() -> None:
    assert_no_orphan("golden_simple", ANSWERS)
