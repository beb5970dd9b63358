"""What a message tells: facts to keep, a value to ask about first, and of whom they are told."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bot.dialogue.heard import Heard
from bot.dialogue.reading import learn
from bot.dialogue.sense import doubt, place_doubt
from bot.dialogue.state import Doubt, State
from bot.dialogue.text import plain
from bot.dialogue.yes_no import YES
from bot.knowledge.model import Knowledge
from bot.rules.deduce import deduce

PERSON, CLIENT = "on_behalf_of", "client"
ONE_MORE = re.compile(
    r"\bune? (?:autre|deuxieme|seconde?|nouveau|nouvel|nouvelle) (?:jeune )?(?:personne|dame|monsieur|homme|femme|"
    r"jeune|famille|cas|usagere?|beneficiaire|client|cliente|etudiante?|salariee?|residente?|refugiee?)\b"
)


@dataclass(frozen=True)
class Telling:
    """`facts` may be kept; `doubt` is a value to ask about first. Empty, the message told nothing."""

    facts: dict[str, str]
    doubt: Doubt | None = None

    def __bool__(self) -> bool:
        return bool(self.facts or self.doubt)

    def answers(self, fact: str | None) -> bool:
        return fact in self.facts or bool(self.doubt and self.doubt.fact == fact)


def hear(heard: Heard, state: State, knowledge: Knowledge, elsewhere: bool = False) -> Telling:
    """What the message tells in the light of the question; see `reading.learn`."""
    facts = learn(heard, state, knowledge, elsewhere) or _confirmed(heard, state)
    if speaks_of_another(facts, state) or speaks_of_one_more(heard, state):
        return Telling(facts)
    doubts = {fact: found for fact, value in facts.items() if (found := doubt(fact, value, heard, state))}
    sure = {fact: value for fact, value in facts.items() if fact not in doubts}
    place = None if "department" in facts else place_doubt(heard, state)
    return Telling(sure, next(iter(doubts.values()), place))


def _confirmed(heard: Heard, state: State) -> dict[str, str]:
    """ "Oui" to the question whether a doubtful value is right."""
    value = state.confirmed.get(state.wanted or "")
    says_yes = heard.intent == "affirm" or YES.match(plain(heard.text))
    return {str(state.wanted): value} if value and state.wanted == state.question and says_yes else {}


def keep(state: State, telling: Telling, heard: Heard, knowledge: Knowledge) -> State:
    """The state with what was told, and with the facts that it allows to deduce."""
    if speaks_of_another(telling.facts, state):
        state = _turn_to(telling.facts[PERSON], state)
    elif speaks_of_one_more(heard, state):
        state = _begin_anew(state)
    facts = deduce({**state.facts, **telling.facts}, heard.today, knowledge)
    settled = state.doubt and state.doubt.fact in telling.facts
    return replace(
        state.understood() if telling else state,
        facts=facts,
        doubt=telling.doubt or (None if settled else state.doubt),
        wanted=None if telling.answers(state.wanted) else state.wanted,
        invited=None,
    )


def speaks_of_one_more(heard: Heard, state: State) -> bool:
    """Whether somebody who speaks of a person they accompany now speaks of one more."""
    return state.facts.get(PERSON) == CLIENT and bool(ONE_MORE.search(plain(heard.text)))


def _begin_anew(state: State) -> State:
    """One more person whom somebody accompanies: nothing is known of them yet."""
    return replace(state, facts={PERSON: CLIENT}, asked={}, question=None, verdict=None, doubt=None, confirmed={})


def speaks_of_another(facts: dict[str, str], state: State) -> bool:
    """Whether the message turns to another person than the one spoken of until now."""
    person, before = facts.get(PERSON), state.facts.get(PERSON)
    if person is None or person == before:
        return False
    return before is not None or (state.verdict is not None and person != "self")


def _turn_to(person: str, state: State) -> State:
    """The same trouble, another person: each keeps the facts of their own."""
    others = {**state.others, state.facts.get(PERSON, "self"): state.facts}
    facts = others.pop(person, {})
    return replace(state, facts=facts, others=others, asked={}, question=None, verdict=None, doubt=None, confirmed={})
