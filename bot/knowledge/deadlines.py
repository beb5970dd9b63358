"""Checks that the program and echeances.yml know the same deadlines, and that the answers tell those that exist."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.errors import ContentError
from bot.knowledge import check_parts as parts
from bot.knowledge.model import Knowledge
from bot.knowledge.texts import DeadlineText

FILE = "echeances.yml"
FRAME = frozenset({"fin", "jours", "aujourdhui"})
OPENING = FRAME | {"debut"}


def deadline_faults(
    knowledge: Knowledge, counted: parts.Values, known: parts.Values, today: date
) -> Iterator[ContentError]:
    """`counted` are the deadlines that the program counts, each with the states that it may have; `known` are the
    values of every fact, told or computed."""
    for id in sorted({*counted, *knowledge.deadlines}):
        if id not in counted:
            yield ContentError(FILE, id, "le programme ne compte pas cette échéance", "l'enlever")
        elif id not in knowledge.deadlines:
            yield ContentError(FILE, id, "cette échéance n'a pas de mots", "l'ajouter")
        else:
            yield from _deadline(knowledge.deadlines[id], counted[id], knowledge, today)
            yield from _whom(knowledge.deadlines[id], knowledge, known)
    yield from _answers(knowledge)


def _deadline(
    deadline: DeadlineText, states: tuple[str, ...], knowledge: Knowledge, today: date
) -> Iterator[ContentError]:
    for state in sorted(frozenset(states) ^ frozenset(deadline.states)):
        missing = state in states
        problem = f"l'état « {state} » n'a pas de mots" if missing else f"l'état « {state} » n'arrive jamais"
        yield ContentError(FILE, deadline.id, problem, "l'ajouter" if missing else "l'enlever")
    for told in deadline.states.values():
        yield from parts.placeholders(told.text, FILE, OPENING if "before" in states else FRAME)
    yield from parts.sources((deadline.source,), FILE, deadline.id, knowledge)
    yield from parts.review(deadline.review, FILE, deadline.id, today)


def _whom(deadline: DeadlineText, knowledge: Knowledge, known: parts.Values) -> Iterator[ContentError]:
    """Whom it is told to, and what is said under it."""
    yield from parts.condition(deadline.condition, FILE, deadline.id, known)
    yield from parts.sources((caveat.source for caveat in deadline.caveats), FILE, deadline.id, knowledge)
    for caveat in deadline.caveats:
        yield from parts.condition(caveat.line.condition, FILE, deadline.id, known)
        yield from parts.placeholders(caveat.line.text, FILE, ())


def _answers(knowledge: Knowledge) -> Iterator[ContentError]:
    told = set()
    for answer in knowledge.answers.values():
        for line in answer.deadlines:
            told.add(line.text)
            if line.text not in knowledge.deadlines:
                problem = f"échéance inconnue : {line.text}"
                yield ContentError(f"reponses/{answer.id}.yml", "echeances", problem, "voir echeances.yml")
    for id in sorted(knowledge.deadlines.keys() - told):
        yield ContentError(FILE, id, "aucune réponse ne dit cette échéance", "la dire ou l'enlever")
