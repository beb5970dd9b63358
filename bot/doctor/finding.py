"""What a look at one thing found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Level(str, Enum):
    """How bad it is. A failure makes the command fail; a warning is for a person to judge."""

    OK = "ok"
    WARNING = "warning"
    FAILURE = "failure"


SIGNS = {Level.OK: "✓", Level.WARNING: "!", Level.FAILURE: "✗"}


@dataclass(frozen=True)
class Finding:
    """One line. `said` and `remedy` never hold a secret, nor the address of a database."""

    check: str
    level: Level
    said: str
    remedy: str = ""

    @property
    def line(self) -> str:
        return f"{SIGNS[self.level]} {self.check} : {self.said}" + (f" → {self.remedy}" if self.remedy else "")


def fine(check: str, said: str) -> Finding:
    return Finding(check, Level.OK, said)


def warning(check: str, said: str, remedy: str) -> Finding:
    return Finding(check, Level.WARNING, said, remedy)


def failure(check: str, said: str, remedy: str) -> Finding:
    return Finding(check, Level.FAILURE, said, remedy)
