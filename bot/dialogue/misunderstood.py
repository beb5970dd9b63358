"""The move after a message that was not understood: once, then the situations as a menu, and people."""

from __future__ import annotations

from dataclasses import replace

from bot.answers import clarify, phrase
from bot.dialogue.heard import Heard
from bot.dialogue.state import State
from bot.dialogue.step import Step, step
from bot.exchange import Reply, Status
from bot.knowledge.model import Knowledge

NOT_FRENCH = ("out_of_scope", "nlu_fallback")
FAILURES = 2


def not_understood(heard: Heard, state: State, knowledge: Knowledge) -> Step:
    """Say so once; the second time in a row give the menu and people, unless a few situations are likely."""
    state = replace(state, failures=state.failures + 1)
    said = phrase_for(heard, knowledge)
    narrowed = said.status is Status.CLARIFY and state.question is None and state.failures == FAILURES
    if state.failures >= FAILURES and not narrowed:
        given_up = replace(state, question=None, doubt=None, wanted=None, before=None, rest=True)
        return step(given_up, phrase("two_failures", knowledge), heard, knowledge)
    if state.question and heard.intent != "out_of_scope":
        return step(replace(state, before="question_again"), None, heard, knowledge)
    return step(replace(state, rest=state.question is None), said, heard, knowledge)


def phrase_for(heard: Heard, knowledge: Knowledge) -> Reply:
    """A doubt is asked; a language that is not French is answered in it; the rest has its phrase."""
    for entity in heard.entities:
        known = entity.kind == "langue" and entity.value in knowledge.languages
        if known and (heard.intent == "other_language" or (entity.role == "sure" and heard.intent in NOT_FRENCH)):
            return replace(phrase("other_language", knowledge), text=knowledge.languages[entity.value])
    if heard.intent == "nlu_fallback" and heard.decision == "clarify":
        return clarify(heard.options, knowledge)
    return phrase(heard.intent if heard.intent in knowledge.phrases else "not_understood", knowledge)
