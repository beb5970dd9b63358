"""Dates counted from today: "dans 3 semaines", "la semaine dernière", "hier", "mardi prochain"."""

from __future__ import annotations

from datetime import date, timedelta

from bot.nlu.date_calendar import month_end, month_moment, nearest_month, of_year
from bot.nlu.date_forms import WHICH_YEAR, YEAR
from bot.nlu.date_reading import Moment, Reading, exact, form
from bot.nlu.date_tense import PAST
from bot.nlu.date_words import NUMBER, UNIT, WEEKDAY, add_months, is_about, move, number, weekday_number

_ROUGHLY = r"""environ|a\speu\spres|presque|pres\sde|bientot|quasi(?:ment)?|plus\sde|plus\sd'|\+\s?de|\+
    |au\smoins|moins\sde"""
_SPAN = rf"""(?:(?:deja|maintenant|bien|a\speine|(?:tout\s)?juste|pile|exactement)\s)?(?:(?P<roughly>{_ROUGHLY})\s?)?
    (?P<count>{NUMBER})\s?(?:de\s)?(?P<unit>{UNIT})
    (?P<half>\set\sdemie?(?![a-z]))?(?:\set\s(?P<more>{NUMBER})\s?(?P<more_unit>{UNIT}))?"""
_AGO = r"(?:(?:il\s)?y[\s']?a|ilya|d[e']?puis?|(?:ca|cela|sa)\s(?:va\s)?fai(?:t|re)|voila|voici)"
_WHICH = r"(?P<relative>derniere?(?!\sdelai)|passee?|precedente?|prochaine?|pro|suivante?)(?![a-z])"
_SEASONS = {"printemps": 4, "ete": 7, "automne": 10, "hiver": 1, "rentree": 9}
_FEASTS = {"noel": (12, 25), "toussaint": (11, 1), "jour de l'an": (1, 1), "nouvel an": (1, 1)}
_TODAY = r"(?<!a\s)ce\sjour(?![\s-]la)|ce\smatin|ce\ssoir|cet(?:te)?\s(?:apres[\s-]midi|aprem|nuit)"
_LEFT = r"(?:(?<=valable\s)|(?<=vaut\s)|(?<=ai\s))encore\s|plus\sque\s|(?<!je\s)reste(?:nt|ra)?\s(?:plus\s)?(?:que\s)?"
_WAITING = r"\s(?:en\s(?:attente|instruction)|sans\snouvelles?)(?![a-z])"
_DAYS = {"avant-hier": -2, "hier": -1, "demain": 1, "dmain": 1, "apres-demain": 2, "apres-dmain": 2}
_LATER = {"huit": 7, "quinze": 14}


def _ago(reading: Reading) -> Moment | None:
    return _counted(reading, -1)


def _ahead(reading: Reading) -> Moment | None:
    return _counted(reading, 1)


def _counted(reading: Reading, sign: int) -> Moment | None:
    count = reading.part("count")
    day = move(reading.today, sign * number(count), reading.part("unit"), bool(reading.part("half")))
    if day and reading.part("more"):
        day = move(day, sign * number(reading.part("more")), reading.part("more_unit"))
    return exact(day, "approx" if reading.part("roughly") or is_about(count) else "day")


def _day_word(reading: Reading) -> Moment | None:
    days = _DAYS.get(reading.part("word").replace(" ", "-"), 0)
    return exact(reading.today + timedelta(days=days))


def _weekday(reading: Reading) -> Moment | None:
    """The next such day, or the last one when the words are of the past; never today."""
    if reading.part("article") and not reading.part("relative"):
        return None  # "du lundi au vendredi" are opening hours
    ahead = (weekday_number(reading.part("weekday")) - reading.today.weekday()) % 7
    days = (ahead or 7) - 7 if reading.direction == PAST else ahead or 7
    return exact(reading.today + timedelta(days=(days or -7) + _LATER.get(reading.part("later"), 0)))


