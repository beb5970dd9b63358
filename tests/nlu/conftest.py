"""The lexicon, loaded once."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.nlu.lexicon import Lexicon, load_lexicon

FOLDER = Path(__file__).parents[2] / "bot" / "nlu" / "vocabulary"


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon(FOLDER)
