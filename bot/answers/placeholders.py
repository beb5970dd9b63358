"""Fills the placeholders of a line of content. A line that cannot be filled is dropped, never guessed."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from bot import dates
from bot.answers import words
from bot.answers.contacts import phone_of
from bot.knowledge.model import Knowledge
from bot.knowledge.texts import Injunction, Line
from bot.rules import UNKNOWN, Case
from bot.rules.calendar import parse
from bot.rules.logic import evaluate
from bot.rules.periods import anef_window

PLACEHOLDER = re.compile(r"\{([a-z_]+)\.([a-z_]+)\}")
NEAR_DAYS = 30
Value = Callable[[str, str, Case, Knowledge], "str | None"]


def value(family: str, name: str, case: Case, knowledge: Knowledge) -> str | None:
    """What `{family.name}` stands for; None when it is not known."""
    if family == "injonction":
        return wording(knowledge.injunctions[name], case.today)
    if family == "fenetre":
        return _window(name, case)
    if family == "contact":
        return phone_of(knowledge.contacts[name], case)
    given = case.facts.get(name, UNKNOWN)
    return None if given == UNKNOWN else words.fact_value(knowledge.facts[name], given, knowledge)


def lines(items: tuple[Line, ...], case: Case, knowledge: Knowledge, value: Value = value) -> tuple[str, ...]:
    """The lines that hold in this case, filled."""
    filled = (line(item, case, knowledge, value) for item in items)
    return tuple(text for text in filled if text)


def line(item: Line, case: Case, knowledge: Knowledge, value: Value = value) -> str | None:
    """The text of a line; None when its condition does not hold or a value that it needs is not known."""
    if not evaluate(item.condition, case, knowledge).holds:
        return None
    values = {match.group(0): value(match[1], match[2], case, knowledge) for match in PLACEHOLDER.finditer(item.text)}
    if None in values.values():
        return None
    return PLACEHOLDER.sub(lambda match: str(values[match.group(0)]), item.text)


def wording(injunction: Injunction, today: date) -> str:
    """The wording of an injunction for a day: before, near (30 days or fewer, the day included) or past."""
    if injunction.due is None:
        return injunction.wordings["sans_delai"]
    if today > injunction.due:
        return injunction.wordings["passe"]
    near = (injunction.due - today).days <= NEAR_DAYS
    return injunction.wordings["proche" if near else "avant"]


def _window(end: str, case: Case) -> str | None:
    expires = parse(case.facts.get("title_expires_on", ""))
    if expires is None or not expires.exact:
        return None
    first, last = anef_window(expires.first)
    return dates.day(first if end == "debut" else last)
