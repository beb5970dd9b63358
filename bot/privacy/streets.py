"""The words an address is made of, as verbose patterns to be read without regard to case."""

from __future__ import annotations

from bot.privacy.dates import MONTH
from bot.privacy.places import TOWNS

NUMBER = r"""(?<![\w/.,-]) \d{1,4} (?: [/-]\d{1,4} )? (?: \s? (?: bis | ter | quater | [a-f] (?![\w'’]) ) )?
    [ ]?,? [ ]{0,3}"""

_SURE = r"""rue | r\. | avenue | ave?\b\.? | bo?u?le?vard | bvd\b\.? | bd\b\.? | blvd?\b\.? | bld\b\.?
    | impasse | imp\. | chemin | all[ée]e | all\. | faubourg | fbg\b\.? | ruelle | sentier | lotissement
    | esplanade | venelle | street | (?:grand['’e]? | petite | vieille) [ -] rue"""
# Also everyday words ("2 cours de français"): a street only before a name or with a postcode.
_LOOSE = r"""r\b | place | pl\. | cours | passage | route | rte\b\.? | square | sq\. | quai | cit[ée]
    | r[ée]sidence | r[ée]s\. | villa | voie | hameau | sente | promenade | rond-point | mont[ée]e | parvis | clos
    | domaine | traverse | foyer"""
_SHARED_HOME = r"r[ée]sidence | r[ée]s\. | foyer | cit[ée] | lotissement | cada | immeuble | hlm | lieu-?\s?dit"

SURE_TYPE = rf"(?: {_SURE} ) (?!\w)"
LOOSE_TYPE = rf"(?: {_LOOSE} ) (?!\w)"
ANY_TYPE = rf"(?: {_SURE} | {_LOOSE} ) (?!\w)"
SHARED_HOME = rf"(?: {_SHARED_HOME} ) (?!\w)"

# Words that open another clause: neither a street nor a town goes on past them.
_CLAUSE = r"""(?: depuis | et | mais | ou | o[ùu] | je | j['’]\w+ | j | tu | il | elle | on | nous | vous
    | mon | ma | mes | son | sa | ses | notre | c['’]\w+ | ce | qui | que | qu['’]\w+ | est | sont | pas
    | pour | dans | avec | chez | car | si | ai | ne | n['’]\w+ | en | avant | apr[èe]s | maintenant
    | dossier | titre | carte | pr[ée]fecture | t[ée]l\w* | e?mail | num[ée]ro | n[ée]e? | merci | bonjour
    | adresse | mobile | portable | api | anef | attestation | visa | passeport | r[ée]c[ée]piss[ée]
    | d[ée]pos\w+ | expir\w+ | renouvel\w+ | svp | aidez | help ) (?!\w)"""
PARTICLE = r"(?: (?: de | du | des | la | le | les | aux? ) [ ] | (?: de[ ] )? [ld]['’] )"
WORD = rf"(?! {_CLAUSE} ) [^\W\d_] [\w'’]* (?: -[\w'’]+ ){{0,5}}"
CAPITAL = r"(?-i: [A-ZÀ-Þ] )"
CAPITALISED = rf"(?= {CAPITAL} ) {WORD}"
GIVEN = r"""(?: victor | jean | jules | charles | pierre | paul | g[ée]n[ée]ral | mar[ée]chal | docteur
    | sainte? | ste? | l[ée]on | louise? | henri | georges | [ée]mile | albert | anatole | marcel
    | fran[çc]ois | maurice | gabriel | rosa | [ée]douard | alexandre | marie | simone | jacques | ren[ée]
    | robert | claude | nelson | martin ) (?!\w)"""
DAY_NAME = rf"\d{{1,2}} (?:er)? [ ] {MONTH} (?!\w) (?: [ ] \d{{4}} (?!\d) )?"
UNIT = r"""(?: (?: \d{1,2}[ ]? (?: er | [èe](?:me)? | i[èe]me | nd ) [ ] [ée]tage | rdc | rez-de-chauss[ée]e ) \b
    | (?: app?(?:ar)?t(?:ement)? | b[âa]t(?:iment)? | esc(?:alier)? | [ée]tage | porte | hall
    | tour | chambre | ch | lot | log(?:emen)?t | n[°o] ) \b \.? \s? (?: n[°o]\s? )? (?: \d{1,4}[a-z]?
    | [a-z]\d{0,3} ) \b )"""


def _spellings(town: str) -> str:
    """A pattern for the folded name as people write it: accents or not, hyphens or spaces."""
    for letter, written in (("e", "[eéèêë]"), ("c", "[cç]"), ("i", "[iî]"), ("o", "[oô]"), ("-", "[ -]")):
        town = town.replace(letter, written)
    return town


TOWN = rf"(?: {'|'.join(_spellings(town) for town in sorted(TOWNS))} ) \b"
