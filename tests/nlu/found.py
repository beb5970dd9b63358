"""What the lexicon finds in a message, in the shape that tests compare."""

from __future__ import annotations

from bot.nlu.lexicon import Lexicon


def values(lexicon: Lexicon, text: str, kind: str) -> list[object]:
    return [entity.value for entity in lexicon.find(text) if entity.type == kind]
