"""Finds the départements of a message: by number, by name, by town."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from bot.nlu.entity import Entity
from bot.nlu.names import Hit, Names, Spoken, key
from bot.nlu.place_numbers import Number, find_numbers
from bot.nlu.place_roles import Place, with_roles

BESIDE = " ()-:,"
DOUBT = "departement_doute"
INSIDE = {"a", "dans", "en", "sur"}  # "pas de place à Lyon" speaks of no square
LONG = 7  # letters of a name that may be misspelt


class Places:
    """The names of places, and the ordinary words among them that need a word of place before."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        cautious = data["cautious"]
        self._areas = {key(name): name.lower() for name in cautious["areas"]}
        self._towns = {key(name): name.lower() for name in cautious["towns"]}
        self._streets, self._announce, self._glue, real = (
            {word for name in data[kind] for word in key(name)}
            for kind in ("streets", "place_words", "glue", "real_words")
        )
        self._names = Names(_entries(data), self._slipping, real)

    def find(self, message: Spoken) -> list[Entity]:
        hits = (hit for hit in self._names.find(message) if hit.value and self._is_place(hit, message))
        named = [Place(hit.value, *message.span(hit.first, hit.last)) for hit in hits]
        places = _settled(_with_numbers(named, find_numbers(message.plain), message.plain))
        return [_entity(place) for place in with_roles(places, message.plain)]

    def _is_place(self, hit: Hit[tuple[str, ...]], message: Spoken) -> bool:
        """Whether a name is not that of a street, and one that has another meaning is meant as a place."""
        start = hit.first
        while not message.is_stop(start) and message.before(start) in self._glue:
            start -= 1
        told_by = "" if message.is_stop(start) else message.before(start)
        cautious = self._is_cautious(hit.name)
        if not cautious and not (hit.slip and len(hit.name) == 1):
            between = {word for word, _, _ in message.words[start : hit.first]}
            return told_by not in self._streets or not INSIDE.isdisjoint(between)
        if cautious and not self._is_spelt_so(hit, message):
            return False
        alone = message.is_stop(start) and message.is_stop(hit.last)
        return alone or told_by in self._announce or self._is_inside(hit, message)

    def _is_cautious(self, name: tuple[str, ...]) -> bool:
        return name in self._areas or name in self._towns

    def _slipping(self, name: tuple[str, ...]) -> list[str]:
        """The words that may be misspelt: those that are long. A name of a single word needs a word of place then."""
        return [] if self._is_cautious(name) else [word for word in name if len(word) >= LONG]

    def _is_spelt_so(self, hit: Hit[tuple[str, ...]], message: Spoken) -> bool:
        """ "viré" is not Vire, nor "Sens-de-Bretagne" Sens: whoever writes accents puts the right ones."""
        start, end = message.span(hit.first, hit.last)
        if re.match("-[a-z]", message.plain[end:]):
            return False
        said, name = message.text[start:end].lower(), self._areas.get(hit.name) or self._towns[hit.name]
        return said == message.plain[start:end] or said.replace("-", " ") == name.replace("-", " ")

    def _is_inside(self, hit: Hit[tuple[str, ...]], message: Spoken) -> bool:
        """ "dans le Nord", "à Tours" (but not "on a la garde")."""
        before = message.words[max(hit.first - 2, 0) : hit.first]
        if hit.name in self._areas:
            return not {"dans", "vers"}.isdisjoint(word for word, _, _ in before)
        if not before or before[-1][0] != "a":
            return False
        return message.text[before[-1][1]] in "àÀ" or not message.has_accents


def _entries(data: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for code, place in data["departements"].items():
        names = [place["name"]] if isinstance(place["name"], str) else place["name"]
        for name in (*names, *place["towns"]):
            forms = [name] if name in data["cautious"]["towns"] else _forms(name)
            yield from ((form, (code,)) for form in forms)
    yield from ((name, tuple(codes)) for name, codes in data["ambiguous"].items())
    yield from ((name, ()) for name in data["none"])


def _forms(name: str) -> list[str]:
    """ "au Mans" and "du Mans" with "Le Mans", "val doise" with "Val-d'Oise", "Saint-Pierre Réunion"."""
    forms = [name, f"au {name[3:]}", f"du {name[3:]}"] if name.startswith("Le ") else [name]
    shorter = [name.replace(joint, with_) for joint, with_ in (("'", ""), (" de la ", " ")) if joint in name]
    return [*forms, *shorter]


def _with_numbers(named: list[Place], numbers: list[Number], plain: str) -> list[Place]:
    """The places with the numbers: a number beside a name of its département only settles that name."""
    places = [*named]
    for number in numbers:
        beside = next((i for i, place in enumerate(places) if _is_beside(place, number, plain)), None)
        if beside is not None:
            places[beside] = _joined(places[beside], number, plain)
        elif not number.bound and not any(p.start < number.end and number.start < p.end for p in places):
            places.append(Place((number.code,), number.start, number.end))
    return sorted(places, key=lambda place: place.start)


def _joined(place: Place, number: Number, plain: str) -> Place:
    start, end = min(place.start, number.start), max(place.end, number.end)
    return Place((number.code,), start, end + (plain[end : end + 1] == ")" and "(" in plain[start:end]))


def _is_beside(place: Place, number: Number, plain: str) -> bool:
    first, second = sorted([(place.start, place.end), (number.start, number.end)])
    between = plain[first[1] : second[0]]
    return number.code in place.codes and len(between) <= 4 and not between.strip(BESIDE)


def _settled(places: list[Place]) -> list[Place]:
    """A name of several départements is of the one that another place of the message names."""
    told = {place.codes[0] for place in places if len(place.codes) == 1}
    return [replace(p, codes=tuple(code for code in p.codes if code in told) or p.codes) for p in places]


def _entity(place: Place) -> Entity:
    """A name of several départements is a doubt, with all of them: it is to be asked about, never guessed."""
    if len(place.codes) > 1:
        return Entity(DOUBT, list(place.codes), place.start, place.end, place.role)
    return Entity("departement", place.codes[0], place.start, place.end, place.role)
