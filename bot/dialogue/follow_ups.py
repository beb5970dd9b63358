"""The move after a question that follows an answer: "et s'ils ne répondent pas ?"."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.behalf import for_another
from bot.answers.follow_ups import follow_up
from bot.dialogue.heard import Heard
from bot.dialogue.narrowing import situation_of
from bot.dialogue.state import State
from bot.dialogue.step import Step, step
from bot.dialogue.telling import hear, keep
from bot.dialogue.text import plain
from bot.knowledge.conditions import facts_of
from bot.knowledge.follow_ups import FollowUpText
from bot.knowledge.model import Knowledge

LONGEST = 10


def say_follow_up(heard: Heard, state: State, knowledge: Knowledge) -> Step | None:
    """What is said of a short question that follows the last answer; None when the message is something else.

    Facts that count for the situation in hand, or that are of another one, are something else.
    """
    said = plain(heard.text)
    if state.question or state.answered is None or heard.is_button or len(said.split()) > LONGEST:
        return None
    named, answered = situation_of(heard.intent, knowledge), knowledge.situations[state.answered]
    asked = next((one for one in knowledge.follow_ups.values() if one.is_asked(said)), None)
    if asked is None or (named and named.urgent) or in_one_breath(answered.id, knowledge):
        return None
    if asked.yields and named and named.id != answered.id and heard.decision == "answer":
        return None
    telling = hear(heard, state, knowledge)
    if telling.doubt or any(fact in answered.facts or knowledge.facts[fact].reveals for fact in telling.facts):
        return None
    state = replace(keep(state, telling, heard, knowledge), rest=True)
    state = replace(state, invited=_invited(asked.text_after(answered.id), state))
    reply = follow_up(asked, answered.id, state.case(heard.today), knowledge)
    return step(state, for_another(reply, state.facts, knowledge), heard, knowledge)


def _invited(text: FollowUpText, state: State) -> str | None:
    """The fact that a line asks to be told: the line shows while it is not known."""
    named = (fact for line in text.lines for fact in facts_of(line.condition))
    return next((fact for fact in named if fact not in state.facts), None)


def in_one_breath(situation: str, knowledge: Knowledge) -> bool:
    """Whether the situation is answered without headings: somebody in distress is not sent through steps."""
    return all(knowledge.answers[rule.verdict].untitled for rule in knowledge.situations[situation].rules)
