"""Numbers that belong to a person: NIR, IBAN, any run of eight digits, shorter ones that a word announces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.privacy.dates import YEAR
from bot.privacy.kept import UNIT
from bot.privacy.spans import Kind, Span

# Spaces of all widths, dots, dashes, slashes, and the invisible marks that address books paste;
# a bracket only around a prefix, "(0)6" or "(555) 123".
_GAP = r"(?: [ \t\xa0\u2000-\u200f\u202a-\u202f\u2060\ufeff._/)‐‑‒–—-] | \( (?= \d{1,3}\)[ .-]?\d ) ){0,3}"

# Cut where the card cuts it, or not at all: "75011 06…" is a postcode and a phone number.
_NIR = re.compile(
    rf"""
    (?<![^\W_]) (?<!\d[ .-]) [1-478]
    (?: {_GAP} \d\d {_GAP} \d\d {_GAP} 2[AB] {_GAP} \d{{3}} {_GAP} \d{{3}}
      | [ .-] \d\d [ .-] \d\d [ .-] \d\d [ .-] \d{{3}} [ .-] \d{{3}}
      | \d{{12}} )
    (?: {_GAP} (?:cl[ée][ ])? \d\d )? (?!\d) (?! [ .-]\d )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_IBAN = re.compile(
    r"""
    (?<![^\W_]) [A-Z]{2}\d\d [ -]? [A-Z0-9]{4} (?: [ -]? (?=[A-Z]{0,3}\d) [A-Z0-9]{4} ){2,7}
    (?: [ -]? \d[A-Z0-9]{0,3} )? (?![^\W_])
    """,
    re.VERBOSE | re.IGNORECASE,
)

# A phone number may begin with the letter O.
_RUN = re.compile(
    rf"""(?: \( (?= \+?\d{{1,4}}\) ) )? \+? (?: \d | (?<![^\W_]) [oO] (?= [ .-]?[1-9] ) ) (?: {_GAP} \d ){{7,}}""",
    re.VERBOSE,
)
# "93 0639980011", "0639980011 93200": the postcode, the département or the year beside the number stays.
_BESIDE = rf"(?: (?!33) \d\d | 97\d | \d{{5}} | {YEAR} )"
_CORE = re.compile(
    rf"""
    (?: \(? {_BESIDE} [ )(/-]{{1,3}} )?
    (?P<core> 0[1-9] (?: [ .-]? \d\d ){{4}} | \d{{9,}} )
    (?: [ )(/-]{{1,3}} {_BESIDE} )?
    """,
    re.VERBOSE,
)
_PHONE = re.compile(r"\+.* | 00.{9,} | 0[1-9]\d{8}", re.VERBOSE)
_NIR_DIGITS = re.compile(r"[1278]\d{12}(?:\d\d)?")

_OWNER = r"""(?: allocataire | dossier | [ée]tranger | agdref | r[ée]c[ée]piss[ée] | ofpra | cnda
    | fiscale? | passe?port (?: \s [^\W\d_]{4,20} (?= \s ) ){0,2}
    | visa | titre | carte | cni | demande | demandeur | identifiant | matricule
    | client | contrat | permis | adh[ée]rent | caf | cpam | s[ée]cu (?: rit[ée] \s+ sociale )? | france \s travail
    | p[ôo]le \s emploi | timbre | r[ée]f (?: [ée]rence | \. )? | convocation | compte | usager
    | [ée]tudiant | ine | t[ée]l (?: [ée]phone | \. )? | portable | mobile | fixe | whatsapp | (?: mon
    | ma | son | sa | notre | votre | my ) \s+ (?: n[°o] | num[ée]ro | number ) )"""
_FILLER = r"""(?: \s | [:=#(,-] | n[°ºo]\.? | num(?:[ée]ro|\.)? | number | est | c['’]est | is | le | la
    | de | du | d['’] | mon | porte | emploi | caf | cpam | anef | ofii | ofpra | s[ée]jour | r[ée]sident | dossier
    | allocataire | [ée]tranger | titre )"""
