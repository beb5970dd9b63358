"""What makes a value doubtful: a day that cannot be, or another value than the one told before."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta

from bot.dialogue.days import months_meant
from bot.dialogue.heard import Heard
from bot.dialogue.state import Doubt, State
from bot.dialogue.text import plain
from bot.rules import UNKNOWN
from bot.rules.calendar import parse

YEAR = timedelta(days=366)
TITLE_LASTS = 11 * YEAR  # the longest title is of ten years
API_LASTS = YEAR  # an attestation lasts three or six months
NEAR_DAYS = 12
LONG_AGO = 10 * YEAR
SEVERAL_PLACES = "departement_doute"
ONE_VALUE = frozenset(
    {"procedure", "channel", "title_type", "department", "filed_on", "title_expires_on", "api_expires_on"}
)
CORRECTING = re.compile(
    r"\b(non|nan|pardon|euh|trompee?|tromper?|plutot|en fait|erreur|correction|corrige|voulais dire|rectifi|"
    r"excuse[zr]?|desolee?|finalement|pas le|pas la|et pas|en realite|enfin)\b"
)


def doubt(fact: str, value: str, heard: Heard, state: State) -> Doubt | None:
    """Why this value is to be asked about before it is kept; None when it may be kept.

    A value that was asked about once is kept when it is said again.
    """
    if value == UNKNOWN or state.confirmed.get(fact) == value or heard.is_button:
        return None
    answers = parse(value) is not None and fact == state.question != state.wanted
    of_month_told = value.startswith(state.facts.get(fact, "?"))
    if answers and not of_month_told and (months := months_meant(heard.text, heard.today, past=fact == "filed_on")):
        return Doubt("month", fact, months[1], months[0])
    if kind := _impossible(fact, value, state.facts, heard.today):
        return Doubt(kind, fact, value)
    told = state.facts.get(fact)
    if told is None or told == UNKNOWN or fact not in ONE_VALUE or not _contradicts(fact, value, told, heard, state):
        return None
    return Doubt("contradiction", fact, value, told)


def corrects(heard: Heard) -> bool:
    """Whether the words are those of a correction ("euh non, le 20 juillet")."""
    said = heard.intent == "correct" or CORRECTING.search(plain(heard.text))
    return bool(said) or any(entity.role in ("correction", "denied") for entity in heard.entities)


def place_doubt(heard: Heard, state: State) -> Doubt | None:
    """The first two départements of a town whose name several have, when none of them is known yet."""
    for entity in heard.entities:
        if entity.kind == SEVERAL_PLACES and entity.role not in ("former", "denied"):
            first, second, *_ = entity.value
            if state.facts.get("department") not in entity.value:
                return Doubt("place", "department", second, first)
    return None


def _impossible(fact: str, value: str, facts: Mapping[str, str], today: date) -> str | None:
    """The kind of doubt that a day raises of itself, or beside the other days told."""
    day = parse(value)
    if day is None:
        return None
    if fact == "filed_on":
        if day.first > today:
            return "future"
        return "long_ago" if day.last < today - LONG_AGO else None
    if fact == "title_expires_on":
        if day.last < today - LONG_AGO:
            return "long_ago"
        return "far" if day.first > today + TITLE_LASTS else None
    if fact == "api_expires_on":
        filed = parse(facts.get("filed_on", ""))
        if filed and day.last < filed.first:
            return "before_filing"
        return "far" if day.first > today + API_LASTS else None
    return None


def _near(value: str, told: str) -> bool:
    """Whether two days are so near that the second only says the first better ("il y a sept mois", "le 20 avril")."""
    one, other = parse(value), parse(told)
    return one is not None and other is not None and abs((one.first - other.first).days) <= NEAR_DAYS


def _contradicts(fact: str, value: str, told: str, heard: Heard, state: State) -> bool:
    """Whether the value takes the place of another without the words of a correction."""
    if value == told or value.startswith(told) or told.startswith(value) or _near(value, told):
        return False
    if fact in (state.question, state.wanted) or corrects(heard):
        return False
    if any(entity.role == "former" for entity in heard.entities):
        return False
    return not (fact == "title_type" and state.situation == "second_motif")
