"""Plays the conversations of `dialogues` through the public contract, on 21 November 2026."""

from __future__ import annotations

import pytest

from tests.assistant.written import Dialogue, dialogues, play
from tests.talk import Talk

PLAYED = [pytest.param(dialogue, id=dialogue["id"]) for dialogue in dialogues()]


@pytest.mark.service
@pytest.mark.parametrize("dialogue", PLAYED)
def test_the_conversation_goes_as_written(talk: Talk, dialogue: Dialogue) -> None:
    play(dialogue, talk)
