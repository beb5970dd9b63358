"""The numbers of a message that are départements: those that a word, or where they stand, announces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_CODE = r"(?:0[1-9]|[1-8]\d|9[0-5]|2[ab]|97[12346])"
_NO_DAY = r"(?:3[2-9]|[4-8]\d|9[0-5]|0[1-9]|2[ab]|97[12346])"  # hardly a day of the month
_FAMILIAR = r"(?:75|77|78|91|92|93|94|95|69|59|67|974)"
_NICKNAMED = ("75", "77", "78", "91", "92", "93", "94", "95")
_MONTH = r"janv|fev|mars|avr|mai|juin|juil|aou|sept|oct|nov|dec"
_STREET = r"(?:rue|avenue|av|bd|bld|boulevard|chemin|allee|place|bis|ter|impasse|quai|route)(?![a-z])"
_UNIT = r"""(?:ans?|annees?|mois|moi|jours?|j|semaines?|sem|h|heures?|mn|min|minutes?|euros?|eur|e|pages?|fois
    |pieces?|personnes?|documents?|mo|ko|kg|km|m2|eme|er|demandes?|dossiers?)(?![a-z])"""
_END = rf"(?![a-z0-9°]|[.,:/-]\d|\s\d|\s?(?:{_UNIT}|{_MONTH}|%|€)|,?\s?{_STREET})"
_BEGIN = r"(?<![a-z0-9°/])(?<!\d[.,:-])(?<!\d\s)"
_OFFICE = r"(?:(?:sous-?\s?)?pref[a-z]*|dep(?:t|artement)?s?|dpt|caf|cpam|tribunal|mairie|region)"
_LINK = r"(?:du\s|de\s|des\s|d'|dans\sle\s|:\s?|-\s?|n°\s?|numero\s)*"
_LIVES = r"""(?:habit(?:e|es|ons|ais|ait|er)|vis|vit|vivais|reside|loge|domiciliee?)\s(?:[a-z]+\s)?
    (?:a|au|le|en|dans|dans\sle|sur\sle|du)\s"""
_MOVES = r"""(?:suis|viens|venue?|demenagee?|demenager|passee?|partie?|transferee?|mutee?)\s
    (?:du|au|dans\sle|vers\sle|pour\sle)\s"""
_ANNOUNCED = tuple(
    re.compile(pattern, re.VERBOSE)
    for pattern in (
        rf"(?<![a-z]){_OFFICE}\.?\s?{_LINK}(?P<code>{_CODE}){_END}",
        rf"(?<![a-z])(?:(?:dans|ds)\s(?:le\s)?|quitte[a-z]*\sle\s|{_LIVES}|{_MOVES}){_BEGIN}(?P<code>{_CODE}){_END}",
        rf"(?<![a-z])(?:le|du|au|pas|vers|ici|avant|maintenant)\s{_BEGIN}(?P<code>{_NO_DAY}){_END}",
        rf"(?:le|dans\sle)\s{_NO_DAY},?\s(?:et\s)?(?:non\s)?pas\s(?:dans\s)?le\s(?P<code>{_CODE}){_END}",
        rf"{_BEGIN}(?P<code>97[12346]|2[ab]){_END}",
        rf"(?:^|[,;:(\n]|->)\s*(?:dans\sle\s)?{_BEGIN}(?P<code>{_CODE}){_END}(?=\s*(?:$|[,;.:)!?\n]|->|-\s[a-z]))",
        rf"{_BEGIN}(?P<code>{_NO_DAY})(?=,?\s(?:et\s)?(?:non\s)?pas\s(?:le\s)?{_CODE}{_END})",
        rf"^\W*(?P<code>{_FAMILIAR}){_END}(?=\s[a-z])",
        rf"(?<=[a-z]\s)(?P<code>{_FAMILIAR}){_END}(?=\W*$|,)",
    )
)
_BARE = re.compile(rf"{_BEGIN}(?P<code>{_CODE}){_END}", re.VERBOSE)
_NOT_BEFORE = re.compile(
    r"(?<![a-z])(?:erreur|code|article|art|numero|no|formulaire|cerfa|etape|page|version|porte|bureau|guichet|bus"
    r"|ligne|tram|batiment|bat|escalier|appartement|appt|etage|chambre|moins|plus|environ|par|les|des|ces|a|de|et|ou"
    r"|nombre|taux|tel|appel[a-z]*|compos[a-z]*|faites?|fais)\s(?:le\s|n°\s?)?$"
)
_SPOKEN = {"un": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "cube": 3}
_TEENS = {"onze": 91, "douze": 92, "treize": 93, "quatorze": 94, "quinze": 95}
_SIXTIES = {"quinze": 75, "sept": 77, "huit": 78}
_SPELT = re.compile(
    r"(?<![a-z0-9.,/-])"
    r"(?:(?P<ten>neuf|sept|[79])[-.\s]?(?P<one>un|deux|trois|quatre|cinq|sept|huit|cube|[1-578])"
    r"|quatre[-\s]vingts?[-\s](?P<teen>onze|douze|treize|quatorze|quinze)"
    r"|soixante[-\s](?:dix[-\s])?(?P<sixty>quinze|(?<=dix.)(?:sept|huit)))"
    r"(?![a-z0-9]|[.,/-]\d|\s(?:ans|euros|jours))"
)
_SPELT_CUE = re.compile(r"(?<![a-z])(?:le|du|au|dans|pref[a-z]*)\s(?:le\s|du\s)?$")
_POSTCODE = re.compile(
    rf"{_BEGIN}(?P<code>(?:0[1-9]|[1-8]\d|9[0-5])\d{{3}}|97[12346]\d\d)"
    r"(?![a-z0-9]|[.,]\d|\s(?:\d|euros?|€|personnes))"
)
_POSTCODE_CUE = re.compile(r"(?:code\spostal|(?<![a-z])(?:cp|habite|adresse|a|dans\sle))\s?(?:est\s)?(?:le\s)?:?\s?$")


@dataclass(frozen=True)
class Number:
    """A number that is a département; if `bound`, only beside a name of that département."""

    code: str
    start: int
    end: int
    bound: bool = False


def find_numbers(plain: str) -> list[Number]:
    """The numbers that may be départements; what is announced comes before what is bound."""
    found: list[Number] = []
    for number in (*_codes(plain), *_spelt(plain), *_postcodes(plain)):
        if not any(number.start < f.end and f.start < number.end and not f.bound for f in found):
            found.append(number)
    return found


def _codes(plain: str) -> Iterator[Number]:
    if any(map(str.isdigit, plain)):
        for pattern in _ANNOUNCED:
            for match in pattern.finditer(plain):
                if not _NOT_BEFORE.search(plain, 0, match.start("code")):
                    yield Number(match["code"].upper(), *match.span("code"))
        for match in _BARE.finditer(plain):
            yield Number(match["code"].upper(), *match.span("code"), bound=True)


def _spelt(plain: str) -> Iterator[Number]:
    """ "neuf trois", "le 9-3", "quatre-vingt-treize"."""
    for match in _SPELT.finditer(plain):
        if match["teen"]:
            code = str(_TEENS[match["teen"]])
        elif match["sixty"]:
            code = str(_SIXTIES[match["sixty"]])
        else:
            code = "".join(str(_SPOKEN.get(match[part], match[part])) for part in ("ten", "one"))
        sure = match["teen"] or match["one"] in ("trois", "cube")
        told = sure or _SPELT_CUE.search(plain, 0, match.start())
        if told and code in _NICKNAMED and not match[0].isdigit():
            yield Number(code, *match.span())


def _postcodes(plain: str) -> Iterator[Number]:
    """Of a postcode only the département is kept: "69007" is 69, "97400" is 974."""
    for match in _POSTCODE.finditer(plain):
        told = match[0] == plain.strip(" .!?") or _POSTCODE_CUE.search(plain, 0, match.start())
        yield Number(_department(match["code"]), *match.span(), bound=not told)


def _department(postcode: str) -> str:
    if postcode.startswith("20"):
        return "2A" if postcode[2] in "01" else "2B"
    return postcode[:3] if postcode.startswith("97") else postcode[:2]
