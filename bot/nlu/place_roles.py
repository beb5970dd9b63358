"""Which of the places of a message are left behind, and which are denied."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

DENIED, FORMER = "denied", "former"
REACH = 80  # how far before a place its role is told

_DENIED = re.compile(
    r"(?<![a-z])(?:pas|et\snon|non\spas|au\slieu|plutot\sque)\s(?:(?:a|en|dans|sur|de|du|la|le|celle|celui|au)\s|l'|d')*"
    r"(?:pref[a-z]*\s(?:de\s|du\s|d')?)?$"
)
_LEFT = re.compile(
    r"(?<![a-z])(?:habitai[st]|vivai[st]|vivions|habitions|residais|quitt[a-z]*|etai[st]\s(?:a|dans|sur|en)"
    r"|ancien(?:ne)?s?\s(?:pref[a-z]*|dep[a-z]*|dpt|adresse|ville|domicile|logement|appartement|region)"
    r"|avant(?:\s(?:j'etais|c'etait|a|dans|sur|en|le)|(?=\s$))|parti(?:e|s)?\s(?:de|du)|(?:demenag|arriv)[a-z]*\s(?:de|du))"
    r"(?:[\s'][^,.;!?\n\0]{0,25})?$"
)
_LEFT_AFTER = re.compile(r"\s(?:avant|auparavant|a\sl'epoque)(?=\s*(?:$|[,.;!?]|et\s|mais\s|maintenant))")
_FROM = re.compile(r"(?<!pref )(?<!prefecture )(?<![a-z])(?:de|du|depuis|d')\s?(?:le\s|la\s|l')?$")
_TO = re.compile(r"\s(?:a|au|vers|pour|en|dans|jusqu'a)\s(?:la\s|le\s|l')?|\s?(?:->|→)\s?")


@dataclass(frozen=True)
class Place:
    """A place by the codes of its département; several when the name leaves it open."""

    codes: tuple[str, ...]
    start: int
    end: int
    role: str | None = None


def with_roles(places: list[Place], plain: str) -> list[Place]:
    for place in places:
        plain = plain[: place.start] + "\0" * (place.end - place.start) + plain[place.end :]
    following: list[Place | None] = [*places[1:], None]
    return [replace(place, role=_role(place, after, plain)) for place, after in zip(places, following)]


def _role(place: Place, after: Place | None, plain: str) -> str | None:
    reach = max(0, place.start - REACH)
    if _DENIED.search(plain, reach, place.start):
        return DENIED
    comes_from = _FROM.search(plain, reach, place.start)
    moved = after and comes_from and _TO.fullmatch(plain, place.end, after.start)
    if moved or _LEFT.search(plain, reach, place.start) or _LEFT_AFTER.match(plain, place.end):
        return FORMER
    return None
