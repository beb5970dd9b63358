"""What a message names, by lists that anybody can complete: places, titles, bodies, and turns of phrase."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.nlu.cues import Cues
from bot.nlu.entity import Entity
from bot.nlu.names import spoken
from bot.nlu.places import Places
from bot.nlu.terms import Terms


@dataclass(frozen=True)
class Lexicon:
    """The lists, ready to be looked up."""

    places: Places
    titles: Terms
    organisations: Terms
    cues: Cues

    def find(self, text: str) -> list[Entity]:
        """The entities of a message in reading order. A cue's `role` is the fact that it tells."""
        message = spoken(text)
        parts = (self.places, self.titles, self.organisations, self.cues)
        found = [entity for part in parts for entity in part.find(message)]
        return sorted(found, key=lambda entity: (entity.start, entity.end))


def load_lexicon(folder: Path) -> Lexicon:
    """The lexicon of a folder: departements.yml, titles.yml, organisations.yml and cues.yml."""
    return Lexicon(
        places=Places(_read(folder / "departements.yml")),
        titles=Terms("titre_type", _read(folder / "titles.yml")),
        organisations=Terms("organisation", _read(folder / "organisations.yml")),
        cues=Cues(_read(folder / "cues.yml")),
    )


def _read(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))
