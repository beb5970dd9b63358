"""The move of anything that names no situation: a greeting, a doubt, another domain, a request about the talk."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answers.next import with_named
from bot.dialogue.first import beside, named_beside, said_first
from bot.dialogue.follow_ups import in_one_breath
from bot.dialogue.heard import BUTTON_INTENT, Heard
from bot.dialogue.misunderstood import not_understood, phrase_for, still_unsure
from bot.dialogue.moves import more_facts
from bot.dialogue.narrowing import possible
from bot.dialogue.reading import bare, nothing_but_facts
from bot.dialogue.requests import REQUESTS, correct, repeat, resume
from bot.dialogue.state import State
from bot.dialogue.step import Step, step
from bot.dialogue.telling import Telling, hear, keep
from bot.dialogue.text import plain
from bot.knowledge.model import Knowledge

NOTHING_SAID = ("nlu_fallback", "out_of_scope")
NO_ANSWER = (BUTTON_INTENT, "affirm", "deny")
RESUMING = re.compile(
    r"\b(on (reprend|continue|y retourne)|reprenons|continuons|reprendre|revenons|on en etait|"
    r"(je|on) (reviens|revient|retourne) (a|au|sur|pour)|je reprends)\b"
)


def small_talk(heard: Heard, state: State, knowledge: Knowledge) -> Step:
    """What names no situation, whether a question waits or not."""
    if first := said_first(heard, state, knowledge):
        return first
    state = beside(replace(state, rest=False), heard, knowledge)
    if request := REQUESTS.get(heard.intent):
        return request(heard, state.understood(), knowledge)
    telling = hear(heard, state, knowledge)
    outside = heard.intent.startswith(("out_of_scope", "other_language")) and not bare(heard)
    if revealed := _revealed(telling, heard, state, knowledge):
        return revealed
    if telling and state.situation and not outside:
        return more_facts(telling, heard, replace(state, question=None), knowledge)
    if heard.intent == "correct" and not telling:
        return correct(heard, state.understood(), knowledge)
    if RESUMING.search(plain(heard.text)) and state.situation:
        return resume(heard, state.understood(), knowledge)
    if said := still_unsure(telling, heard, state, knowledge):
        return said
    return _other(telling, heard, state, knowledge)


def _revealed(telling: Telling, heard: Heard, state: State, knowledge: Knowledge) -> Step | None:
    """A doubtful message that tells a fact which reveals its situation is about this one, unless a question waits or
    the fact counts for the situation in hand. What else it may be about is offered after the answer."""
    if heard.intent != "nlu_fallback" or (state.situation and state.question):
        return None
    counting = knowledge.situations[state.situation].facts if state.situation else ()
    revealed = (knowledge.facts[fact].reveals for fact in telling.facts if fact not in counting)
    situation = next((name for name in revealed if name and name != state.situation), None)
    if situation is None:
        return None
    opened = keep(state, telling, heard, knowledge).open(situation)
    others = (found for found in possible(heard.options, opened, heard, knowledge) if found.rank is not None)
    return step(opened.offer(other.id for other in others), None, heard, knowledge)


def _other(telling: Telling, heard: Heard, state: State, knowledge: Knowledge) -> Step:
    """Keep what is told; ask about a doubt, say that nothing was understood, or say the phrase of the intent.

    A "yes" to the questions of an answer to somebody in distress gets it again, never a menu.
    """
    state = keep(state, telling, heard, knowledge)
    if telling.doubt or (state.facts and heard.intent.startswith("out_of_scope") and nothing_but_facts(heard)):
        return step(state, None, heard, knowledge)
    if state.question and heard.decision == "clarify" and "?" in heard.text:
        return step(state, phrase_for(heard, knowledge), heard, knowledge)
    if heard.intent in NOTHING_SAID or (state.question and heard.intent in NO_ANSWER):
        return not_understood(heard, state, knowledge)
    if heard.intent == "affirm" and state.answered and in_one_breath(state.answered, knowledge):
        return repeat(heard, state.understood(), knowledge)
    said = phrase_for(heard, knowledge)
    if heard.intent.startswith("out_of_scope"):
        said = with_named(said, named_beside(heard, knowledge), knowledge)
    return step(replace(state.understood(), rest=state.question is None), said, heard, knowledge)
