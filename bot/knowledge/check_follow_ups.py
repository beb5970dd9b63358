"""Checks of the questions that follow an answer: each can be recognised, is sourced, has something to say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from bot.errors import ContentError
from bot.knowledge import check_parts as parts
from bot.knowledge.conditions import facts_of
from bot.knowledge.follow_ups import FollowUp, FollowUpText
from bot.knowledge.model import Knowledge

FILE = "suites.yml"
PLAIN_WORDS = re.compile(r"[a-z0-9]+\*?(?: (?:[a-z0-9]+\*?|\*))*")


def follow_up_faults(knowledge: Knowledge, known: parts.Values, today: date) -> Iterator[ContentError]:
    """`known` are the values of every fact, told or computed."""
    for follow_up in knowledge.follow_ups.values():
        yield from _words(follow_up)
        yield from _after(follow_up, knowledge)
        for text in follow_up.texts:
            yield from _text(text, follow_up.id, knowledge, known)
        yield from parts.review(follow_up.review, FILE, follow_up.id, today)


def _words(follow_up: FollowUp) -> Iterator[ContentError]:
    for words in follow_up.words:
        if not PLAIN_WORDS.fullmatch(words):
            problem = f"« {words} » ne sera jamais reconnu"
            yield ContentError(FILE, f"{follow_up.id}.reconnu", problem, "petites lettres, sans accents ni ponctuation")


def _after(follow_up: FollowUp, knowledge: Knowledge) -> Iterator[ContentError]:
    key = f"{follow_up.id}.textes"
    *others, last = follow_up.texts
    if last.after or not all(text.after for text in others):
        yield ContentError(FILE, key, "le dernier texte, et lui seul, est sans « apres »", "le mettre à la fin")
    named = [situation for text in others for situation in text.after]
    for situation in sorted({name for name in named if named.count(name) > 1}):
        yield ContentError(FILE, key, f"« {situation} » est dans deux textes", "n'en garder qu'un")
    for situation in sorted({*named, *(name for text in follow_up.texts for name in text.see_also)}):
        if situation not in knowledge.situations:
            yield ContentError(FILE, key, f"pas de situation « {situation} »", "corriger ou enlever")


def _text(text: FollowUpText, id: str, knowledge: Knowledge, known: parts.Values) -> Iterator[ContentError]:
    if not any(not facts_of(line.condition) for line in text.lines):
        yield ContentError(FILE, f"{id}.lignes", "aucune ligne sans condition", "en écrire au moins une")
    if not text.sources:
        yield ContentError(FILE, f"{id}.sources", "aucune source", "citer les textes")
    yield from parts.sources(text.sources, FILE, id, knowledge)
    yield from parts.contacts(text.contacts, FILE, knowledge)
    for line in text.lines:
        yield from parts.condition(line.condition, FILE, id, known)
        yield from parts.placeholders(
            line.text, FILE, {f"fait.{name}" for name in knowledge.facts} | parts.numbers(knowledge)
        )
