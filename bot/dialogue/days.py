"""The days that people tell: of what they are, and what is meant where the year or the month is left out."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date

from bot.dialogue.heard import Entity, Heard
from bot.dialogue.state import State
from bot.dialogue.text import plain
from bot.rules.calendar import add_months, parse

_YEAR_SAID = re.compile(
    r"\d{4}|\d\D{1,2}\d\d?\D{1,2}\d\d|\b(an|annee|hier|jours?|semaines?|mois|prochaine?|derniere?)\b"
)
_YEAR_ALONE = re.compile(r"(?:[a-z]+ ){0,2}((?:19|20)\d\d)")
_DAY_ALONE = re.compile(r"(?:(?:c est|c etait|euh) )?(?:le |du |au )?(\d{1,2})(?:er)?")
_COUNTED_IN_MONTHS = re.compile(
    r"\b(?:\d+ ?|(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze) )(?:mois|ans?)\b(?! et \w+ jours?)"
)
DATE_FACTS = {"filed": "filed_on", "expires_title": "title_expires_on", "expires_api": "api_expires_on"}
FEW_WORDS = 4
SITUATION_DATES = {"api_expired": "api_expires_on", "renewal_not_filed": "title_expires_on"}


def date_fact(entity: Entity, heard: Heard, state: State, used: Collection[str]) -> str | None:
    """What a date is of: what the words say, else the question asked, else one asked before and left without an answer,
    else the situation's own date.

    A date alone, to a question about something else, is of the end of the title when it is to come, else of the filing,
    if that fact is `used` by the situation.
    """
    if entity.role == "denied":
        return None
    if entity.role in DATE_FACTS:
        return DATE_FACTS[entity.role]
    if refined := _refined(str(entity.value["value"]), state):
        return refined
    if state.question in DATE_FACTS.values():
        return state.question
    if state.question and (unanswered := _asked_before(state)):
        return unanswered
    if entity.role == "correction" and (last := _last_date(state)):
        return last
    by_situation = SITUATION_DATES.get(state.situation or heard.intent)
    if by_situation or state.question is None or len(heard.text.split()) > FEW_WORDS:
        return by_situation
    told = parse(str(entity.value["value"]))
    fact = "title_expires_on" if told and told.first > heard.today else "filed_on"
    return fact if told and fact in used else None


def completed(value: str, said: str, told: str | None, doubted: str | None = None, latest: date | None = None) -> str:
    """The value with what it leaves out taken from what was told before of the same thing.

    "le 12 octobre" is of the year told, or of the one that brings it nearest to the day told, or else no later than
    `latest`; "le 18" is of the month told ("en juin, le 18"); "2026" alone is that day in 2026, also when it was
    `doubted`. "Il y a quatre mois" names a month and no day.
    """
    if _COUNTED_IN_MONTHS.search(plain(said)):
        return value[:7]
    if told and len(told) == len("2026-06") and (alone := _DAY_ALONE.fullmatch(plain(said))):
        return _iso(int(told[:4]), int(told[5:]), int(alone[1])) or value
    if len(value) == 4:
        return _in_year(int(value), told or doubted) or value
    if len(value) < 10 or _YEAR_SAID.search(plain(said)):
        return value
    return _of_the_year(value, told or "", latest)


def _of_the_year(value: str, told: str, latest: date | None) -> str:
    before = parse(told)
    if before is None:
        late = latest is not None and value > latest.isoformat()
        return (_in_year(int(value[:4]) - 1, value) if late else None) or value
    days = [day for shift in (-1, 0, 1) if (day := _in_year(before.first.year + shift, value))]
    if not before.exact:
        return next((day for day in days if day.startswith(told)), value)
    return min(days, key=lambda day: abs(date.fromisoformat(day) - before.first), default=value)


def year_alone(text: str) -> str | None:
    """The year of a message that tells nothing more: "2026", "oups 2026"."""
    alone = _YEAR_ALONE.fullmatch(plain(text))
    return alone[1] if alone else None


def months_meant(text: str, today: date, past: bool) -> tuple[str, str] | None:
    """The two days that a message of a day alone ("le 3") may mean: the last and the next; if `past`, the last two."""
    alone = _DAY_ALONE.fullmatch(plain(text))
    if alone is None:
        return None
    months = (add_months(today.replace(day=1), shift) for shift in range(-3, 4))
    days = [day for month in months if (day := _iso(month.year, month.month, int(alone[1])))]
    before = [day for day in days if day <= today.isoformat()]
    after = [day for day in days if day > today.isoformat()]
    found = before[-2:] if past else [*before[-1:], *after[:1]]
    return (found[0], found[1]) if len(found) == 2 else None


def _in_year(year: int, day: str | None) -> str | None:
    """The same day and month, in this year."""
    known = parse(day or "")
    return _iso(year, known.first.month, known.first.day) if known and known.exact else None


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _refined(day: str, state: State) -> str | None:
    """The date that was told as a month or a year, and that this day makes exact."""
    dates = ((fact, state.facts.get(fact, "")) for fact in DATE_FACTS.values())
    return next((fact for fact, told in dates if told != day and told[:4].isdigit() and day.startswith(told)), None)


def _asked_before(state: State) -> str | None:
    """The date that was asked last, and that nothing tells yet."""
    return next(
        (fact for fact in reversed(state.asked) if fact in DATE_FACTS.values() and fact not in state.facts), None
    )


def _last_date(state: State) -> str | None:
    dates = [fact for fact in state.facts if fact in DATE_FACTS.values()]
    return dates[-1] if dates else None
