"""Plays the conversations of `dialogues.yml` through the public contract."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.talk import Talk

pytestmark = pytest.mark.service
DIALOGUES = yaml.safe_load((Path(__file__).parent / "dialogues.yml").read_text(encoding="utf-8"))
Turn = dict[str, Any]
YAML_WORDS = {True: "yes", False: "no"}


@pytest.mark.parametrize("dialogue", DIALOGUES, ids=[dialogue["id"] for dialogue in DIALOGUES])
def test_the_conversation_goes_as_written(talk: Talk, dialogue: dict[str, Any]) -> None:
    for turn in dialogue["tours"]:
        messages = talk.press(turn["bouton"]) if "bouton" in turn else talk.say(turn["dit"])
        check(turn, messages, talk.facts())


def check(turn: Turn, messages: list[dict[str, Any]], facts: dict[str, str]) -> None:
    last = messages[-1]
    seen = {"statut": last["status"], "reponse": last["answer"], "question": last["question"]}
    wanted = {key: turn[key] for key in seen if key in turn}
    assert {key: seen[key] for key in wanted} == wanted, (turn, last["text"][:200])
    known = {name: YAML_WORDS.get(value, str(value)) for name, value in turn.get("appris", {}).items()}
    assert known.items() <= facts.items(), (turn, facts)
    said = "\n".join(message["text"] for message in messages)
    assert all(words in said for words in turn.get("dit_aussi", ())), (turn, said[:400])
    assert not any(words in said for words in turn.get("jamais", ())), turn
