"""A dictionary of names of one or several words, looked up in a message all at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.nlu.aligned import Word, align, words
from bot.nlu.slips import Slips
from bot.nlu.text import blank_masked

T = TypeVar("T")
_SAME = {"st": "saint", "ste": "sainte", "hte": "haute", "hts": "hauts"}
_CHOICE = re.compile(r"\(([^()]*)\)")
_STOP = re.compile(r"[,.;:!?()\[\]/+\n\"«»]|->|→|\s-\s")
_ACCENT = re.compile("[à-öù-ÿÀ-ÖÙ-Ý]")
_BREAK = re.compile(r"[,;:!?\n]|\.\s")


@dataclass(frozen=True)
class Spoken:
    """A message as the lexicons read it: aligned text, its words, and what these are looked up by."""

    text: str
    plain: str
    words: list[Word]
    keys: tuple[str, ...]

    @property
    def has_accents(self) -> bool:
        return bool(_ACCENT.search(self.text))

    def before(self, index: int) -> str:
        """The word before that one; empty at the beginning."""
        return self.words[index - 1][0] if index > 0 else ""

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The offsets of the words from the first up to the last, excluded."""
        return self.words[first][1], self.words[last - 1][2]

    def is_broken(self, first: int, last: int) -> bool:
        """Whether a stop stands among those words: "ma femme, passeport talent" is no name."""
        return last - first > 1 and bool(_BREAK.search(self.plain, *self.span(first, last)))

    def is_stop(self, index: int) -> bool:
        """Whether a stop, or an end of the message, stands between that word and the one before."""
        if index in (0, len(self.words)):
            return True
        return bool(_STOP.search(self.plain, self.words[index - 1][2], self.words[index][1]))


def spoken(text: str) -> Spoken:
    plain = align(blank_masked(text))
    found = words(plain)
    return Spoken(text, plain, found, _keys(found))


@dataclass(frozen=True)
class Hit(Generic[T]):
    """A name met in a message: its words are those from `first` up to `last`, excluded; `slip` when it is misspelt."""

    first: int
    last: int
    name: tuple[str, ...]
    value: T
    slip: bool


class Names(Generic[T]):
    """Finds the longest names, from left to right, without overlap. Those of `slipping` may have a slip."""

    def __init__(
        self,
        entries: Iterable[tuple[str, T]],
        slipping: Callable[[tuple[str, ...]], Iterable[str]],
        real: Iterable[str],
    ) -> None:
        self._by_first: dict[str, dict[tuple[str, ...], T]] = {}
        for phrase, value in entries:
            name = key(phrase)
            self._by_first.setdefault(name[0], {})[name] = value
        self._lengths = {
            first: sorted({len(name) for name in names}, reverse=True) for first, names in self._by_first.items()
        }
        every = [name for names in self._by_first.values() for name in names]
        self._slips = Slips(
            {w for name in every for w in slipping(name)}, {*real, *(w for name in every for w in name)}
        )

    def find(self, message: Spoken) -> Iterator[Hit[T]]:
        said = self._slips.corrected(message.keys)
        index = 0
        while index < len(said):
            hit = self._at(said, index, message)
            if hit:
                yield hit
            index = hit.last if hit else index + 1

    def _at(self, said: tuple[str, ...], index: int, message: Spoken) -> Hit[T] | None:
        names = self._by_first.get(said[index], {})
        for length in self._lengths.get(said[index], ()):
            name = said[index : index + length]
            last = index + len(name)
            if name in names and not message.is_broken(index, last):
                return Hit(index, last, name, names[name], slip=name != message.keys[index:last])
        return None


def key(phrase: str) -> tuple[str, ...]:
    """The words that a name is looked up by: "St-Denis" and "saint denis" are one."""
    return _keys(words(align(phrase)))


def _keys(found: list[Word]) -> tuple[str, ...]:
    return tuple(_SAME.get(word, word) for word, _, _ in found)


def variants(phrase: str) -> list[str]:
    """Every reading of "conjoint(e) (de|d'un) français(e)": "(x)" may be left out, "(a|b)" is one of them."""
    choice = _CHOICE.search(phrase)
    if choice is None:
        return [phrase]
    options = choice[1].split("|") if "|" in choice[1] else ["", choice[1]]
    before, after = phrase[: choice.start()], phrase[choice.end() :]
    return [variant for option in options for variant in variants(before + option + after)]
