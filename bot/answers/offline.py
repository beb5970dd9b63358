"""What can be said without the assistant: a menu of situations, what is true in general, and people."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.answers.contacts import without_stale
from bot.answers.explain import explain
from bot.answers.phrases import phrase
from bot.exchange import Reply, Status
from bot.knowledge.model import Knowledge
from bot.rules import Case, assess


def unavailable(payload: str | None, today: date, knowledge: Knowledge) -> Reply:
    """The reply without the assistant. The payload of a situation's button gets what holds in general there."""
    said = without_stale(phrase("unavailable", knowledge), today, knowledge)
    intent = (payload or "").removeprefix("/")
    for situation in knowledge.situations.values():
        if intent in situation.intents:
            case = Case({}, today, frozenset(situation.facts))
            answer = explain(assess(situation, case, knowledge), case, knowledge)
            return replace(answer, status=Status.UNAVAILABLE, choices=said.choices)
    return said


def paused(today: date, knowledge: Knowledge) -> Reply:
    """The reply while the assistant is closed to people: neither why, nor anything that only it could go on with."""
    return without_stale(phrase("paused", knowledge), today, knowledge)
