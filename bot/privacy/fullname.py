"""How far a name goes, word after word, once something has announced it. There is no list of names."""

from __future__ import annotations

import re

from bot.privacy.words import NO_SURNAMES, fold, is_ordinary, is_place

# A letter and the accents that some keyboards send apart from it.
_LETTERS = r"(?: [^\W\d_] [\u0300-\u036f]* )+"
_NEXT = re.compile(
    rf"[ \t\xa0\u202f]{{0,2}} (?P<word> [A-Z]\. | {_LETTERS} (?: ['’-] {_LETTERS} )* ) (?! [\d_] )",
    re.VERBOSE,
)
# In lower case "de" or "la" rather begins the rest of the sentence.
_LOWER_PARTICLES = frozenset(
    ("da", "dos", "van", "von", "el", "al", "ben", "bin", "bint", "ibn", "ould", "ag", "abou", "abu")
)
_PARTICLES = _LOWER_PARTICLES | {"de", "do", "du", "di", "del", "der", "la", "le"}
# Everyday words that are also part of a name, once a name has begun: Tran Thi Mai.
_ALSO_NAMES = frozenset(("mai", "avril", "aurore", "noel", "fleur", "belle", "grace", "victoire"))
_MOST_WORDS = 6
_MOST_LOWER_WORDS = 3


def name_end(text: str, start: int, *, lower: bool, least: int = 1, sure: bool = False) -> int | None:
    """Where the name that begins at `start` ends, or None if what follows is no name.

    `lower`: the name may be written without capitals. `least`: how many words make it a name.
    `sure`: its first word may be an everyday one.
    """
    end, count, at = None, 0, start
    for _ in range(_MOST_WORDS):
        match = _NEXT.match(text, at)
        if not match or not (
            _may_follow(match["word"], lower and count < _MOST_LOWER_WORDS)
            or (count and _is_also_a_name(match["word"]))
            or (sure and not count and _is_surname(match["word"]))
        ):
            break
        at = match.end()
        if not _only_joins(match["word"]) or (count and match["word"].endswith(".")):
            end, count = at, count + 1
            lower = lower and not _is_capitalised(match["word"])
    return end if count >= least else None


def _may_follow(word: str, lower: bool) -> bool:
    if not _is_capitalised(word):
        particles = _LOWER_PARTICLES if lower else _PARTICLES
        return fold(word) in particles or (lower and len(word) > 1 and not is_ordinary(word))
    return _only_joins(word) or not is_ordinary(word)


def _is_capitalised(word: str) -> bool:
    return word[0].isupper() or (word[:2] in ("d'", "d’") and word[2:3].isupper())


def _only_joins(word: str) -> bool:
    """Part of a name only with a name behind it: "de" Souza, "J." Keita, "Nancy" Keita."""
    return fold(word) in _PARTICLES or word.endswith(".") or is_place(word)


def _is_also_a_name(word: str) -> bool:
    return word.istitle() and fold(word) in _ALSO_NAMES


def _is_surname(word: str) -> bool:
    return word.istitle() and fold(word) not in NO_SURNAMES
