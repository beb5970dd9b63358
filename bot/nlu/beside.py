"""Other needs that a message names beside its first: what its parts say by themselves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.nlu.clauses import clauses

Ranking = list[dict[str, Any]]
SURE = 0.9
IN_WHOLE = 0.02
MOST = 2


def beside(text: str, ranking: Ranking, rank: Callable[[str], Ranking]) -> list[str]:
    """The intents, two at most, that a part of the message surely says, and that the whole allows too.

    The model ranks each part: a message of a single part costs nothing more.
    """
    whole = {entry["name"]: entry["confidence"] for entry in ranking}
    found: list[str] = []
    for part in clauses(text):
        likeliest = rank(part)[0]
        name = likeliest["name"]
        sure = likeliest["confidence"] >= SURE and whole.get(name, 0.0) >= IN_WHOLE
        if sure and name != ranking[0]["name"] and name not in found:
            found.append(name)
    return found[:MOST]
