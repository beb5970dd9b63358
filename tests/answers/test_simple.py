"""The simple version: a few lines, the vital mentions, the same contacts and sources as the whole answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.answers import explain, explain_simply
from bot.exchange import Block, Reply
from bot.knowledge import Knowledge
from bot.knowledge.conditions import Test as Condition
from bot.knowledge.situations import Mention
from bot.settings import ROOT

from .builders import create_answer, create_case, create_mention, create_verdict, line, with_answer
from .test_every_answer import HOLE, outcomes

SITUATIONS = sorted(file.stem for file in (ROOT / "bot" / "content" / "situations").glob("*.yml"))
PENDING = Condition("pending", "est", ("yes",))
ANSWER = create_answer(
    simple=(
        line("Écrivez."),
        line("Attendez.", PENDING),
        line("Le {fait.filed_on}."),
        line("Appelez le 01 02 03 04 05."),
    )
)


def say(knowledge: Knowledge, *mentions: Mention, **facts: str) -> Reply:
    verdict = create_verdict(mentions=tuple(mention.id for mention in mentions))
    return explain_simply(verdict, create_case(facts), with_answer(knowledge, ANSWER, *mentions))


def test_the_lines_that_hold_are_said_in_one_block_without_a_title(knowledge: Knowledge) -> None:
    said = say(knowledge, pending="yes", filed_on="2026-08-03")
    items = ("Écrivez.", "Attendez.", "Le 3 août 2026.", "Appelez le 01 02 03 04 05.")
    assert said.blocks == (Block("simple", "", items),)
    assert said.text == "\n".join(items)
    assert say(knowledge).text == "Écrivez.\nAppelez le 01 02 03 04 05."


def test_only_a_mention_with_a_simple_wording_is_said_before_the_last_line(knowledge: Knowledge) -> None:
    vital, other = create_mention("vital", simple="Voyez vite un avocat."), create_mention("other")
    assert say(knowledge, other, vital).blocks[0].items == (
        "Écrivez.", "Voyez vite un avocat.", "Appelez le 01 02 03 04 05.",
    )  # fmt: skip


def test_a_mention_is_not_said_to_the_answers_that_it_excepts(knowledge: Knowledge) -> None:
    excepted = create_mention(simple="Voyez vite un avocat.", except_verdicts=("essai",))
    assert "avocat" not in say(knowledge, excepted).text


@pytest.mark.parametrize("id", SITUATIONS)
def test_in_every_outcome_it_is_short_whole_and_differs_only_in_what_is_said(knowledge: Knowledge, id: str) -> None:
    for verdict, case in outcomes(knowledge.situations[id], knowledge):
        simple, whole = explain_simply(verdict, case, knowledge), explain(verdict, case, knowledge)
        assert replace(simple, text=whole.text, blocks=whole.blocks) == whole
        block, *deadlines = simple.blocks
        assert deadlines == [block for block in whole.blocks if block.kind == "deadline"]
        vital = {knowledge.mentions[mention].simple for mention in verdict.mentions}
        assert 3 <= len(set(block.items) - vital) <= 8
        assert len(set(block.items)) == len(block.items)
        assert not HOLE.search(simple.text)
