"""What may come after an answer: the situation left for it, what was named beside, what others in this case ask."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.answers.phrases import blocks_of, phrase, situation_choice
from bot.exchange import Block, Reply
from bot.knowledge.model import Knowledge

MOST_CHOICES = 4


def with_next(
    reply: Reply, answered: str, suspended: str | None, offered: Iterable[str], knowledge: Knowledge
) -> Reply:
    """The answer with a button for each; what the person named beside is said in the text too.

    An answer without headings (distress) is left as it is: nothing to choose there.
    """
    situation = knowledge.situations[answered]
    if reply.answer and knowledge.answers[reply.answer].untitled:
        return reply
    named = tuple(id for id in offered if id not in (answered, suspended))
    others = (id for id in situation.see_also if id not in (answered, suspended, *named))
    choices = [situation_choice(knowledge.situations[id]) for id in (*named, *others)]
    if suspended:
        back = situation_choice(knowledge.situations[suspended])
        choices = [replace(back, label=f"Revenir à : {back.label}"), *choices]
    reply = replace(reply, choices=tuple(choices[:MOST_CHOICES]))
    return _said(reply, named, knowledge) if named else reply


def with_named(reply: Reply, named: tuple[str, ...], knowledge: Knowledge) -> Reply:
    """A reply that answers nothing, with a button for each situation that the person named beside."""
    if not named:
        return reply
    return _said(
        replace(reply, choices=tuple(situation_choice(knowledge.situations[id]) for id in named)), named, knowledge
    )


def _said(reply: Reply, named: tuple[str, ...], knowledge: Knowledge) -> Reply:
    titles = " ; ".join(knowledge.situations[id].title for id in named)
    text = phrase("offered", knowledge, sujets=titles).text
    return replace(reply, text=f"{reply.text}\n\n{text}", blocks=(*blocks_of(reply), Block("next", "", (text,))))
