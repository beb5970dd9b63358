"""Passport, visa, permit and file references: one word that mixes letters and five digits or more."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.privacy.spans import Kind, Span

_TOKEN = re.compile(r"(?<![^\W_]) [^\W_]+ (?: [-_][^\W_]+ )*", re.VERBOSE)
_PASSPORT = re.compile(r"\d\d[A-Z]{2}\d{5} | [A-Z]{1,2}\d{6,8}", re.VERBOSE | re.IGNORECASE)
# A postcode stuck to its town, "n502860", a long number stuck to a word (its digits alone are then masked).
_OTHER = re.compile(
    r"""\d{5}[A-Za-zÀ-ÿ][a-zà-ÿ]{2,} | [nN][o°]?\d{5,6} | \d{8,}[a-zà-ÿ]{2,} | [a-zà-ÿ]{2,}\d{8,}
    | [^\W\d_]{5,}\d{8,}[^\W\d_]{0,9}""",
    re.VERBOSE,
)
_LETTERS = re.compile(r"[^\W\d_]+")


def find_tokens(text: str) -> Iterator[Span]:
    for match in _TOKEN.finditer(text):
        if _is_reference(match[0]):
            yield Span(*match.span(), _kind(match[0]))


def _is_reference(token: str) -> bool:
    digits = sum(c.isdigit() for c in token)
    groups = _LETTERS.findall(token)
    if digits < 5 or not groups or digits + sum(map(len, groups)) < 7 or _OTHER.fullmatch(token):
        return False
    return all(len(group) <= (6 if group.isupper() else 3) for group in groups)


def _kind(token: str) -> Kind:
    return "passport" if _PASSPORT.fullmatch(token) else "number"
