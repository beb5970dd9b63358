"""Every simple version as a person reads it, kept in `golden_simple/`, for the same cases as `golden/`."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.answers import explain_simply
from bot.knowledge import Knowledge
from bot.rules.cases import outcome
from bot.settings import ROOT

from .test_golden import ANSWERS, Typical, typical

__all__ = ["typical"]
GOLDEN = Path(__file__).parent / "golden_simple"
ACCEPT = "UPDATE_GOLDEN=1 .venv/bin/python -m pytest tests/answers/test_golden_simple.py"


def rendered(id: str, typical: Typical, knowledge: Knowledge) -> str:
    situation, written = typical[id]
    verdict, case = outcome(written, knowledge.situations[situation], knowledge)
    return f"Cas ({situation}) : {written.sentence}\n\n{explain_simply(verdict, case, knowledge).text}\n"


@pytest.mark.parametrize("id", ANSWERS)
def test_a_simple_version_reads_as_it_was_accepted(id: str, knowledge: Knowledge, typical: Typical) -> None:
    file = GOLDEN / f"{id}.txt"
    text = rendered(id, typical, knowledge)
    if os.environ.get("UPDATE_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    kept = file.read_text(encoding="utf-8") if file.exists() else ""
    assert text == kept, f"{file.relative_to(ROOT)} differs; to accept the change: {ACCEPT}"


def test_every_accepted_simple_version_belongs_to_an_answer() -> None:
    orphans = sorted(file.name for file in GOLDEN.iterdir() if file.stem not in ANSWERS or file.suffix != ".txt")
    assert not orphans, f"no answer of the content has this name: remove {', '.join(orphans)} from {GOLDEN}"
