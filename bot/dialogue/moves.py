"""The moves of a conversation. Each is a pure function from what was heard and the state to a Step."""

from __future__ import annotations

from dataclasses import replace

from bot.answers import ask, clarify, explain, facts_line, phrase
from bot.answers.phrases import situation_choice
from bot.dialogue.heard import BUTTON_INTENT, Heard
from bot.dialogue.reading import bare, learn
from bot.dialogue.state import State
from bot.dialogue.step import Step, step, verdict_of
from bot.exchange import Reply
from bot.knowledge.model import Knowledge, Situation
from bot.rules import Verdict, assess
from bot.rules.deduce import deduce

NOT_FRENCH = ("out_of_scope", "nlu_fallback")


def open_case(heard: Heard, state: State, knowledge: Knowledge) -> Step:
    """A situation is named while no question waits: take it up, or take the message as more facts."""
    facts = learn(heard, replace(state, question=None), knowledge)
    if state.situation and facts and bare(heard):
        return _more_facts(facts, heard, state, knowledge)
    situation = situation_of(heard.intent, knowledge)
    if situation is None:
        return step(state, phrase("not_covered", knowledge), heard, knowledge)
    state = learnt(state, facts, heard, knowledge)
    if state.situation and not situation.facts:
        return _answer_aside(situation, heard, state, knowledge)
    return step(state.open(situation.id), None, heard, knowledge)


def answer_question(heard: Heard, state: State, knowledge: Knowledge) -> Step | None:
    """A question waits: the message answers it or tells other facts. None when it is about something else."""
    situation = situation_of(heard.intent, knowledge)
    if state.situation is None or (situation and (situation.urgent or heard.is_button)):
        return None
    elsewhere = _is_elsewhere(situation, knowledge.situations[state.situation], heard)
    facts = learn(heard, state, knowledge, elsewhere)
    if not facts or (elsewhere and state.question not in facts and not bare(heard)):
        return None
    return step(replace(learnt(state, facts, heard, knowledge), question=None), None, heard, knowledge)


def _is_elsewhere(named: Situation | None, in_hand: Situation, heard: Heard) -> bool:
    """Whether the message surely names another situation than the one in hand, or than those that it covers."""
    if named is None or named.id == in_hand.id or heard.decision != "answer":
        return False
    return not set(named.intents) & set(in_hand.covers)


def learnt(state: State, facts: dict[str, str], heard: Heard, knowledge: Knowledge) -> State:
    """The state with these facts, and with those that they allow to deduce."""
    return replace(state, facts=deduce({**state.facts, **facts}, heard.today, knowledge))


def change_subject(heard: Heard, state: State, knowledge: Knowledge) -> Step:
    """A question waits and another subject comes: answer it, or take it up and offer to come back."""
    situation = situation_of(heard.intent, knowledge)
    if situation is None:
        return step(state, phrase("not_covered", knowledge), heard, knowledge)
    facts = learn(heard, replace(state, question=None), knowledge)
    state = learnt(state, facts, heard, knowledge)
    if situation.id == state.situation:
        return step(state, None, heard, knowledge)
    if not assess(situation, state.case(heard.today), knowledge).missing:
        return _answer_aside(situation, heard, state, knowledge)
    return step(replace(state.open(situation.id), suspended=state.situation), None, heard, knowledge)


def ask_next(heard: Heard, state: State, knowledge: Knowledge) -> Step:
    """Ask for the next fact that can still change the verdict."""
    verdict = verdict_of(state, heard, knowledge)
    if verdict is None:
        return step(state, phrase("not_understood", knowledge), heard, knowledge)
    if verdict.next_question is None:
        return conclude(heard, state, knowledge)
    before = phrase(state.before, knowledge).text if state.before else ""
    state = state.ask(verdict.next_question)
    return step(state, ask(knowledge.facts[verdict.next_question], before), heard, knowledge)


def conclude(heard: Heard, state: State, knowledge: Knowledge) -> Step:
    """Give the answer of the situation in hand, and offer to come back to the one left for it."""
    verdict = verdict_of(state, heard, knowledge)
    if verdict is None:
        return step(state, None, heard, knowledge)
    reply = explain(verdict, state.case(heard.today), knowledge)
    if state.suspended:
        back = situation_choice(knowledge.situations[state.suspended])
        reply = replace(reply, choices=(replace(back, label=f"Revenir à : {back.label}"),))
    state = replace(state, question=None, verdict=verdict.verdict, suspended=None, before=None)
    return step(state, reply, heard, knowledge, verdict.verdict)


def small_talk(heard: Heard, state: State, knowledge: Knowledge) -> Step:
    """Anything that names no situation: a greeting, a doubt, another domain, or facts after the answer."""
    facts = learn(heard, state, knowledge) if heard.intent != BUTTON_INTENT or state.situation else {}
    outside = heard.intent.startswith(("out_of_scope", "other_language")) and not bare(heard)
    if state.situation and facts and state.question is None and not outside:
        return _more_facts(facts, heard, state, knowledge)
    if heard.intent == "restart":
        return step(State(), phrase("restart", knowledge), heard, knowledge)
    if heard.intent == "repeat" and state.verdict and state.question is None:
        return conclude(heard, state, knowledge)
    if state.question and heard.decision == "clarify" and "?" in heard.text:
        return step(state, _phrase_for(heard, knowledge), heard, knowledge)
    if state.question and heard.intent in (
        "nlu_fallback",
        "repeat",
        BUTTON_INTENT,
        "affirm",
        "deny",
        "correct",
    ):
        return step(
            replace(state, before=None if heard.intent == "repeat" else "question_again"),
            None,
            heard,
            knowledge,
        )
    return step(learnt(state, facts, heard, knowledge), _phrase_for(heard, knowledge), heard, knowledge)


def situation_of(intent: str, knowledge: Knowledge) -> Situation | None:
    return next((s for s in knowledge.situations.values() if intent in s.intents), None)


def _phrase_for(heard: Heard, knowledge: Knowledge) -> Reply:
    """A doubt is asked; a language that is not French is answered in it; the rest has its phrase."""
    for entity in heard.entities:
        known = entity.kind == "langue" and entity.value in knowledge.languages
        if known and (heard.intent == "other_language" or (entity.role == "sure" and heard.intent in NOT_FRENCH)):
            return replace(phrase("other_language", knowledge), text=knowledge.languages[entity.value])
    if heard.intent == "nlu_fallback" and heard.decision == "clarify":
        return clarify(heard.options, knowledge)
    return phrase(heard.intent if heard.intent in knowledge.phrases else "not_understood", knowledge)


def _more_facts(facts: dict[str, str], heard: Heard, state: State, knowledge: Knowledge) -> Step:
    """Facts after the answer: say that they are noted, and answer anew when they change it."""
    before, state = state.verdict, learnt(state, facts, heard, knowledge)
    verdict = verdict_of(state, heard, knowledge)
    if verdict and (verdict.verdict != before or before is None):
        return conclude(heard, state, knowledge)
    noted = phrase("same_answer", knowledge, faits=facts_line(facts, knowledge))
    return step(state, noted, heard, knowledge)


def _answer_aside(situation: Situation, heard: Heard, state: State, knowledge: Knowledge) -> Step:
    """An answer that leaves the situation in hand where it is."""
    verdict: Verdict = assess(situation, state.case(heard.today), knowledge)
    reply = explain(verdict, state.case(heard.today), knowledge)
    return step(state, reply, heard, knowledge, verdict.verdict)
