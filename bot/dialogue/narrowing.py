"""Which situation a doubtful message is about, given what was told and what was offered before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.dialogue.heard import Heard
from bot.dialogue.state import State
from bot.knowledge.model import Knowledge
from bot.knowledge.situations import Situation
from bot.rules.logic import evaluate

LIKELY = 0.01


def situation_of(intent: str, knowledge: Knowledge) -> Situation | None:
    return next((s for s in knowledge.situations.values() if intent in s.intents), None)


def excluded(situation: Situation, state: State, heard: Heard, knowledge: Knowledge) -> bool:
    """Whether what was told says that it is not this situation ("déposé en juillet": not a request still to file)."""
    return situation.unless is not None and bool(evaluate(situation.unless, state.case(heard.today), knowledge).holds)


def possible(intents: Iterable[str], state: State, heard: Heard, knowledge: Knowledge) -> tuple[Situation, ...]:
    """The situations that these intents name, each once, less those that what was told excludes."""
    named = (situation_of(intent, knowledge) for intent in intents)
    kept = (s for s in named if s and not excluded(s, state, heard, knowledge))
    return tuple({situation.id: situation for situation in kept}.values())


def likeliest(heard: Heard, state: State, knowledge: Knowledge) -> Situation | None:
    """The situation of the intent; of an excluded one, the next that was offered or is likely, and is possible."""
    named = situation_of(heard.intent, knowledge)
    if named is None or heard.is_button or not excluded(named, state, heard, knowledge):
        return named
    return next(iter(possible((*state.unsure, *likely(heard)), state, heard, knowledge)), named)


def likely(heard: Heard) -> tuple[str, ...]:
    """The intents that the message may be, the likeliest first."""
    return tuple(str(r["name"]) for r in heard.ranking if r["confidence"] >= LIKELY)


def taken_as(situation: Situation, state: State) -> State:
    """The situation is opened without having been named for sure: the next question says so."""
    return replace(state.understood().open(situation.id), question=None, before="taken_as")
