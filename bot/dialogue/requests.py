"""The moves of a request about the talk itself: again, simpler, why, what was understood, correct, a letter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.answers import phrase
from bot.answers.behalf import for_another
from bot.answers.phrases import with_letter
from bot.answers.simple import explain_simply
from bot.answers.understood import understood
from bot.answers.why import why_asked
from bot.dialogue.conclusion import answer
from bot.dialogue.heard import Heard
from bot.dialogue.pressed import pressed_fact
from bot.dialogue.state import State
from bot.dialogue.step import Step, step
from bot.exchange import Reply
from bot.knowledge.model import Knowledge
from bot.rules import assess

Request = Callable[[Heard, State, Knowledge], Step]


def restart(heard: Heard, state: State, knowledge: Knowledge) -> Step:
    return step(State(), phrase("restart", knowledge), heard, knowledge)


def repeat(heard: Heard, state: State, knowledge: Knowledge) -> Step:
    """The question that waits, else the last answer, else what is left to ask."""
    if state.question:
        return step(replace(state, before=None), None, heard, knowledge)
    if state.answered is None:
        rest = state.situation is None
        return step(replace(state, rest=rest), phrase("repeat", knowledge) if rest else None, heard, knowledge)
    reply, verdict = answer(knowledge.situations[state.answered], heard, state, knowledge)
    return step(replace(state, rest=True), reply, heard, knowledge, verdict)


def resume(heard: Heard, state: State, knowledge: Knowledge) -> Step:
    """The situation that was left for another, else the one in hand, goes on; one that is answered is said again."""
    if before := next(filter(None, (state.suspended, *state.left)), None):
        return step(replace(state.open(before), suspended=None), None, heard, knowledge)
    if state.situation and state.verdict is None:
        return step(replace(state, before=None), None, heard, knowledge)
    return repeat(heard, state, knowledge)


def simpler(heard: Heard, state: State, knowledge: Knowledge) -> Step:
    """The question with a word on how to answer, else the simple version of the last answer."""
    if state.question:
        return step(state, phrase("simpler_question", knowledge), heard, knowledge)
    if state.answered is None:
        return _at_rest(phrase("simpler", knowledge), heard, state, knowledge)
    case = state.case(heard.today)
    verdict = assess(knowledge.situations[state.answered], case, knowledge)
    reply = for_another(explain_simply(verdict, case, knowledge), state.facts, knowledge)
    return step(replace(state, rest=True), reply, heard, knowledge, verdict.verdict)


def why_question(heard: Heard, state: State, knowledge: Knowledge) -> Step:
    if state.question is None:
        return _at_rest(phrase("why_question", knowledge), heard, state, knowledge)
    return step(state, why_asked(knowledge.facts[state.question], knowledge), heard, knowledge)


def what_understood(heard: Heard, state: State, knowledge: Knowledge) -> Step:
    """The facts, each with a button to correct it; a question that waits comes again with its own button."""
    reply = understood("what_understood", state.facts, state.question is not None, knowledge)
    return _at_rest(reply, heard, state, knowledge)


def correct(heard: Heard, state: State, knowledge: Knowledge) -> Step:
    """A fact that was named is forgotten and asked anew; else which one is to be corrected?"""
    fact = pressed_fact(heard)
    if fact is None or fact not in state.facts or knowledge.facts[fact].question is None:
        reply = understood("correct", state.facts, state.question is not None, knowledge)
        return _at_rest(reply, heard, state, knowledge)
    facts = {name: value for name, value in state.facts.items() if name != fact}
    confirmed = {name: value for name, value in state.confirmed.items() if name != fact}
    asked = {name: times for name, times in state.asked.items() if name != fact}
    state = replace(state, facts=facts, confirmed=confirmed, asked=asked, wanted=fact, question=None, verdict=None)
    return step(state, None, heard, knowledge)


def letter(heard: Heard, state: State, knowledge: Knowledge) -> Step:
    """The letter of the last answer; while a question waits, it is said to come after."""
    if state.question:
        return step(state, phrase("letter_later", knowledge), heard, knowledge)
    found = _letter_of(heard, state, knowledge)
    said = with_letter("letter_ready", found, knowledge) if found else phrase("letter", knowledge)
    return _at_rest(said, heard, state, knowledge)


def _letter_of(heard: Heard, state: State, knowledge: Knowledge) -> str | None:
    """The letter of the last answer, else of the situation in hand."""
    for situation in filter(None, (state.answered, state.situation if state.verdict else None)):
        given, _ = answer(knowledge.situations[situation], heard, state, knowledge)
        if given.letter:
            return given.letter
    return None


def _at_rest(reply: Reply, heard: Heard, state: State, knowledge: Knowledge) -> Step:
    return step(replace(state, rest=True), reply, heard, knowledge)


REQUESTS: dict[str, Request] = {
    "restart": restart,
    "repeat": repeat,
    "simpler": simpler,
    "why_question": why_question,
    "what_understood": what_understood,
    "letter": letter,
}
