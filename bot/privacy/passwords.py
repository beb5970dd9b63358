"""Passwords, codes received by SMS, and the e-photo code."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.privacy.kept import is_date
from bot.privacy.spans import Span
from bot.privacy.words import is_ordinary

_PASSWORD = r"\b (?: mots? \s+ de \s+ passe? | mdp | password | passwd | pwd ) \b"
_IS = r"(?: \s? [:=] | \s est | \s c['’]est | \s is | \s [ée]tait )"
_QUOTE = r"[\"'«“(]"
_ASSIGNED = re.compile(
    rf"""
    {_PASSWORD} (?: \s [\w'’]{{1,15}} ){{0,2}}? {_IS} \s{{0,3}} {_QUOTE}? \s?
    (?P<secret> (?<=[\"«“]) [^\n\0\"»”]{{3,60}} (?=[\"»”]) | [^\s\0\"»”)]{{3,}} )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BARE = re.compile(
    rf"{_PASSWORD} \s{{1,3}} {_QUOTE}? (?P<secret> (?= [^\s\0\d@#$&*_]{{0,63}} [\d@#$&*_] ) [^\s\0\"»”)]{{4,}} )",
    re.VERBOSE | re.IGNORECASE,
)

_CODE = re.compile(
    r"""
    \b code \s (?: par \s | de \s | d['’] \s? | re[çc]u \s (?:par \s)? | à \s usage \s )?
    (?: sms | v[ée]rification | validation | confirmation | s[ée]curit[ée] | secret | pin | otp
    | activation | acc[èe]s | unique | franceconnect | anef | temporaire | provisoire | re[çc]u | mail
    | e-?mail | t[ée]l[ée]phone | perso(?:nnel)? | personnel ) \b
    (?: \s | : | = | \( | n[°o] | est | c['’]est | par | sms | le | re[çc]u | is ){0,8}
    (?P<secret> (?= [A-Z-]{0,8} \d ) [A-Z0-9]{4,12} (?: - [A-Z0-9]{2,8} ){0,3}
      | \d{3} [ -] \d{3} | \d\d (?: [ -] \d\d ){2} ) \b
  | \b (?: code | sms | otp ) (?: \s | : | = | est | c['’]est | re[çc]u | is | d[ui]t ){1,6}
    (?P<bare> \d{6} | \d{3} [ -] \d{3} | \d\d (?: [ -] \d\d ){2} ) (?! [ .-]?\d )
    """,
    re.VERBOSE | re.IGNORECASE,
)

_PHOTO_CODE = re.compile(
    r"""
    \b (?: e-?\s?photo | code \s photo | photo[ -]signature | signature \s num[ée]rique )
    (?: \s | : | = | n[°o] | est | num[ée]rique | code ){0,6}
    (?P<secret> (?-i: [A-Z0-9]{4} (?: [ -] [A-Z0-9]{2,4} \b ){2,6} )
    | (?= [A-Z_-]{0,20} \d ) [\w-]{6,40} ) (?!\w)
    | (?-i: (?<![\w-]) (?= [\d-]{0,30} [A-Z] ) (?= [A-Z-]{0,30} \d )
      (?P<bare> [A-Z0-9]{4} (?: -[A-Z0-9]{4} ){3,5} (?: -[A-Z0-9]{2} )? ) (?![\w-]) )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def find_passwords(text: str) -> Iterator[Span]:
    for pattern in (_ASSIGNED, _BARE, _CODE, _PHOTO_CODE):
        for match in pattern.finditer(text):
            start = match.start(match.lastgroup or 0)
            secret = text[start : match.end()].rstrip(".,;:?")
            if not _is_speech(secret):
                yield Span(start, start + len(secret), "password")


def _is_speech(secret: str) -> bool:
    """Not a secret but the rest of the sentence: "mot de passe : oublié", "mdp changé le 12/05"."""
    return len(secret) < 3 or is_ordinary(secret) or is_date(secret) or secret.endswith(("é", "ée", "és"))
