"""What comes before a message is read for a situation: something urgent, a word to explain, a follow-up."""

from __future__ import annotations

from dataclasses import replace

from bot.answers import phrase
from bot.dialogue.conclusion import answer_aside
from bot.dialogue.follow_ups import say_follow_up
from bot.dialogue.heard import Heard
from bot.dialogue.meanings import asked_words
from bot.dialogue.narrowing import situation_of
from bot.dialogue.state import State
from bot.dialogue.step import Step, step
from bot.knowledge.model import Knowledge
from bot.knowledge.situations import Situation


def said_first(heard: Heard, state: State, knowledge: Knowledge) -> Step | None:
    """What is said before the message is read for a situation or for facts."""
    return (
        urgent_beside(heard, state, knowledge)
        or say_meaning(heard, state, knowledge)
        or say_follow_up(heard, state, knowledge)
    )


def urgent_beside(heard: Heard, state: State, knowledge: Knowledge) -> Step | None:
    """Something urgent that a part of the message says is answered first; the rest is offered after it."""
    urgent = urgent_of(heard, knowledge)
    if urgent is None:
        return None
    first = replace(heard, beside=(heard.intent, *heard.options, *(i for i in heard.beside if i not in urgent.intents)))
    return answer_aside(urgent, heard, beside(replace(state, question=None), first, knowledge), knowledge)


def urgent_of(heard: Heard, knowledge: Knowledge) -> Situation | None:
    """The urgent situation that is named beside something less urgent."""
    named = situation_of(heard.intent, knowledge)
    if named and named.urgent:
        return None
    others = (situation_of(intent, knowledge) for intent in heard.beside)
    return next((situation for situation in others if situation and situation.urgent), None)


def say_meaning(heard: Heard, state: State, knowledge: Knowledge) -> Step | None:
    """What a word means, when that is asked; a question that waits comes again.

    An urgent situation, and one that only informs ("c'est quoi la décision du Conseil d'État"), say more themselves.
    """
    terms = asked_words(heard, knowledge)
    named = situation_of(heard.intent, knowledge)
    if not terms or (named and (named.urgent or not named.facts)):
        return None
    lines = "\n".join(f"{term.word} : {term.meaning}" for term in terms)
    reply = phrase("word_meaning", knowledge, mots=lines)
    return step(replace(state.understood(), rest=state.question is None), reply, heard, knowledge)


def beside(state: State, heard: Heard, knowledge: Knowledge) -> State:
    """Keep the other needs that the message names, to offer them after the answer."""
    if heard.intent.startswith("out_of_scope"):
        return state
    return state.offer(named_beside(heard, knowledge))


def named_beside(heard: Heard, knowledge: Knowledge) -> tuple[str, ...]:
    """The situations of the menu that the message names beside its first need."""
    others = (situation_of(intent, knowledge) for intent in heard.beside)
    return tuple(situation.id for situation in others if situation and situation.rank is not None)
