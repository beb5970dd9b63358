"""Street addresses: a number, a kind of street, its name, and what follows up to the town."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.privacy.spans import Span
from bot.privacy.streets import (
    ANY_TYPE,
    CAPITAL,
    CAPITALISED,
    DAY_NAME,
    GIVEN,
    LOOSE_TYPE,
    NUMBER,
    PARTICLE,
    SHARED_HOME,
    SURE_TYPE,
    TOWN,
    UNIT,
    WORD,
)

# Without a postcode the town stays out of it: it says which préfecture.
_NAME = rf"""
    {PARTICLE}{{0,2}}
    (?: {DAY_NAME} | {GIVEN} (?: [ -] | \.[ ]? ) {PARTICLE}{{0,2}} {WORD} | {WORD} )
    (?: \.?[ ] (?: et[ ] )? {PARTICLE}{{0,2}} (?! {TOWN} ) {CAPITALISED} ){{0,5}}
    (?: [ ]?,?[ ] {UNIT} ){{0,3}}
"""
# The first line only saves time: most streets have no postcode near.
_TO_TOWN = rf"""
    (?= [^\0]{{0,160}} \d{{5}} )
    (?: [ ,.\n\t–—-]{{1,3}} (?: {UNIT} | {DAY_NAME} | (?! {UNIT} ) {WORD} | [àa-] ) ){{0,14}}?
    [ ,.\n\t(–—-]{{1,3}} (?<!\d) \d{{5}} (?!\d) (?! [ .-]?\d\d )
    (?: \)?[ ]{{1,2}} {PARTICLE}? (?: (?: sainte? | ste? ) [ -] )? {WORD}
      | ,[ ]{{0,2}} {PARTICLE}? {CAPITALISED} )?
    (?: [ ] (?: (?: sur | sous | l[èe]s ) [ ] | en [ ] (?= {CAPITAL} ) )? {PARTICLE}? {CAPITALISED} ){{0,3}}
    (?: [ ] cedex (?: [ ]\d\d? )? )?
"""
_LIVING = r"\b (?: adresse | habit\w+ | demeur\w+ | domicili\w+ | h[ée]berg\w+ | log[ée]\w* | vis ) \b"
_FILLER = r"""(?: \s | [:=,] | est | au | à | a | dans | la | le | une? | c['’]est | nouvelle | actuelle
    | mon | ma )"""

_PATTERNS = tuple(
    re.compile(pattern, re.VERBOSE | re.IGNORECASE)
    for pattern in (
        rf"(?P<address> (?: (?<!\w) {UNIT} [ ]?,?[ ] ){{0,3}} {NUMBER} {ANY_TYPE} {_TO_TOWN} )",
        rf"{_LIVING} {_FILLER}{{0,10}} (?P<address> {ANY_TYPE} {_TO_TOWN} )",
        rf"(?<!\w) (?P<address> {SHARED_HOME} {_TO_TOWN} )",
        rf"""(?P<address> \b (?: bp | cs | tsa ) [ ]? \d{{1,6}} [ ,-]{{1,3}} (?<!\d) \d{{5}} (?!\d)
            (?: [ ] {CAPITALISED} ){{1,3}} )""",
        rf"(?P<address> {NUMBER} (?: de [ ] la [ ] | du [ ] | de [ ] l['’] )? {SURE_TYPE} [ ]{{1,2}} {_NAME} )",
        rf"""{_LIVING} {_FILLER}{{0,10}} (?P<address> {SURE_TYPE} [ ]
            (?= {PARTICLE}{{0,2}} (?: {GIVEN} [ -] | {CAPITAL} ) ) {_NAME} )""",
        rf"""(?P<address> {NUMBER} {LOOSE_TYPE} [ ]{{1,2}}
            (?= (?: du | des | de[ ]la ) [ ] | de[ ]l | {PARTICLE}{{0,2}} (?: {GIVEN} [ ] | \d | {CAPITAL} ) )
            {_NAME} )""",
    )
)


def find_addresses(text: str) -> Iterator[Span]:
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            yield Span(*match.span("address"), "address")
