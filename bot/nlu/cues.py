"""Finds the turns of phrase that tell a fact: "j'ai déjà appelé le centre de contact", "dossier complet"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.nlu.entity import Entity
from bot.nlu.names import Spoken

_NOT = re.compile(
    r"(?<![a-z])(?:(?:pas|jamais|aucune?|sans|ni|rien|n'ai|n'a|n'est)"
    r"(?:\s(?!mais\s|et\s|que\s|si\s)[a-z']+){0,4}|non)\s?$"
)
_CLAUSE = re.compile(r"[,;:.!?()\n]|(?<![a-z])(?:mais|et|car|donc)(?![a-z])")
_NAME = re.compile(r"\{([a-z]+)\}")
_LONG = 60


@dataclass(frozen=True)
class Cue:
    """A value of a fact and the patterns that tell it. A negation turns the value into `negated`."""

    role: str
    value: str
    patterns: tuple[re.Pattern[str], ...]
    needs: tuple[str, ...]
    unless: re.Pattern[str] | None
    negated: str | None

    def find(self, plain: str) -> Entity | None:
        if not any(word in plain for word in self.needs):
            return None
        matches = (match for pattern in self.patterns for match in pattern.finditer(plain))
        return next((entity for match in matches if (entity := self._read(match, plain))), None)

    def _read(self, match: re.Match[str], plain: str) -> Entity | None:
        before = plain[max(0, match.start() - _LONG) : match.start()]
        if self.unless and self.unless.search(before):
            return None
        says_no = self.value == "no" or match[0].startswith(("jamais", "pas", "rien", "aucun"))
        denied = not says_no and _NOT.search(_CLAUSE.split(before)[-1])
        value = self.negated if denied else self.value
        return Entity("cue", value, *match.span(), self.role) if value else None


class Cues:
    """For each fact, the first cue of the list that holds."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._cues = [_cue(entry, data["words"]) for entry in data["entries"]]

    def find(self, message: Spoken) -> list[Entity]:
        found: dict[str, Entity] = {}
        for cue in self._cues:
            if cue.role not in found and (entity := cue.find(message.plain)):
                found[cue.role] = entity
        return list(found.values())


def _cue(entry: Mapping[str, Any], words: Mapping[str, str]) -> Cue:
    unless = entry.get("unless")
    return Cue(
        role=entry["role"],
        value=entry["value"],
        patterns=tuple(_pattern(pattern, words) for pattern in entry["patterns"]),
        needs=tuple(entry["needs"]),
        unless=_pattern(unless, words) if unless else None,
        negated=entry.get("negated"),
    )


def _pattern(pattern: str, words: Mapping[str, str]) -> re.Pattern[str]:
    """The pattern, with what each {name} stands for; it begins where a word does."""
    return re.compile(r"(?<![a-z])(?:" + _NAME.sub(lambda name: words[name[1]], pattern) + ")")
