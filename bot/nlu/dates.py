"""Finds the dates of a message and gives each its value."""

from __future__ import annotations

import re
from datetime import date

from bot.nlu.aligned import align
from bot.nlu.date_forms import BARE_DAY, CALENDAR, DAYS_OF_A_MONTH
from bot.nlu.date_reading import Form, Reading
from bot.nlu.date_spans import COUNTED
from bot.nlu.entity import Entity

_FORMS: tuple[Form, ...] = (*CALENDAR, *DAYS_OF_A_MONTH, *COUNTED, BARE_DAY)
_TEXT_OF_LAW = r"(?:decret|loi|arrete|circulaire|instruction|ordonnance|directive|jurisprudence|reglement)"
_OF_THE_COUNCIL = r"(?:decision|arret|avis|jugement)(?:\sn\S*\s?\d*|\sdu\sconseil\sd'etat)+|conseil\sd'etat"
_NOT_A_DATE = re.compile(
    rf"""(?<![a-z])(?:
      (?:{_TEXT_OF_LAW}(?:\sn\S*)?(?:\s[\d-]+)?|{_OF_THE_COUNCIL}),?\s(?:en\sdate\s)?(?:du\s|de\s|d')
    | (?:rue|avenue|av|place|bd|boulevard|(?<!en\s)cours|quai|square|station|metro)\s(?:du|de|d')?\s?
    | au\slieu\s
    )$""",
    re.VERBOSE,
)
_REACH = 80  # how far before a date a word may tell that it is none
_THING = re.compile(r"(?<![a-z])(?:page|etape|ecran|phase|pieces?|partie|photo|version|fichier|document|3[69])\s$")
_NO_DAY = re.compile(
    r"(?<![a-z])(?:dans|habit[a-z]*|vis|quitt[a-z]*|appel[a-z]*|fai(?:s|tes|re)|compos[a-z]*|telephone[a-z]*|tape[rz]?"
    r"|numero|ligne|bus|etage|article|porte|guichet|le\s(?:3[2-9]|[4-9]\d),?(?:\set)?(?:\snon)?\spas)\s$"
)
_OFFICE = re.compile(r"(?<![a-z])(?:pref[a-z]*|departement|dept?|dpt|mairie|caf|cpam|tribunal|suis|region)\s$")
_THE_DECISION = re.compile(r"(?:le )?(?:5 )?mai(?: 2026)?$")
_RULING = re.compile(r"(?<![a-z])(?:decision|arret|jugement)\s(?:du|de)?\s?$")
_BRACKET = re.compile(r"\s?[(:]\s?(?:depuis\s)?(?:le\s)?")


def find_dates(text: str, today: date) -> list[Entity]:
    """The dates of a message in reading order. A value is {"value": ISO date or its start, "precision"}."""
    plain, found = align(text), list[Entity]()
    for form in _FORMS:
        for match in form.pattern.finditer(plain):
            found += _read(form, match, text, today)
            plain = plain[: match.start()] + "\0" * len(match[0]) + plain[match.end() :]
    found.sort(key=lambda entity: entity.start)
    following: list[Entity | None] = [*found[1:], None]
    return [entity for entity, after in zip(found, following) if not _is_told_again(entity, after, text)]


def _read(form: Form, match: re.Match[str], text: str, today: date) -> list[Entity]:
    if _is_no_date(form, match):
        return []
    moment = form.read(Reading(match, text, today))
    if moment is None:
        return []
    return [Entity("date", {"value": moment.value, "precision": moment.precision}, *match.span())]


def _is_no_date(form: Form, match: re.Match[str]) -> bool:
    """The date of a law, of the decision that everyone speaks of, of a street; a number that is no day."""
    patterns = [_NOT_A_DATE]
    if form is BARE_DAY:
        patterns += [_NO_DAY, _OFFICE] if match[0].startswith("du") else [_NO_DAY]
    patterns += [_THING] if match[0][0].isdigit() else []
    patterns += [_RULING] if _THE_DECISION.match(match[0]) else []
    reach = max(0, match.start() - _REACH)
    return any(pattern.search(match.string, reach, match.start()) for pattern in patterns)


def _is_told_again(entity: Entity, after: Entity | None, text: str) -> bool:
    """ "depuis plus d'un an (le 4 juin 2025)": the day is worth more than the rough count."""
    rough = isinstance(entity.value, dict) and entity.value["precision"] == "approx"
    return bool(rough and after and _BRACKET.fullmatch(text, entity.end, after.start))
