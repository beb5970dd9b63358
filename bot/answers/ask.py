"""The question about one fact, with buttons where the choices are known; "je ne sais pas" is always one."""

from __future__ import annotations

import json

from bot.exchange import Choice, Reply, Status
from bot.knowledge.situations import Fact
from bot.rules import UNKNOWN

DONT_KNOW = "Je ne sais pas"
YES_NO = (("yes", "Oui"), ("no", "Non"))


def ask(fact: Fact, before: str = "", person: str | None = None) -> Reply:
    """The question as a Reply; `before` is a sentence to say first, `person` whom it is about if not the reader."""
    parts = (before, _question(fact, person), fact.help or "")
    text = "\n".join(part for part in parts if part)
    return Reply(Status.ASKED, text, choices=_choices(fact), question=fact.id)


def _question(fact: Fact, person: str | None) -> str:
    if person is None or fact.question_about_other is None:
        return fact.question or ""
    return fact.question_about_other.format(personne=person, Personne=person[0].upper() + person[1:])


def _choices(fact: Fact) -> tuple[Choice, ...]:
    known = YES_NO if fact.kind == "oui_non" else tuple((o.value, o.label) for o in fact.options)
    return tuple(Choice(label, payload(fact.id, value)) for value, label in (*known, (UNKNOWN, DONT_KNOW)))


def payload(fact: str, value: str) -> str:
    """What the button of a fact sends back."""
    return "/inform" + json.dumps({"fact": fact, "value": value})
