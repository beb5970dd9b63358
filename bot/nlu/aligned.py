"""A message in plain lower case, letter for letter, so that offsets in it are offsets in the message."""

from __future__ import annotations

import re
import unicodedata

_KNOWN = {
    **dict.fromkeys(map(ord, "’‘ʼ`´′"), "'"),
    **dict.fromkeys(map(ord, "‐‑‒–—−"), "-"),
    **dict.fromkeys(map(ord, "\xa0\u202f\u2009"), " "),
    ord("œ"): "o",
    ord("Œ"): "o",
    ord("æ"): "a",
    ord("ß"): "s",
}
_WORD = re.compile(r"[a-z]+|\d+")
Word = tuple[str, int, int]


class _Letters(dict[int, str]):
    """The plain letter of each code point, worked out the first time it is met."""

    def __missing__(self, code: int) -> str:
        letter = unicodedata.normalize("NFD", chr(code).lower())[0]
        self[code] = letter
        return letter


_LETTERS = _Letters(_KNOWN)


def align(text: str) -> str:
    """Lower case without accents, apostrophes and dashes made one, of the same length as the text."""
    return text.lower() if text.isascii() else text.translate(_LETTERS)


def words(plain: str) -> list[Word]:
    """The words and numbers of an aligned text, each with its start and end."""
    return [(m[0], m.start(), m.end()) for m in _WORD.finditer(plain)]
