"""The kind question about a value that cannot be, or that is not the one told before."""

from __future__ import annotations

from bot.answers.ask import DONT_KNOW, payload
from bot.answers.phrases import phrase
from bot.answers.words import fact_value
from bot.exchange import Choice, Reply, Status
from bot.knowledge.model import Knowledge
from bot.rules import UNKNOWN


def ask_about(kind: str, fact: str, value: str, told: str | None, knowledge: Knowledge) -> Reply:
    """Which is right? `told` is the value told before; without it, whether `value` is right.

    The phrases are `doubt_` and the kind, with `{nom}`, `{dit}` and `{avant}` to fill.
    """
    asked = knowledge.facts[fact]
    said = fact_value(asked, value, knowledge)
    before = fact_value(asked, told, knowledge) if told else ""
    text = phrase(f"doubt_{kind}", knowledge, nom=asked.name, dit=said, avant=before).text
    values = ((told, before), (value, said)) if told else ((value, f"Oui : {said}"),)
    choices = (*(Choice(label, payload(fact, v)) for v, label in values if v),
               Choice(DONT_KNOW, payload(fact, UNKNOWN)))  # fmt: skip
    return Reply(Status.ASKED, text, choices=choices, question=fact)
