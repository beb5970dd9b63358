"""E-mail addresses, written or spelled out, and telephone numbers spelled out in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.privacy.numerals import NUMBER_WORD
from bot.privacy.spans import Span

# The look-behinds make a match start where a word starts: without them hostile input costs quadratic time.
_EMAIL = re.compile(r"(?<![\w.+%-]) [\w.+%-]+ [@＠] [\w-]+ (?: \.[\w-]+ )*", re.VERBOSE)

_LOOSE_EMAIL = re.compile(
    r"""
    (?<![\w.+%-]) [\w.+%-]{1,64} \s{0,2} [@＠] \s{0,2} [\w-]{1,64}
    (?: [ ]?[.,][ ]?[\w-]{1,64} ){0,3}? [ ]?[.,][ ]? (?: com | fr | org | net | eu | info | be | ch | uk | ru | ma
    | dz | tn | sn | ci | ml | cm ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)

_JOINER = r"(?: point | dot | underscore | moins | tiret (?: \s du \s bas | \s du \s (?:six|6|huit|8) )? )"
_PROVIDER = r"(?: gmail | hotmail | yahoo | outlook | orange | free | sfr | laposte | icloud | live )"
_DOT = r"(?: \s (?:point|dot) \s | \. | \s? [\[(] (?:point|dot) [\])] \s? )"
# A sign with a space before it alone opens a pseudonym: "instagram @binta".
_SPELLED_EMAIL = re.compile(
    rf"""
    (?<![\w.-]) [\w.-]{{1,40}} (?: \s {_JOINER} \s [\w.-]{{1,40}} | [\s-] (?: \d{{1,4}} | {NUMBER_WORD} ) ){{0,6}}
    (?: \s? [\[(] \s? (?: at | a | arobase | @ ) \s? [\])] \s? | @ \s? | \s @ \s
      | \s (?: arr?oba[sz]e? | at | chez (?= \s {_PROVIDER} {_DOT} ) ) \s )
    (?: [\w-]{{1,40}} (?: {_DOT} [\w-]{{1,30}} ){{1,4}} | {_PROVIDER} \b )
    """,
    re.VERBOSE | re.IGNORECASE,
)

_DICTATED = rf"(?: [\s,./-]{{1,3}} (?: et [\s-] )? (?: {NUMBER_WORD} | plus | \d{{1,2}} ) \b )"
_SPELLED_PHONE = re.compile(
    rf"\b (?: z[ée]ro | plus \s trente ) {_DICTATED}{{4,30}} | \b {NUMBER_WORD} {_DICTATED}{{7,40}}",
    re.VERBOSE | re.IGNORECASE,
)


def find_emails(text: str) -> Iterator[Span]:
    for pattern in (_EMAIL, _LOOSE_EMAIL, _SPELLED_EMAIL):
        for match in pattern.finditer(text):
            yield Span(*match.span(), "email")


def find_spelled_phones(text: str) -> Iterator[Span]:
    for match in _SPELLED_PHONE.finditer(text):
        yield Span(*match.span(), "phone")
