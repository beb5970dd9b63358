"""Dates, which stay, except the one a word announces as a date of birth."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.privacy.spans import Span

MONTH = r"""(?:janv(?:ier|\.)?|f[ée]v(?:rier|r\.?|\.)?|mars|avr(?:il|\.)?|mai|juin|juil(?:let|l?\.)?|ao[ûu]t
    |sept(?:embre|\.)?|oct(?:obre|\.)?|nov(?:embre|\.)?|d[ée]c(?:embre|\.)?
    |january|february|march|april|may|june|july|august|september|october|november|december)"""
YEAR = r"(?:19[2-9]|20[0-4])\d"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH_NUMBER = r"(?:0?[1-9]|1[0-2])"

# A date never starts or goes on inside a longer number written with the same separator (06.12.20.21.22).
DATE = rf"""
    (?<!\d) {_DAY} (?:er)? [\s-]? {MONTH} (?!\w) (?: [\s-]? {YEAR} (?!\d) )?
  | (?<!\w) {MONTH} \s (?: {_DAY} ,? \s )? {YEAR} (?!\d)
  | (?<![\d/]) {_DAY} \s? / \s? {_MONTH_NUMBER} \s? / \s? (?: {YEAR} | \d\d ) (?! \d | /\d )
  | (?<![\d.]) {_DAY} \. {_MONTH_NUMBER} \. (?: {YEAR} | \d\d ) (?! \d | \.\d )
  | (?<![\d-]) {_DAY} - {_MONTH_NUMBER} - (?: {YEAR} | \d\d ) (?! \d | -\d )
  | (?<!\d) (?<!\d[ ]) {_DAY} [ ] {_MONTH_NUMBER} [ ] {YEAR} (?! [ ./-]?\d )
  | (?<![\d/.-]) {YEAR} (?P<iso>[/.-]) {_MONTH_NUMBER} (?P=iso) {_DAY} (?! \d | [/.-]\d )
"""
PARTIAL_DATE = rf"""
    (?<![\d/]) {_MONTH_NUMBER} / {YEAR} (?! \d | /\d )
  | (?<![\d/]) {_DAY} / {_MONTH_NUMBER} (?! \d | /\d )
  | (?<!\d) (?<!\d[ ./-]) {YEAR} (?: \s?[ /–-]\s? {YEAR} ){{1,3}} (?! [ ./-]?\d )
  | (?<= \b(?:le|du|au)[ ] ) (?:0[1-9]|[12]\d|3[01]) (?:0[1-9]|1[0-2]) 20[0-4]\d (?! [ ./-]?\d )
"""

_GLUED = r"(?<!\d) (?: \d{8} | \d{6} ) (?!\d)"
_BIRTH = re.compile(
    rf"""
    (?: (?<!\w) n[ée]e? (?:\(e\)|\.e|·e)? \s? (?: le | the | [:=] )? \s{{0,3}} :? \s{{0,3}}
      | (?<!\w) n[ée]e? (?:\(e\))? \s [^\d\n\0,;.!?]{{1,40}} \s le \s
      | (?: date \s (?:de \s|d['’]\s?)? (?:ma\s|sa\s)? naissance | \b ddn | date \s of \s birth | \b dob )
        (?: [\s:=,]{{1,4}} | [^\d\n\0,;.!?]{{1,40}} )
      | \b born \s (?:on \s)? (?:the \s)?
    )
    (?P<date> {DATE} | {_GLUED} )
    (?: [^\d\n\0]{{0,15}} \b (?:au \s lieu | et \s (?:non|pas) | pas | instead) \b [^\d\n\0]{{0,10}}
        (?P<other> {DATE.replace("iso", "iso_other")} ) )?
    """,
    re.VERBOSE | re.IGNORECASE,
)


def find_birth_dates(text: str) -> Iterator[Span]:
    for match in _BIRTH.finditer(text):
        for group in ("date", "other"):
            if match[group]:
                yield Span(*match.span(group), "birth_date")
