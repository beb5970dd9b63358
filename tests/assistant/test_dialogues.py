"""Plays the conversations of `dialogues` through the public contract, on 21 November 2026."""

from __future__ import annotations

import pytest

from tests.assistant.written import Dialogue, dialogues, play
from tests.talk import Talk

MERGED_LATER = pytest.mark.skip(reason="needs the letters and the simple versions")
PLAYED = [
    pytest.param(dialogue, id=dialogue["id"], marks=[MERGED_LATER] if "apres_fusion" in dialogue else [])
    for dialogue in dialogues()
]


@pytest.mark.service
@pytest.mark.parametrize("dialogue", PLAYED)
def test_the_conversation_goes_as_written(talk: Talk, dialogue: Dialogue) -> None:
    play(dialogue, talk)
