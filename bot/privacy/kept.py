"""Numbers that look personal and are not: dates, amounts, texts of law, error codes, public services."""

from __future__ import annotations

import re

from bot.privacy.dates import DATE, PARTIAL_DATE, YEAR
from bot.privacy.spans import BLANK

UNIT = r"""(?: € | \$ | £ | % | (?: euros? | eur | [fx]?cfa | francs? | xof | dhs? | dirhams? | da | dinars?
    | nairas? | roubles? | usd | dollars? | ans? | mois | jours? | heures? | [kmg]o | octets | px | km
    | personnes | [ée]trang[eè]re?s | habitants | usagers | demandes | dossiers | titres | cartes | places
    ) (?!\w) )"""
_GAP = r"[ \xa0\u202f\u2009.-]?"

_AMOUNT = rf"""
    (?<![\d.,]) (?: [1-9]\d{{0,2}} (?: [ \xa0\u202f\u2009.]\d{{3}} ){{1,4}} | [1-9]\d{{0,8}} )
    (?: [.,]\d{{1,2}} )? \s? {UNIT}
"""
_HOUR = r"(?<!\d) \d{1,2} \s?h (?:\d{2})? (?!\w)"

_ARTICLE = r"""
    (?<!\w) (?: LO | [LRD] ) \s?\.?\s? \*? [1-9]\d{0,3} - \d{1,3} (?: -\d{1,2} ){0,2} (?! \d | -\d )
    (?: \s? (?: , | et | ou | à | / ) \s? \d{3,4} (?: -\d{1,2} ){1,3} (?! \d | -\d ) ){0,6}
"""
_LAW = r"""
    \b (?: d[ée]cret | loi | ordonnance | arr[êe]t[ée]? | circulaire | directive | r[èe]glement | instruction
         | d[ée]cision | avis | QPC | DC | pourvoi ) s? \b
    [^\d\n\0]{0,20} (?: (?:19|20)\d\d [-/] \d{1,4} | \d\d-\d{2}\.\d{3} ) (?: / \d{1,4} ){0,4}
    (?! \d | [-/]\d )
  | (?<!\d) 502860 (?!\d)
  | \b (?: JORF | LEGI | JURI | CETA | KALI | CNIL ) [A-Z]{3,5} \d{12} \b
  | \b ECLI : [\w.:-]{4,40}
  | \b NOR \s? :? \s? [A-Z]{4}\d{7}[A-Z] \b
  | \b cerfa \s? (?: n[°o]\s? )? \d{5} (?: \s?\*\s?\d\d )?
  | (?<!\d) (?:19|20)\d\d - \d{1,4} (?: / \d{1,4} ){0,4} \s? (?:QPC|DC) \b
"""
_MACHINE = r"""
    https?:// (?! [^\s\0]{0,200} (?: \d{9} | @ ) ) [^\s?@\0]+
  | (?<!\w) 0x[0-9a-f]{1,16} (?!\w)
  | (?<!\w) \d{2,5}[x×*]\d{2,5} (?!\w)
  | \b (?:erreur|error|err) [\s:#_(-]{0,3} (?: n[°o] \s? | code \s? )? (?: [A-Z]{2,10}[-_] )? \d{1,7}
    (?! [ .-]?\d | [^\W_] )
  | \b (?: chrome | firefox | safari | edge | opera | android | ios | windows | version ) [\s/]?
    \d+ (?: \.\d+ )+
"""


def _spaced(digits: str) -> str:
    return _GAP.join(digits)


_COUNTRY = rf"(?: (?:\+|00){_GAP}33{_GAP}(?:\(0\))?{_GAP} | 0{_GAP} )"
_LONG_SERVICES = "|".join(_spaced(n) for n in ("806001620", "969390000", "970823190"))
_SHORT_SERVICES = "15|17|18|112|114|115|116|119|" + "|".join(
    rf"{n[:2]}[ ]?{n[2:]}" for n in ("3039", "3114", "3919", "3939", "3949", "3646", "3230", "3977")
)
_SERVICE = rf"""
    (?<!\d) {_COUNTRY} (?: {_LONG_SERVICES} ) (?!\d)
  | (?<!\d) (?<!\d[ ./-]) (?: {_SHORT_SERVICES} ) (?: [ /,-]{{1,3}} (?: {_SHORT_SERVICES} ) )+ (?! [ ./-]?\d )
"""

_KEPT = tuple(
    re.compile(pattern, re.VERBOSE | re.IGNORECASE)
    for pattern in (_SERVICE, DATE, PARTIAL_DATE, _LAW, _ARTICLE, _MACHINE, _AMOUNT, _HOUR)
)
_WHOLE_DATE = re.compile(rf"(?: {DATE} | {PARTIAL_DATE} | {YEAR} )", re.VERBOSE | re.IGNORECASE)


def blank_kept(text: str) -> str:
    for pattern in _KEPT:
        text = pattern.sub(lambda match: BLANK * len(match[0]), text)
    return text


def is_date(text: str) -> bool:
    return bool(_WHOLE_DATE.fullmatch(text))
