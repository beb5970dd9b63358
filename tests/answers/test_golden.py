"""Every answer as a person reads it, kept in `golden/`: a change of text is seen, and accepted on purpose."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from bot.answers import explain
from bot.knowledge import Knowledge
from bot.knowledge.cases import WrittenCase, load_cases
from bot.rules.cases import outcome
from bot.settings import ROOT
from tests.answers.golden_files import assert_accepted, assert_no_orphan

DAY = date(2026, 11, 21)
CONTENT = ROOT / "bot" / "content"
ANSWERS = sorted(file.stem for file in (CONTENT / "reponses").glob("*.yml"))
Typical = Mapping[str, tuple[str, WrittenCase]]


@pytest.fixture(scope="module")
def typical() -> Typical:
    """For each answer, the situation and the first written case that ends with it on the fixed day."""
    found: dict[str, tuple[str, WrittenCase]] = {}
    for situation, cases in load_cases(CONTENT).items():
        for case in cases:
            if case.question is None and case.on == DAY:
                found.setdefault(case.verdict, (situation, case))
    return found


def rendered(id: str, typical: Typical, knowledge: Knowledge) -> str:
    situation, written = typical[id]
    verdict, case = outcome(written, knowledge.situations[situation], knowledge)
    return f"Cas ({situation}) : {written.sentence}\n\n{explain(verdict, case, knowledge).text}\n"


@pytest.mark.parametrize("id", ANSWERS)
def test_an_answer_reads_as_it_was_accepted(id: str, knowledge: Knowledge, typical: Typical) -> None:
    assert_accepted("golden", id, rendered(id, typical, knowledge))


def test_every_accepted_text_belongs_to_an_answer() -> None:
    assert_no_orphan("golden", ANSWERS)
