"""The fixed names of what people want. Finer intents, which the dialogue tells apart, count as one of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

FINER = {
    "simpler": "repeat",
    "what_understood": "repeat",
    "why_question": "help",
    "letter": "help",
    "call_me_back": "human_contact",
}


def fixed(intent: str) -> str:
    """The fixed name that an intent counts as."""
    return FINER.get(intent, intent)


def fixed_names(intents: Iterable[str]) -> list[str]:
    """The fixed names of intents, each once, in their order."""
    return list(dict.fromkeys(map(fixed, intents)))


def fixed_ranking(ranking: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """A ranking by fixed names: of two intents that count as one, the likelier stands for both."""
    kept: dict[str, dict[str, Any]] = {}
    for entry in ranking:
        kept.setdefault(fixed(entry["name"]), entry)
    return [{**entry, "name": name} for name, entry in kept.items()]
