"""Every answer of the content, in every outcome that the rules can reach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

import pytest

from bot.answers import explain
from bot.exchange import Reply, Status
from bot.knowledge import Knowledge
from bot.knowledge.situations import Situation
from bot.rules import Case, Verdict, assess
from bot.rules.prove import A_DAY, combinations
from bot.settings import ROOT

SITUATIONS = sorted(file.stem for file in (ROOT / "bot" / "content" / "situations").glob("*.yml"))
AT_MOST = 1500
BESIDE = [
    dict(told)
    for told in product(
        (("title_type", "resident_card"), ("title_type", "refugee"), ("title_expires_on", "2026-02-01")),
        (("department", "974"), ("department", "69")),
        (("former_department", "93"), ("filed_on", "2026-07")),
    )
]
HOLE = re.compile(r"[{}]|\bNone\b|\bunknown\b|  |\.\.(?!\.)")


def outcomes(situation: Situation, knowledge: Knowledge) -> Iterator[tuple[Verdict, Case]]:
    """The combinations of the facts of the rules, evenly picked when they are many, and facts beside them."""
    every = list(combinations(situation, knowledge))
    for number, facts in enumerate(every[:: 1 + len(every) // AT_MOST]):
        told = facts if number % 3 else {**BESIDE[number // 3 % len(BESIDE)], **facts}
        case = Case(told, A_DAY, frozenset({*told, *situation.facts}))
        yield assess(situation, case, knowledge), case


def assert_whole(reply: Reply, verdict: Verdict, knowledge: Knowledge) -> None:
    answer = knowledge.answers[verdict.verdict]
    assert reply.status is Status.ANSWERED
    assert reply.answer == answer.id
    assert reply.text.strip()
    assert not HOLE.search(reply.text), HOLE.findall(reply.text)
    assert bool(reply.sources) != answer.untitled
    assert len({source.id for source in reply.sources}) == len(reply.sources)
    kinds = [block.kind for block in reply.blocks]
    assert kinds == ["lead"] if answer.untitled else {"lead", "today", "why", "limits"} <= set(kinds)
    assert all(item in reply.text for block in reply.blocks for item in block.items)
    assert all(len(set(block.items)) == len(block.items) for block in reply.blocks)


@pytest.mark.parametrize("id", SITUATIONS)
def test_every_outcome_gives_a_whole_answer_with_a_source(knowledge: Knowledge, id: str) -> None:
    situation = knowledge.situations[id]
    reached = set()
    for verdict, case in outcomes(situation, knowledge):
        assert_whole(explain(verdict, case, knowledge), verdict, knowledge)
        reached.add(verdict.verdict)
    assert reached == {rule.verdict for rule in situation.rules}


def test_every_answer_of_the_content_belongs_to_a_situation(knowledge: Knowledge) -> None:
    assert set(knowledge.answers) == {rule.verdict for s in knowledge.situations.values() for rule in s.rules}


def test_every_mention_is_said_somewhere(knowledge: Knowledge) -> None:
    said = set()
    for situation in knowledge.situations.values():
        for verdict, case in outcomes(situation, knowledge):
            text = explain(verdict, case, knowledge).text
            said |= {id for id in verdict.mentions if knowledge.mentions[id].text in text}
    assert said == set(knowledge.mentions)


@pytest.mark.parametrize("id", ["distress", "removal_order", "about_decision"])
def test_some_answers_are_said_without_any_mention(knowledge: Knowledge, id: str) -> None:
    facts = {
        "title_type": "refugee",
        "department": "974",
        "former_department": "93",
        "filed_on": "2026-01-05",
    }
    case = Case(facts, A_DAY)
    verdict = assess(knowledge.situations[id], case, knowledge)
    assert {"silence_over_note", "new_prefecture", "overseas_rules", "refugee_rules"} <= set(verdict.mentions)
    assert "notes" not in [block.kind for block in explain(verdict, case, knowledge).blocks]
