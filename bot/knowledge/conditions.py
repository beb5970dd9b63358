"""The closed French vocabulary of conditions, as values. What they mean is in `bot.rules.logic`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Union

from bot.errors import ContentError

GROUPS = ("toutes", "au_moins_une", "aucune")
TESTS = ("est", "parmi", "avant", "apres", "connu")


@dataclass(frozen=True)
class Test:
    """One question about one fact: `fait` `test` `values`."""

    fait: str
    test: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class Group:
    """Several conditions held together by `toutes`, `au_moins_une` or `aucune`."""

    kind: str
    parts: tuple[Condition, ...]


Condition = Union[Test, Group]
ALWAYS = Group("toutes", ())


def parse(data: Any, file: str, key: str) -> Condition:
    """The condition written in YAML. Raises ContentError on a word outside the vocabulary."""
    if not isinstance(data, dict):
        raise ContentError(file, key, "une condition est attendue", "écrire par exemple {fait: x, est: y}")
    if "fait" in data:
        return _parse_test(data, file, key)
    if len(data) == 1 and (kind := next(iter(data))) in GROUPS and isinstance(data[kind], list):
        return Group(kind, tuple(parse(part, file, f"{key}.{kind}") for part in data[kind]))
    words = ", ".join((*GROUPS, "fait"))
    raise ContentError(file, key, f"mots inconnus : {', '.join(map(str, data))}", f"employer un de : {words}")


def _parse_test(data: dict[str, Any], file: str, key: str) -> Test:
    words = [word for word in data if word != "fait"]
    if len(words) != 1 or words[0] not in TESTS:
        raise ContentError(file, key, f"test inconnu : {words}", f"employer un seul de : {', '.join(TESTS)}")
    value = data[words[0]]
    values = value if isinstance(value, list) else [value]
    return Test(str(data["fait"]), words[0], tuple(_text(v) for v in values))


def _text(value: Any) -> str:
    """YAML reads `oui`-like words as booleans only for true/false: say them as our facts do."""
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def facts_of(condition: Condition) -> frozenset[str]:
    """Every fact, given or computed, that the condition speaks of."""
    if isinstance(condition, Test):
        return frozenset({condition.fait})
    return frozenset().union(*(facts_of(part) for part in condition.parts))
