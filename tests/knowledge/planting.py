"""What a planted fault is: a change to a file of the content, and what must be said of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

RULES = "situations/address_change.yml"
ANSWER = "reponses/address_blocked.yml"
GLOSSARY = "glossaire.yml"
LETTER = "lettres/transfer.yml"
PAPER = "courrier.yml"


@dataclass(frozen=True)
class Planted:
    """A change to a file, and what must be named: the file, and words of the key, problem and remedy."""

    file: str
    change: Callable[[Any], object]
    named: str
    key: str
    problem: str
    remedy: str = ""


def rule(data: Any, number: int = 0) -> Any:
    return data["regles"][number]


def reviewed_long_ago(part: Any) -> None:
    part["relu"]["le"] = date(2025, 11, 1)
