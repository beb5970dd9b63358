"""A conversation as it is written in `dialogues`, and what must hold at each of its turns.

A dialogue has an `id` and `tours`; besides `jamais` (words never said) and `question_pas` (facts never asked). A turn has
`dit` (what the person writes) or `bouton` (the button pressed), and what must follow: `statut`, `reponse`, `question` and
`lettre` of the last message; `dit_aussi`, `jamais`, `boutons`, `contacts` of all the messages of the turn; `appris` and
`appris_pas` for the facts known afterwards; `doute`, when a fact that is known is asked about because of a doubt, or to the
day.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any, Protocol

import yaml

from bot.typeset import typeset
from tests.talk import Messages

FOLDER = Path(__file__).parent / "dialogues"
YAML_WORDS = {True: "yes", False: "no"}
NEVER_SAID = ("vous êtes en règle", "c'est corrigé", "{", "None")
TIMES_TO_ASK = 2
LAST = {"statut": "status", "reponse": "answer", "question": "question", "lettre": "letter"}
Turn = dict[str, Any]
Dialogue = dict[str, Any]


class Talking(Protocol):
    """What a conversation needs to be played: a `Talk` with a service, or a fake."""

    def say(self, text: str) -> Messages: ...

    def press(self, label: str) -> Messages: ...

    def facts(self) -> dict[str, str]: ...


def dialogues() -> list[Dialogue]:
    """Those of every file, in the order of the files."""
    return [d for file in sorted(FOLDER.glob("*.yml")) for d in yaml.safe_load(file.read_text(encoding="utf-8"))]


def play(dialogue: Dialogue, talk: Talking) -> None:
    """Say and press what is written, and look at each turn as it comes."""
    asked: Counter[tuple[str, str]] = Counter()
    for turn in dialogue["tours"]:
        messages = talk.press(turn["bouton"]) if "bouton" in turn else talk.say(turn["dit"])
        facts = talk.facts()
        check(turn, messages, facts)
        said = typeset("\n".join(message["text"] for message in messages))
        assert not [words for words in (*NEVER_SAID, *dialogue.get("jamais", ())) if typeset(words) in said], (
            turn,
            said,
        )
        assert messages[-1]["question"] not in dialogue.get("question_pas", ()), turn
        _ask_no_more_than_needed(turn, messages, facts, asked)


def check(turn: Turn, messages: Messages, facts: dict[str, str]) -> None:
    """What the turn itself says must hold."""
    last = messages[-1]
    wanted = {key: turn[key] for key in LAST if key in turn}
    assert {key: last[LAST[key]] for key in wanted} == wanted, (turn, last["text"][:300])
    known = {name: _word(value) for name, value in turn.get("appris", {}).items()}
    assert known.items() <= facts.items(), (turn, facts)
    assert not facts.keys() & set(turn.get("appris_pas", ())), (turn, facts)
    said = typeset("\n".join(message["text"] for message in messages))
    assert not [words for words in turn.get("dit_aussi", ()) if typeset(words) not in said], (turn, said)
    assert not [words for words in turn.get("jamais", ()) if typeset(words) in said], (turn, said)
    labels = {typeset(choice["label"]) for message in messages for choice in message["choices"]}
    assert set(map(typeset, turn.get("boutons", ()))) <= labels, (turn, labels)
    contacts = {contact["id"] for message in messages for contact in message["contacts"]}
    assert set(turn.get("contacts", ())) <= contacts, (turn, contacts)


def _ask_no_more_than_needed(
    turn: Turn, messages: Messages, facts: dict[str, str], asked: Counter[tuple[str, str]]
) -> None:
    """No question about a fact already known; none asked more than twice of the same person.

    A question that comes again after an answer aside is the same asking.
    """
    if not facts:
        asked.clear()
    question = messages[-1]["question"]
    if question is None:
        return
    assert question not in facts or turn.get("doute"), (turn, "already known", facts)
    if len(messages) == 1:
        asked[facts.get("on_behalf_of", "self"), question] += 1
    assert max(asked.values(), default=0) <= TIMES_TO_ASK, (turn, asked)


def _word(value: Any) -> str:
    return YAML_WORDS[value] if isinstance(value, bool) else str(value)
