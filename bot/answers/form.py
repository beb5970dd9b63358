"""A situation as a form, without the chat: the facts given lead to the questions left, or to the answer."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.answers.explain import explain
from bot.answers.simple import explain_simply
from bot.answers.told import Fields, options, read
from bot.answers.words import fact_value
from bot.exchange import Reply
from bot.knowledge.model import Knowledge
from bot.knowledge.situations import Fact, Situation
from bot.rules import Case, assess
from bot.rules.deduce import deduce
from bot.rules.logic import evaluate


@dataclass(frozen=True)
class Question:
    """A field to fill. `kind` is that of the fact; `value` is the answer already given, when it is changed."""

    fact: str
    kind: str
    text: str
    help: str | None
    options: tuple[tuple[str, str], ...]
    value: str | None


@dataclass(frozen=True)
class Given:
    """A fact that was given, in the words that the person reads."""

    fact: str
    name: str
    value: str


@dataclass(frozen=True)
class Form:
    """Either questions, or a reply and its simple version.

    `facts` are those given, `ignored` the sentences about values set aside, `extra` the facts that may still be
    added to make the answer more precise.
    """

    situation: Situation
    facts: Mapping[str, str]
    given: tuple[Given, ...]
    questions: tuple[Question, ...]
    reply: Reply | None
    simple: Reply | None
    ignored: tuple[str, ...]
    extra: tuple[Fact, ...]


def fill(situation: Situation, fields: Fields, today: date, knowledge: Knowledge, change: str = "") -> Form:
    """The next page of the form. `change` names a fact to ask (again), whatever else is known."""
    told = read(fields, today, knowledge)
    case = _case(told.facts, today, knowledge)
    verdict = assess(situation, case, knowledge)
    changed = knowledge.facts.get(change)
    asked = (change,) if changed and changed.question else verdict.missing
    reply = None if asked else explain(verdict, case, knowledge)
    return Form(
        situation,
        told.facts,
        tuple(_given(knowledge.facts[id], value, knowledge) for id, value in told.facts.items()),
        tuple(_question(knowledge.facts[id], told.facts.get(id), knowledge) for id in asked),
        reply,
        explain_simply(verdict, case, knowledge) if reply else None,
        told.ignored,
        _extra(verdict.verdict, case, knowledge) if reply else (),
    )


def listed(knowledge: Knowledge) -> tuple[Situation, ...]:
    """Every situation: the urgent ones, those of the menu in its order, then the others by title."""
    return tuple(sorted(knowledge.situations.values(), key=_place))


def _place(situation: Situation) -> tuple[bool, bool, int, str]:
    title = unicodedata.normalize("NFD", situation.title.casefold())
    return not situation.urgent, situation.rank is None, situation.rank or 0, title


def _case(told: Mapping[str, str], today: date, knowledge: Knowledge) -> Case:
    """The case with what was told, which is not asked again, and what can be deduced from it."""
    facts = deduce(told, today, knowledge)
    return Case(facts, today, frozenset(facts))


def _extra(verdict: str, case: Case, knowledge: Knowledge) -> tuple[Fact, ...]:
    """The places that no rule asks for and that a mention of this answer could still turn on."""
    mentions = (m for m in knowledge.mentions.values() if verdict not in m.except_verdicts)
    open_facts = frozenset().union(*(evaluate(m.condition, case, knowledge).open_facts for m in mentions))
    return tuple(f for f in knowledge.facts.values() if f.id in open_facts and f.kind == "departement" and f.question)


def _given(fact: Fact, value: str, knowledge: Knowledge) -> Given:
    return Given(fact.id, fact.name, fact_value(fact, value, knowledge))


def _question(fact: Fact, value: str | None, knowledge: Knowledge) -> Question:
    return Question(fact.id, fact.kind, fact.question or fact.name, fact.help, options(fact, knowledge), value)