def _period(reading: Reading) -> Moment | None:
    """A week (its Monday), a month or a year near today, or an end of it."""
    part, relative = reading.part("part"), reading.part("relative")
    moves = 0 if not relative else 1 if relative.startswith(("pro", "suiv")) else -1
    kind = reading.part("period")[0]
    if kind == "a":
        return _year(reading.today.year + moves, part)
    if kind == "m":
        first = add_months(reading.today.replace(day=1), moves)
        last = month_end(first.year, first.month)
        middle = first.replace(day=15)
        return _edge(first, middle, last, part) if part else month_moment(first.year, first.month, "month")
    monday = reading.today + timedelta(days=7 * moves - reading.today.weekday())
    if not part:
        return exact(monday, "week")
    return _edge(monday, monday + timedelta(days=3), monday + timedelta(days=6), part)


def _told_year(reading: Reading) -> Moment | None:
    return _year(int(reading.part("year")), reading.part("part"))


def _year(year: int, part: str) -> Moment | None:
    if part in ("", "courant"):
        return Moment(str(year), "year")
    return _edge(date(year, 1, 1), date(year, 7, 1), date(year, 12, 31), part)


def _edge(first: date, middle: date, last: date, part: str) -> Moment | None:
    return exact(last if part == "fin" else first if part.endswith("debut") else middle, "approx")


def _season(reading: Reading) -> Moment | None:
    return nearest_month(reading, _SEASONS[reading.part("season")], "approx")


def _feast(reading: Reading) -> Moment | None:
    return of_year(reading, *_FEASTS[reading.part("feast")], "day")


_PART = r"""(?:(?:a\sla\s|en\s|vers\sla\s)?(?P<part>tout\sdebut|fin|debut|milieu|mi|courant)
    [\s-](?:de\s(?:la\s|l')|du\s|de\s|d'|l')?)"""
_PERIOD = r"(?P<period>semaine|sem|mois|annee|an)(?![a-z])(?:-ci)?"
COUNTED = (
    form(rf"{_AGO}\s(?:d'|de\s)?{_SPAN}", _ago),
    form(rf"(?:dans|ds|d['\s]ici)\s{_SPAN}", _ahead),
    form(rf"(?:{_LEFT}){_SPAN}(?!\s(?:a|de)\s(?!validite))", _ahead),
    form(rf"(?<!de\s)(?<!carte\s)(?<!titre\s)(?<!valable\s){_SPAN}(?=\s(?:que|qu'|qe|ke)\s?[a-z])", _ago),
    form(rf"(?<!apres\s)(?<!bout\sde\s)(?<!bout\sd')(?<!delai\sde\s){_SPAN}(?={_WAITING})", _ago),
    form(rf"{_PART}?(?:la\s|le\s|l')?{_PERIOD}\s{_WHICH}", _period),
    form(rf"{_PART}{_PERIOD}", _period),
    form(r"ce(?:tte)?\s(?P<period>semaine|annee|mois)(?![a-z])(?:[\s-]ci)?", _period),
    form(
        rf"""(?:{_PART}|(?:en|depuis|annee|jusqu'en|avant|pour|de)\s)(?P<year>{YEAR})
        (?![\d/-])(?!\s?(?:€|euros?|personnes))""",
        _told_year,
    ),
    form(
        rf"""(?:depuis\s)?(?:cet\s|ce\s|l'|au\s|en\s|d'|a\sl')
        (?P<season>ete|automne|hiver|printemps)(?![a-z]){WHICH_YEAR}""",
        _season,
    ),
    form(rf"(?:depuis\s|a\s|avant\s|pour\s|de\s)la\s(?P<season>rentree){WHICH_YEAR}", _season),
    form(rf"(?:a\s)?(?P<feast>noel|toussaint|jour\sde\sl'an|nouvel\san)(?![a-z]){WHICH_YEAR}", _feast),
    form(rf"(?P<word>(?:avant[\s-])?hier|(?:apres[\s-])?de?main|aujourd'?\s?hui|auj|ajd|{_TODAY})(?![a-z])", _day_word),
    form(
        rf"""(?:(?P<article>le|du|au|chaque|les)\s)?(?P<weekday>{WEEKDAY})
        (?:\s{_WHICH}|\sen\s(?P<later>huit|quinze))?""",
        _weekday,
    ),
)
