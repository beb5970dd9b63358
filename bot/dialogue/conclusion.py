"""The moves that ask the next question, or give the answer with what else may be asked."""

from __future__ import annotations

from dataclasses import replace

from bot.answers import ask, explain, phrase
from bot.answers.behalf import for_another, person_of
from bot.answers.doubts import ask_about
from bot.answers.next import with_next
from bot.answers.phrases import facts_noted, saying_first
from bot.answers.words import fact_value
from bot.dialogue.heard import Heard
from bot.dialogue.state import State
from bot.dialogue.step import Step, step, verdict_of
from bot.exchange import Reply
from bot.knowledge.model import Knowledge
from bot.knowledge.situations import Situation
from bot.rules import assess
from bot.rules.calendar import parse


def ask_next(heard: Heard, state: State, knowledge: Knowledge) -> Step:
    """Ask about a doubt, or for the next fact that can still change the verdict."""
    if state.doubt:
        return _ask_about_doubt(heard, state, knowledge)
    verdict = verdict_of(state, heard, knowledge)
    wanted = state.wanted or (verdict.next_question if verdict else None)
    if wanted is None:
        return conclude(heard, state, knowledge)
    before = _before(state, knowledge) or _told_less(wanted, state, knowledge)
    question = ask(knowledge.facts[wanted], before, person_of(state.facts, knowledge))
    return step(state.ask(wanted), question, heard, knowledge)


def _before(state: State, knowledge: Knowledge) -> str:
    """What is said before the question, if anything."""
    subject = knowledge.situations[state.situation].title if state.situation else ""
    return phrase(state.before, knowledge, sujet=subject).text if state.before else ""


def _told_less(fact: str, state: State, knowledge: Knowledge) -> str:
    """Why a date that was told as a month or a year is asked about."""
    told = state.facts.get(fact, "")
    days = parse(told)
    if days is None or days.exact:
        return ""
    return phrase("to_the_day", knowledge, dit=fact_value(knowledge.facts[fact], told, knowledge)).text


def _ask_about_doubt(heard: Heard, state: State, knowledge: Knowledge) -> Step:
    """Each value is asked about once: said again, it is kept."""
    doubt = state.doubt
    assert doubt is not None
    reply = ask_about(doubt.kind, doubt.fact, doubt.value, doubt.told, knowledge)
    confirmed = state.confirmed if doubt.told else {**state.confirmed, doubt.fact: doubt.value}
    asked = replace(state, doubt=None, confirmed=confirmed, question=doubt.fact, wanted=doubt.fact, before=None)
    return step(asked, reply, heard, knowledge)


def conclude(heard: Heard, state: State, knowledge: Knowledge) -> Step:
    """Give the answer of the situation in hand, and offer what comes next. Nothing at rest."""
    if state.rest:
        return step(replace(state, rest=False), None, heard, knowledge)
    if state.situation is None:
        return step(state, facts_noted("noted", state.facts, knowledge), heard, knowledge)
    reply, verdict = answer(knowledge.situations[state.situation], heard, state, knowledge)
    reply = with_next(reply, state.situation, state.suspended, state.offered, knowledge)
    if state.before == "taken_as":
        reply = saying_first(_before(state, knowledge), reply)
    left = tuple(filter(None, (state.suspended, *state.offered)))
    state = replace(state, question=None, verdict=verdict, answered=state.situation, suspended=None, before=None)
    state = replace(state, offered=(), left=left)
    return step(state, reply, heard, knowledge, verdict)


def answer(situation: Situation, heard: Heard, state: State, knowledge: Knowledge) -> tuple[Reply, str]:
    """The answer of a situation with what is known now, and the id of its verdict."""
    case = state.case(heard.today)
    verdict = assess(situation, case, knowledge)
    return for_another(explain(verdict, case, knowledge), state.facts, knowledge), verdict.verdict


def answer_aside(situation: Situation, heard: Heard, state: State, knowledge: Knowledge, waiting: bool = False) -> Step:
    """An answer that leaves the situation in hand where it is; `waiting` says that its question comes again.

    Without that no question waits any more: the next "ok" answers nothing.
    """
    reply, verdict = answer(situation, heard, state, knowledge)
    if not waiting:
        reply = with_next(reply, situation.id, state.situation if not state.verdict else None, state.offered, knowledge)
    if state.situation is None:
        state = replace(state, situation=situation.id, verdict=verdict)
    state = replace(state, answered=situation.id, rest=not waiting, reminded=waiting)
    state = state if waiting else replace(state, question=None, offered=())
    return step(state, reply, heard, knowledge, verdict)
