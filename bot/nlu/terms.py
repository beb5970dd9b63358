"""Finds the titles and the bodies that a message names, from a list of the ways to say them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.nlu.entity import Entity
from bot.nlu.names import Hit, Names, Spoken, key, variants

LONG = 8  # letters


@dataclass(frozen=True)
class Term:
    """A value, and the words it is not said without (`after`) or with."""

    value: str | None
    after: frozenset[str]
    not_after: frozenset[str]
    not_before: frozenset[str]


class Terms:
    """The longest way to say a thing wins. A term without value only hides what it contains."""

    def __init__(self, kind: str, data: Mapping[str, Any]) -> None:
        self._kind = kind
        self._glue = _words(data["glue"], data)
        self._names = Names(_entries(data), _slipping, _words(data["real_words"], data))

    def find(self, message: Spoken) -> list[Entity]:
        return [
            Entity(self._kind, term.value, *message.span(hit.first, hit.last))
            for hit in self._names.find(message)
            if (term := next((t for t in hit.value if self._fits(t, hit, message)), None)) and term.value
        ]

    def _fits(self, term: Term, hit: Hit[tuple[Term, ...]], message: Spoken) -> bool:
        before = "" if message.is_stop(hit.first) else message.before(hit.first)
        next_word = "" if message.is_stop(hit.last) else message.words[hit.last][0]
        if before in term.not_after or next_word in term.not_before:
            return False
        return not term.after or self._follows(term, hit, message)

    def _follows(self, term: Term, hit: Hit[tuple[Term, ...]], message: Spoken) -> bool:
        """Whether one of the words it needs stands before, or it stands alone between two stops."""
        start = hit.first
        while not message.is_stop(start) and message.before(start) not in term.after:
            if message.before(start) not in self._glue:
                return False
            start -= 1
        return not message.is_stop(start) or message.is_stop(hit.last)


def _slipping(phrase: tuple[str, ...]) -> list[str]:
    """The words that may be misspelt: those that are long, with few neighbours."""
    return [word for word in phrase if len(word) >= LONG]


def _entries(data: Mapping[str, Any]) -> Iterator[tuple[str, tuple[Term, ...]]]:
    """Each phrase with its terms: a phrase of two entries has two, the first that fits counts."""
    terms: dict[tuple[str, ...], tuple[Term, ...]] = {}
    for entry in data["entries"]:
        guards = (_words(entry.get(kind, []), data) for kind in ("after", "not_after", "not_before"))
        term = Term(entry["value"], *guards)
        for phrase in {key(variant) for written in entry["phrases"] for variant in variants(written)}:
            terms[phrase] = (*terms.get(phrase, ()), term)
    yield from ((" ".join(phrase), found) for phrase, found in terms.items())


def _words(named: list[str], data: Mapping[str, Any]) -> frozenset[str]:
    """The words, where the name of a list stands for the list."""
    words = (word for name in named for word in data["lists"].get(name, [name]))
    return frozenset(part for word in words for part in key(word))
