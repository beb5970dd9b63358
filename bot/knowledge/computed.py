"""Checks that the program and calcules.yml know the same computed facts, with the same values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.errors import ContentError
from bot.knowledge.model import Knowledge

FILE = "calcules.yml"


def computed_faults(knowledge: Knowledge, computed: Mapping[str, tuple[str, ...]]) -> Iterator[ContentError]:
    for name in sorted({*computed, *knowledge.computed}):
        if name not in computed:
            yield ContentError(FILE, name, "le programme ne calcule pas ce fait", "l'enlever")
        elif name not in knowledge.computed:
            yield ContentError(FILE, name, "ce fait calculé n'a pas de mots", "l'ajouter")
        else:
            yield from _same_values(name, frozenset(computed[name]), frozenset(knowledge.computed[name].values))


def _same_values(name: str, made: frozenset[str], said: frozenset[str]) -> Iterator[ContentError]:
    for value in sorted(made ^ said):
        problem = f"« {value} » n'a pas de mots" if value in made else f"le programme ne donne jamais « {value} »"
        yield ContentError(FILE, name, problem, "l'ajouter" if value in made else "l'enlever")
