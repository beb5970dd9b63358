"""The conversations written cover every verdict, and what they ask for is looked at."""

from __future__ import annotations

from typing import Any

import pytest

from bot.knowledge import Knowledge
from tests.assistant.written import Turn, dialogues, play
from tests.talk import Messages

ASKED = {
    "status": "asked", "answer": None, "question": "filed_on", "letter": None, "text": "Quel jour ?",
    "choices": [{"label": "Je ne sais pas"}], "contacts": [{"id": "ccc"}],
}  # fmt: skip
KEPT: Turn = {
    "dit": "…", "statut": "asked", "reponse": None, "question": "filed_on", "lettre": None, "appris": {"pending": True},
    "appris_pas": ["filed_on"], "dit_aussi": ["jour"], "jamais": ["mois"], "boutons": ["Je ne sais pas"],
    "contacts": ["ccc"],
}  # fmt: skip


class Scripted:
    """A talk that says the same message again and again, and knows the same facts."""

    def __init__(self, message: dict[str, Any], **facts: str) -> None:
        self.message, self.known = message, facts

    def say(self, text: str) -> Messages:
        return [self.message]

    def press(self, label: str) -> Messages:
        return [self.message]

    def facts(self) -> dict[str, str]:
        return self.known


def test_every_verdict_of_every_situation_is_reached(knowledge: Knowledge) -> None:
    reached = {turn.get("reponse") for dialogue in dialogues() for turn in dialogue["tours"]}
    assert {rule.verdict for situation in knowledge.situations.values() for rule in situation.rules} <= reached


def test_each_dialogue_has_a_name_of_its_own() -> None:
    names = [dialogue["id"] for dialogue in dialogues()]
    assert len(names) == len(set(names))


def test_a_turn_that_goes_as_written_passes() -> None:
    play({"tours": [KEPT]}, Scripted(ASKED, pending="yes"))


@pytest.mark.parametrize(
    "broken",
    [
        {"statut": "answered"}, {"reponse": "api_due"}, {"question": None}, {"lettre": "api_not_delivered"},
        {"appris": {"pending": False}}, {"appris_pas": ["pending"]}, {"dit_aussi": ["mois"]}, {"jamais": ["jour"]},
        {"boutons": ["Oui"]}, {"contacts": ["pan"]},
    ],
)  # fmt: skip
def test_a_turn_that_goes_otherwise_fails(broken: Turn) -> None:
    with pytest.raises(AssertionError):
        play({"tours": [{**KEPT, **broken}]}, Scripted(ASKED, pending="yes"))


@pytest.mark.parametrize("dialogue", [{"jamais": ["jour"]}, {"question_pas": ["filed_on"]}])
def test_what_a_whole_dialogue_forbids_fails_at_any_turn(dialogue: dict[str, Any]) -> None:
    with pytest.raises(AssertionError):
        play({**dialogue, "tours": [KEPT]}, Scripted(ASKED, pending="yes"))


def test_a_question_about_a_known_fact_fails_unless_it_is_doubted() -> None:
    talk = Scripted(ASKED, filed_on="2026-07-20")
    with pytest.raises(AssertionError):
        play({"tours": [{"dit": "…"}]}, talk)
    play({"tours": [{"dit": "…", "doute": True}]}, talk)


def test_a_question_asked_a_third_time_fails() -> None:
    talk = Scripted(ASKED, pending="yes")
    play({"tours": [{"dit": "…"}] * 2}, talk)
    with pytest.raises(AssertionError):
        play({"tours": [{"dit": "…"}] * 3}, talk)
