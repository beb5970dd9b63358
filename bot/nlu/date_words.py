"""The words that dates are made of, in the spellings people type, and what they are worth."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from datetime import date, timedelta

from bot.nlu.slips import misspelt

_MONTHS = (
    (1, "janvier|janviers|janvie|jenvier|janvyer|janv|jan"),
    (2, "fevrier|fevriers|fevrie|fevr|fev|febrier"),
    (3, "mars"),
    (4, "avril|avrile|avri|avr"),
    (5, "mai"),
    (6, "juin|jun"),
    (7, "juillet|juillets|juliet|juilet|juiyet|juyet|juill|juil"),
    (8, "aout|aoute|aou|out"),
    (9, "septembre|septambre|septanbre|septenbre|setembre|setanbre|septmbre|septembr|sept|sep"),
    (10, "octobre|octobr|oktobre|octombre|oct"),
    (11, "novembre|novembr|novenbre|novanbre|novambre|nov"),
    (12, "decembre|decembr|desembre|dessembre|desanbre|decanbre|decenbre|decambre|dec"),
)
_ENGLISH = (
    (1, "january"), (2, "february"), (3, "march"), (4, "april"), (5, "may"), (6, "june"), (7, "july"), (8, "august"),
    (9, "september"), (10, "october"), (11, "november"), (12, "december"),
)  # fmt: skip
_SHORT = {"jan", "janv", "fev", "fevr", "avr", "avri", "jun", "juil", "juill", "aou", "out"}
_SHORT |= {"sept", "sep", "oct", "nov", "dec", "march", "may"}
_SPELLINGS = {spelling: number for number, names in (*_MONTHS, *_ENGLISH) for spelling in names.split("|")}
_MISSPELT = {
    slip: number for number, names in _MONTHS if len(name := names.split("|")[0]) >= 7 for slip in misspelt(name)
}
_WEEKDAYS = {
    slip: number
    for number, name in enumerate(("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"))
    for slip in (name, *(misspelt(name) if len(name) >= 6 else ()))
}
_ONES = ["un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"]
_ONES += ["treize", "quatorze", "quinze", "seize"]
_TENS = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "cent": 100}
_ABOUT = {"dizaine": 10, "quinzaine": 15, "vingtaine": 20, "trentaine": 30}
_NUMBERS = {
    **{word: value for value, word in enumerate(_ONES, 1)},
    **{"une": 1, "deu": 2, "troi": 3},
    **_TENS,
    **_ABOUT,
    "quatrevingt": 80,
}


def _one_of(names: Iterable[str]) -> str:
    """The names as a pattern, the longest first, those of a letter together so that others are soon left."""
    letters = {name[0]: sorted((n[1:] for n in names if n[0] == name[0]), key=len, reverse=True) for name in names}
    return "|".join(f"{letter}(?:{'|'.join(rests)})" for letter, rests in letters.items())


LONG_MONTH = rf"(?:{_one_of([m for m in _SPELLINGS if m not in _SHORT])})(?![a-z])"
MONTH = rf"(?:{_one_of([*_SPELLINGS, *_MISSPELT])})(?![a-z])(?:\.(?=\s?\d))?"
ENGLISH_MONTH = rf"(?:{'|'.join(name for _, name in _ENGLISH)})(?![a-z])"
WEEKDAY = rf"(?:{_one_of(_WEEKDAYS)})(?![a-z])"
_ONE = rf"(?:{_one_of(_NUMBERS)})(?![a-z])"
_TEEN = r"dix[-\ ](?:sept|huit|neuf)(?![a-z])"
_UNDER_TWENTY = rf"(?:{_TEEN}|{_ONE})"
_TEN = rf"(?:quatre[-\ ]vingts?|{'|'.join(_TENS)})(?![a-z])"
NUMBER_WORD = rf"(?:{_TEN}[-\ ](?:et[-\ ])?{_UNDER_TWENTY}|{_TEN}|{_TEEN}|(?:une\ )?{_ONE})"
NUMBER = rf"(?:\d{{1,3}}|{NUMBER_WORD})"
UNIT = r"(?:jours?|jrs?|j|semaines?|smaines?|sems?|mois|moi|ans?|annees?|heures?|h)(?![a-z])"
DAY = rf"(?:[0-3]?\d(?:\s?er(?![a-z]))?(?!\d)|premier(?![a-z])|{NUMBER_WORD})"


def month_number(word: str) -> int:
    name = word.rstrip(".")
    return _SPELLINGS.get(name) or _MISSPELT[name]


def weekday_number(word: str) -> int:
    """0 for Monday."""
    return _WEEKDAYS[word]


def number(words: str) -> int:
    """What a number in digits or words is worth: "12", "1er", "vingt et un", "une quinzaine"."""
    digits = re.match(r"\d+", words)
    if digits:
        return int(digits[0])
    parts = re.split(r"[- ]+", re.sub(r"quatre[- ]vingts?", "quatrevingt", words.strip()))
    about = [_ABOUT[part] for part in parts if part in _ABOUT]
    return about[0] if about else 1 if parts == ["premier"] else sum(_NUMBERS.get(part, 0) for part in parts)


def is_about(words: str) -> bool:
    """Whether the number is a round one, such as "une dizaine"."""
    return words.endswith(tuple(_ABOUT))


def move(day: date, count: int, unit: str, half: bool = False) -> date | None:
    """The day that many units (and a half) away, backwards when negative; None for less than a day."""
    kind, sign = unit[0], -1 if count < 0 else 1
    if kind == "h":
        return day + timedelta(days=sign * (abs(count) // 24)) if abs(count) >= 24 else None
    if kind == "a":
        return add_months(day, 12 * count + (6 * sign if half else 0))
    if kind == "m":
        return add_months(day, count) + timedelta(days=15 * sign if half else 0)
    return day + timedelta(days=count * (7 if kind == "s" else 1) + (4 * sign if half else 0))


def add_months(day: date, months: int) -> date:
    """The same day of another month, or that month's last day when it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
