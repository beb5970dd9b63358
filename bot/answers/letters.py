"""A letter composed from a case: what the person told, the law, one request. What we never keep is left blank."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from bot import dates
from bot.answers.placeholders import lines, value
from bot.errors import LetterRefused
from bot.knowledge.letters import Letter
from bot.knowledge.model import Knowledge
from bot.knowledge.texts import Answer, Line
from bot.paper.page import Page, Paragraph
from bot.rules import UNKNOWN, Case
from bot.rules.calendar import parse
from bot.rules.deduce import deduce
from bot.rules.logic import evaluate

DOTS = "…" * 12


def compose(letter: Letter, case: Case, knowledge: Knowledge) -> Page:
    """The letter for this case. Raises LetterRefused."""
    _refuse(letter, case, knowledge)
    paper, to = knowledge.stationery, knowledge.stationery.recipients[letter.recipient]
    subject = _said((Line(letter.subject, paper.day.condition),), case, knowledge)
    law = tuple(reason.line for reason in letter.law)
    parts = [
        ("text", _said(paper.sender, case, knowledge, "\n")),
        ("right", _said(to.address, case, knowledge, "\n")),
        ("right", _said((paper.day,), case, knowledge)),
        ("text", _said(to.references, case, knowledge, "\n")),
        ("heading", f"{paper.subject} {subject}"),
        ("text", to.greeting),
        ("text", _said(paper.behalf, case, knowledge)),
        ("text", _said(letter.facts, case, knowledge, "\n")),
        ("text", _said(law, case, knowledge)),
        ("text", _said(letter.request, case, knowledge)),
        ("text", _said((paper.closing,), case, knowledge)),
        ("right", _said((paper.signature,), case, knowledge)),
        ("heading", paper.enclosed),
        *(("item", item) for item in lines((*letter.enclosures, *paper.enclosures), case, knowledge, _value)),
    ]
    paragraphs = tuple(Paragraph(kind, text) for kind, text in parts if text)
    return Page(letter.title, paragraphs, f"{letter.title}, {dates.day(case.today)}")


def write(letter: Letter, told: Mapping[str, str], today: date, knowledge: Knowledge) -> Page:
    """The letter for what a person told. Raises LetterRefused."""
    return compose(letter, _case(told, today, knowledge), knowledge)


def offered(answer: Answer, case: Case, knowledge: Knowledge) -> str | None:
    """The letter that goes with an answer: the first whose condition holds and that would not be refused."""
    for link in answer.letters:
        if evaluate(link.condition, case, knowledge).holds and _writable(knowledge.letters[link.text], case, knowledge):
            return link.text
    return None


def _writable(letter: Letter, case: Case, knowledge: Knowledge) -> bool:
    try:
        _refuse(letter, case, knowledge)
    except LetterRefused:
        return False
    return True


def _refuse(letter: Letter, case: Case, knowledge: Knowledge) -> None:
    missing = tuple(fact for fact in letter.essentials if case.facts.get(fact, UNKNOWN) == UNKNOWN)
    if obstacles := lines(letter.obstacles, case, knowledge):
        raise LetterRefused(obstacles[0])
    if missing:
        names = ", ".join(knowledge.facts[fact].name for fact in missing)
        raise LetterRefused((letter.refusal or "").replace("{manque.faits}", names), missing)


def _case(told: Mapping[str, str], today: date, knowledge: Knowledge) -> Case:
    facts = deduce(told, today, knowledge)
    return Case(facts, today, frozenset(facts))


def _said(items: tuple[Line, ...], case: Case, knowledge: Knowledge, between: str = " ") -> str:
    return between.join(lines(items, case, knowledge, _value))


def _value(family: str, name: str, case: Case, knowledge: Knowledge) -> str | None:
    """A placeholder of a letter; the others are those of the answers."""
    if family == "blanc":
        return f"{DOTS} ({knowledge.stationery.blanks[name]})"
    if family == "jour":
        return dates.day(case.today)
    if family == "quand":
        return _when(case.facts.get(name, UNKNOWN))
    if family == "injonction":
        return knowledge.injunctions[name].what
    return value(family, name, case, knowledge)


def _when(given: str) -> str | None:
    """ "le 3 août 2026", "en août 2026" or "en 2026"."""
    period = parse(given)
    if period is None:
        return None
    return f"le {dates.given_date(given)}" if period.exact else f"en {dates.given_date(given)}"
