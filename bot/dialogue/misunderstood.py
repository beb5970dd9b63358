"""The move after a message that was not understood: once, then the situations as a menu, and people."""

from __future__ import annotations

from dataclasses import replace

from bot.answers import clarify, phrase
from bot.answers.phrases import situation_choice
from bot.dialogue.heard import Heard
from bot.dialogue.narrowing import likely, possible, situation_of, taken_as
from bot.dialogue.reading import bare
from bot.dialogue.state import State
from bot.dialogue.step import Step, step
from bot.dialogue.telling import Telling, hear, keep
from bot.exchange import Reply, Status
from bot.knowledge.model import Knowledge
from bot.knowledge.situations import Situation

NOT_FRENCH = ("out_of_scope", "nlu_fallback")
FAILURES = 2
WEAK = 0.25


def not_understood(heard: Heard, state: State, knowledge: Knowledge) -> Step:
    """Say so once; the second time in a row give the menu and people, unless a few situations are likely.

    Words too weak to mean something leave the situations that were offered just before. When what was told leaves one
    of the likely situations, it is taken up instead.
    """
    if said := _small_talk_beside_urgent(heard, knowledge):
        return step(replace(state.understood(), rest=state.question is None), said, heard, knowledge)
    if state.unsure and not state.question and heard.confidence < WEAK:
        heard = replace(heard, options=state.unsure, decision="clarify")
    if one := _the_one_left(heard, state, knowledge):
        return step(taken_as(one, state), None, heard, knowledge)
    if left := possible(heard.options, state, heard, knowledge):
        heard = replace(heard, options=tuple(situation.intents[0] for situation in left))
    if _date_of_nothing(heard, state):
        return step(replace(state.understood(), rest=True), phrase("date_of_what", knowledge), heard, knowledge)
    state = replace(state, failures=state.failures + 1)
    said = phrase_for(heard, knowledge)
    state = replace(state, unsure=heard.options if said.status is Status.CLARIFY else ())
    narrowed = said.status is Status.CLARIFY and state.question is None and state.failures == FAILURES
    if state.failures >= FAILURES and not narrowed:
        given_up = replace(state, question=None, doubt=None, wanted=None, before=None, rest=True)
        return step(given_up, phrase("two_failures", knowledge), heard, knowledge)
    if state.question and heard.intent != "out_of_scope":
        return step(replace(state, before="question_again"), None, heard, knowledge)
    return step(replace(state, rest=state.question is None), said, heard, knowledge)


def _date_of_nothing(heard: Heard, state: State) -> bool:
    """A date and nothing else, while no question waits: it may be of anything."""
    return (
        state.question is None
        and not state.unsure
        and bare(heard, most=0)
        and all(e.kind == "date" for e in heard.entities)
    )


def _small_talk_beside_urgent(heard: Heard, knowledge: Knowledge) -> Reply | None:
    """Most likely small talk ("je ne sais plus"), perhaps a cry for help: its phrase, with a button for that first."""
    if heard.decision != "clarify" or not heard.options or heard.options[0] not in knowledge.phrases:
        return None
    first, *others = heard.options
    named = [situation_of(intent, knowledge) for intent in others]
    urgent = tuple(situation_choice(situation) for situation in named if situation and situation.urgent)
    said = phrase(first, knowledge)
    return replace(said, choices=(*urgent, *said.choices)) if urgent and len(urgent) == len(named) else None


def _the_one_left(heard: Heard, state: State, knowledge: Knowledge) -> Situation | None:
    """The only situation that what was told leaves of several likely ones."""
    if heard.decision != "clarify" or heard.intent != "nlu_fallback":
        return None
    if state.question or state.situation or state.unsure:
        return None
    named = {found.id for intent in heard.options if (found := situation_of(intent, knowledge))}
    left = possible(heard.options, state, heard, knowledge) or possible(likely(heard), state, heard, knowledge)[:1]
    return left[0] if len(left) == 1 and {left[0].id} != named else None


def still_unsure(telling: Telling, heard: Heard, state: State, knowledge: Knowledge) -> Step | None:
    """Situations were offered, and none is chosen: "yes", facts, or words that fit one of them too take the likeliest.

    None when the message is about something else.
    """
    if not state.unsure or state.question or heard.is_button or heard.intent in state.unsure:
        return None
    offered, state = state.unsure, keep(state, telling, heard, knowledge)
    left = possible(offered, state, heard, knowledge)
    if heard.intent != "affirm" and not bare(heard):
        again = possible(heard.options, state, heard, knowledge) if heard.intent == "nlu_fallback" else ()
        left = tuple(situation for situation in left if situation in again)
    if not left:
        return None
    revealed = {knowledge.facts[fact].reveals for fact in telling.facts}
    left = tuple(sorted(left, key=lambda situation: situation.id not in revealed))
    others = state.offer(situation.id for situation in left[1:] if situation.rank is not None)
    taken = taken_as(left[0], others)
    return step(keep(taken, hear(heard, taken, knowledge), heard, knowledge), None, heard, knowledge)


def phrase_for(heard: Heard, knowledge: Knowledge) -> Reply:
    """A doubt is asked; a language that is not French is answered in it; the rest has its phrase."""
    for entity in heard.entities:
        known = entity.kind == "langue" and entity.value in knowledge.languages
        if known and (heard.intent == "other_language" or (entity.role == "sure" and heard.intent in NOT_FRENCH)):
            return replace(phrase("other_language", knowledge), text=knowledge.languages[entity.value])
    if heard.intent == "nlu_fallback" and heard.decision == "clarify":
        return clarify(heard.options, knowledge)
    return phrase(heard.intent if heard.intent in knowledge.phrases else "not_understood", knowledge)
