"""The same answer in a few easy lines, for a person who reads French with difficulty."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.explain import as_text, explain, held_mentions
from bot.answers.placeholders import lines
from bot.exchange import Block, Reply
from bot.knowledge.model import Knowledge
from bot.rules import Case, Verdict


def explain_simply(verdict: Verdict, case: Case, knowledge: Knowledge) -> Reply:
    """The simple version of `explain`'s reply: same answer, deadlines, contacts and sources, one block without a title.

    Of the mentions that hold, only those with a simple wording are said, before the last line.
    """
    answer = knowledge.answers[verdict.verdict]
    said = lines(answer.simple, case, knowledge)
    vital = tuple(mention.simple for mention in held_mentions(verdict, knowledge) if mention.simple)
    items = (*said[:-1], *vital, *said[-1:])
    reply = explain(verdict, case, knowledge)
    simple = Block("simple", "", items)
    deadlines = tuple(block for block in reply.blocks if block.kind == "deadline")
    text = "\n".join(items + tuple(as_text((block,)) for block in deadlines))
    return replace(reply, text=text, blocks=(simple, *deadlines))
