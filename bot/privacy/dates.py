"""Dates, which stay, except the one a word announces as a date of birth."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.privacy.numerals import NUMBER_WORD
from bot.privacy.spans import BLANK, Span

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
_SHORT_YEAR = r"(?: (?<= [^\W\d_] ) [ -] ['’]? \d\d (?! [\w:,] | [ .]?\d | \s? (?: h | ans | jours | mois | € ) \b ) )?"
_SPELLED = rf"""(?: (?: premier | {NUMBER_WORD} ) [\s-] (?: et [\s-] )? ){{1,3}} {MONTH} (?!\w)
    (?: \s {YEAR} (?!\d) | (?: [\s-] (?: et | mille? | cents? | {NUMBER_WORD} ) \b ){{2,8}} )?"""
_ANY_DATE = rf"(?: {DATE} | {_SPELLED} ) {_SHORT_YEAR}"
# "ne" is also a negation: on its own it announces nothing but the date or the place that follows.
_BORN = r"(?<!\w) (?: n[ée]e? (?: \(e\) | \.e | ·e )? )"
_SURELY_BORN = r"(?<!\w) (?: n(?:é|ée|ee)s? (?: \(e\) | \.e | ·e )? )"
# What tells another date than the one announced: "née à Kayes, arrivée le…", "sur l'attestation du…".
_SAME_CLAUSE = r"""(?: (?! \b (?: depuis | d[ée]pos\w* | demand\w* | expir\w* | corrig\w* | rectifi\w*
    | sign\w* | fini\w* | valable | arriv\w* | entr[ée]e?s? | du ) \b ) [^\d\n\0,;.!?] ){1,40}"""
_BIRTH = re.compile(
    rf"""
    (?: {_BORN} \s? (?: le | un | the | [:=] )? \s{{0,3}} :? \s{{0,3}}
      | {_BORN} \s (?: [àa] | en | aux? ) \s {_SAME_CLAUSE} \s (?<= \sle\s )
      | {_SURELY_BORN} \s {_SAME_CLAUSE} \s (?<= \sle\s )
      | (?: date \s (?:de \s|d['’]\s?)? (?:ma\s|sa\s)? naissance | \b ddn | date \s of \s birth | \b dob )
        (?: [\s:=,]{{1,4}} | {_SAME_CLAUSE} )
      | \b naissance (?: \s? [:=] \s{{0,3}} (?: le \s )? | \s le \s )
      | \b anniversaire \s (?: est \s | c['’]est \s )? (?: le \s )?
      | \b born \s (?:on \s)? (?:the \s)?
    )
    (?P<date> {_ANY_DATE} | {_GLUED} )
    (?: (?: [^\d\n\0]{{0,15}} \b (?:au \s lieu | et \s (?:non|pas) | pas | instead) \b [^\d\n\0]{{0,10}}
          | \s et \s le \s )
        (?P<other> {DATE.replace("iso", "iso_other")} ) )?
    | {_BORN} \s en \s (?P<year> (?: {MONTH} \s )? {YEAR} ) (?! \d )
    """,
    re.VERBOSE | re.IGNORECASE,
)
# In a list of a person's data the date of birth comes bare; a procedure has no date so old.
_OLD = rf"(?: {DATE} ) (?: (?<= 19\d\d ) | (?<= 200\d ) )"
_LISTED = re.compile(rf"{BLANK} [\s,;:(-]{{1,4}} (?P<date> {_OLD} )", re.VERBOSE | re.IGNORECASE)
_BARE = re.compile(
    rf"(?<! \b (?:le|du|au|en|de)[ ] ) (?<! \b depuis[ ] ) (?<! [\der] [ ] ) (?P<date> {_OLD} )",
    re.VERBOSE | re.IGNORECASE,
)
_BIRTH_IS_TOLD = re.compile(r"\b (?: naissances? | ddn | dob ) \b", re.VERBOSE | re.IGNORECASE)


def find_birth_dates(text: str) -> Iterator[Span]:
    patterns = (_BIRTH, _LISTED, _BARE) if _BIRTH_IS_TOLD.search(text) else (_BIRTH, _LISTED)
    for pattern in patterns:
        for match in pattern.finditer(text):
            for group in {"date", "other", "year"} & pattern.groupindex.keys():
                if match[group]:
                    yield Span(*match.span(group), "birth_date")
