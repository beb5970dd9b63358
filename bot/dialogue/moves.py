"""The moves that open a situation and read what is told of it. Each is a pure function to a Step."""

from __future__ import annotations

from dataclasses import replace

from bot.answers import phrase
from bot.answers.phrases import facts_noted, with_contacts
from bot.dialogue.choosing import another_choice
from bot.dialogue.conclusion import answer, answer_aside
from bot.dialogue.first import beside, said_first, urgent_of
from bot.dialogue.heard import Heard
from bot.dialogue.meanings import asked_words
from bot.dialogue.misunderstood import not_understood, still_unsure
from bot.dialogue.narrowing import likeliest, situation_of, taken_as
from bot.dialogue.reading import bare
from bot.dialogue.sense import corrects
from bot.dialogue.state import State
from bot.dialogue.step import Step, step, verdict_of
from bot.dialogue.telling import Telling, hear, keep, speaks_of_another
from bot.knowledge.model import Knowledge
from bot.knowledge.situations import Situation


def open_case(heard: Heard, state: State, knowledge: Knowledge) -> Step:
    """A situation is named while no question waits: take it up, or take the message as more facts."""
    if first := said_first(heard, state, knowledge):
        return first
    telling = hear(heard, replace(state, question=None), knowledge)
    situation = likeliest(heard, keep(state, telling, heard, knowledge), knowledge)
    if situation is None:
        return step(replace(state, rest=True), phrase("not_covered", knowledge), heard, knowledge)
    excluded = heard.intent not in situation.intents
    if state.situation and telling and (bare(heard) or excluded):
        return more_facts(telling, heard, state, knowledge)
    if excluded:
        heard = replace(heard, intent=situation.intents[0])
        telling = hear(heard, replace(state, question=None), knowledge)
    if said := still_unsure(telling, heard, state, knowledge):
        return said
    if bare(heard) and not telling and not heard.is_button:
        return not_understood(replace(heard, intent="nlu_fallback", decision="refer"), state, knowledge)
    state = beside(keep(state.understood(), telling, heard, knowledge), heard, knowledge)
    if state.situation and not situation.facts:
        return answer_aside(situation, heard, state, knowledge)
    return step(replace(state.open(situation.id), question=None), None, heard, knowledge)


def answer_question(heard: Heard, state: State, knowledge: Knowledge) -> Step | None:
    """A question waits: the message answers it or tells other facts. None when it is about something else.

    Rasa also asks this of a form that opens, about the message that another move has just read: that is passed over.
    """
    if state.question is None or state.rest:
        return None
    situation = situation_of(heard.intent, knowledge)
    if (situation and (situation.urgent or heard.is_button)) or urgent_of(heard, knowledge):
        return None
    if asked_words(heard, knowledge):
        return None
    elsewhere = _is_elsewhere(situation, state, heard, knowledge) and not another_choice(heard, state, knowledge)
    telling = hear(heard, state, knowledge, elsewhere)
    if not telling or (elsewhere and not telling.answers(state.question) and not bare(heard)):
        return None
    if elsewhere and speaks_of_another(telling.facts, state):
        return None
    kept = beside(keep(state, telling, heard, knowledge), heard, knowledge)
    if telling.answers(state.question):
        return step(replace(kept, question=None), None, heard, knowledge)
    after = replace(kept, before="noted_beside") if corrects(heard) else kept.unanswered()
    return step(after, None, heard, knowledge)


def change_subject(heard: Heard, state: State, knowledge: Knowledge) -> Step:
    """A question waits and another subject comes: answer it, or take it up and offer to come back."""
    if first := said_first(heard, state, knowledge):
        return first
    situation = situation_of(heard.intent, knowledge)
    if situation is None:
        return step(state, phrase("not_covered", knowledge), heard, knowledge)
    telling = hear(heard, replace(state, question=None), knowledge)
    if bare(heard) and not telling and not heard.is_button:
        return not_understood(replace(heard, intent="nlu_fallback", decision="refer"), state, knowledge)
    waiting = state.question is not None
    state = beside(keep(state.understood(), telling, heard, knowledge), heard, knowledge)
    if situation.id == state.situation:
        return step(state, None, heard, knowledge)
    verdict = verdict_of(replace(state, situation=situation.id), heard, knowledge)
    if verdict and not verdict.missing:
        return answer_aside(situation, heard, state, knowledge, waiting and not situation.urgent)
    return step(replace(state.open(situation.id), suspended=state.situation), None, heard, knowledge)


def more_facts(telling: Telling, heard: Heard, state: State, knowledge: Knowledge) -> Step:
    """Facts outside of any question: ask or answer anew when they change it, else say that they are noted."""
    before, state = state, beside(keep(state, telling, heard, knowledge), heard, knowledge)
    verdict = verdict_of(state, heard, knowledge)
    if state.doubt or verdict is None or verdict.missing or state.verdict is None:
        return step(state, None, heard, knowledge)
    situation = knowledge.situations[verdict.situation]
    said, _ = answer(situation, heard, before, knowledge)
    now, _ = answer(situation, heard, state, knowledge)
    if now.answer != said.answer or now.blocks != said.blocks:
        return step(state, None, heard, knowledge)
    if left := _left_for(telling, state, situation, knowledge):
        return step(taken_as(left, state), None, heard, knowledge)
    noted = facts_noted("same_answer", telling.facts, knowledge)
    new = tuple(contact for contact in now.contacts if contact not in said.contacts)
    return step(replace(state, rest=True), with_contacts(noted, new), heard, knowledge)


def _left_for(telling: Telling, state: State, answered: Situation, knowledge: Knowledge) -> Situation | None:
    """The situation left at the last answer for which the facts told count, when they do not for the one answered."""
    counting = set(telling.facts) - set(answered.facts)
    left = (knowledge.situations[id] for id in state.left)
    return next((situation for situation in left if counting & set(situation.facts)), None)


def _is_elsewhere(named: Situation | None, state: State, heard: Heard, knowledge: Knowledge) -> bool:
    """Whether the message surely names another situation than the one in hand, or than those that it covers."""
    if named is None or state.situation is None or named.id == state.situation or heard.decision != "answer":
        return False
    return not set(named.intents) & set(knowledge.situations[state.situation].covers)