_ANNOUNCED = re.compile(
    rf"""
    \b {_OWNER} {_FILLER}{{0,10}}
    (?: (?P<paper> (?<![^\W_]) [A-Z]{{1,3}} [ -] \d{{5,9}} | (?<!\d) \d\d [ ]? [A-Z]{{2}} [ ]? \d{{5}}
        | (?<![^\W_]) (?! O[67] ) (?-i: [A-Z]{{1,3}} ) (?= (?: [ -]? \d ){{5}} ) (?: [ -]? \d{{1,8}} ){{1,5}} )
      | (?P<reference> (?<![^\W_-]) (?! \d{{8,}} [a-z]{{2,}} \b )
        (?= (?: [A-Z/-]{{0,20}} \d ){{3}} ) (?= [\d/-]{{0,20}} [A-Z] ) [A-Z\d] [A-Z\d/-]{{5,24}} (?![^\W_]) )
      | (?P<number> (?<!\d) (?: \d{{6,7}} | \d{{3}} [ .-] \d{{3,4}} | \d [ .] \d{{3}} [ .] \d{{3}}
          | \d\d [ .] \d\d [ .] \d{{3}} )
        (?: [ ]? (?-i: [A-Z] ) (?![\w'’]) )? ) )
    (?! [ .-]?\d ) (?! \s?{UNIT} )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ANNOUNCED_AFTER = re.compile(
    rf"""
    (?<!\d) (?<!\d[ .-]) (?P<number> \d{{6,7}} ) \s (?: est | c['’]est ) \s {_FILLER}{{0,8}} {_OWNER} (?!\w)
    """,
    re.VERBOSE | re.IGNORECASE,
)


_PLATE = re.compile(
    r"""
    (?<![\w-]) [A-Z]{2} (?P<dash>-?) \d{3} (?P=dash) [A-Z]{2} (?![\w-])
  | \b (?: plaque | immatricul\w+ | voiture | v[ée]hicule | scooter | moto ) [^\d\n\0]{0,25}? (?<!\w)
    (?P<announced> [A-Z]{2} [ -]? \d{3} [ -]? [A-Z]{2} | \d{2,4} [ -]? [A-Z]{2,3} [ -]? (?: \d{2,3} | 2[AB] ) ) (?!\w)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_COMMA_PHONE = re.compile(r"(?<![\d,]) 0[1-9] (?: ,\d\d ){4} (?! ,?\d )", re.VERBOSE)


def find_nirs(text: str) -> Iterator[Span]:
    for match in _NIR.finditer(text):
        yield Span(*match.span(), "nir")


def find_plates(text: str) -> Iterator[Span]:
    for match in _PLATE.finditer(text):
        yield Span(*match.span("announced" if match["announced"] else 0), "number")


def find_ibans(text: str) -> Iterator[Span]:
    for match in _IBAN.finditer(text):
        yield Span(*match.span(), "iban")


def find_long_numbers(text: str) -> Iterator[Span]:
    for match in _RUN.finditer(text):
        beside = _CORE.fullmatch(match[0])
        start, end = beside.span("core") if beside else (0, len(match[0]))
        yield Span(match.start() + start, match.start() + end, _kind(match[0][start:end]))
    for match in _COMMA_PHONE.finditer(text):
        yield Span(*match.span(), "phone")


def find_papers(text: str) -> Iterator[Span]:
    for match in _ANNOUNCED.finditer(text):
        if match["paper"]:
            yield Span(*match.span("paper"), "passport")
        elif match["reference"]:
            yield Span(*match.span("reference"), "number")


def find_announced_numbers(text: str) -> Iterator[Span]:
    for match in _ANNOUNCED.finditer(text):
        if match["number"]:
            yield Span(*match.span("number"), "number")
    for match in _ANNOUNCED_AFTER.finditer(text):
        yield Span(*match.span("number"), "number")


def _kind(run: str) -> Kind:
    digits = re.sub(r"[^\d+]", "", re.sub("^[oO]", "0", run))
    if _PHONE.fullmatch(digits):
        return "phone"
    return "nir" if _NIR_DIGITS.fullmatch(digits) else "number"
