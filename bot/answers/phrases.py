"""The short things said outside of any situation, and the menu of situations."""

from __future__ import annotations

from collections.abc import Iterable

from bot.answers.contacts import contact_refs
from bot.exchange import Choice, Reply, Status
from bot.knowledge.model import Knowledge, Situation

SOMETHING_ELSE = Choice("Autre chose", "/something_else")


def phrase(id: str, knowledge: Knowledge, **values: str) -> Reply:
    """A short reply. `values` fill the braces of its text."""
    said = knowledge.phrases[id]
    text = said.text.format(**values) if values else said.text
    return Reply(
        Status(said.status),
        text,
        choices=menu(knowledge) if said.menu else (),
        contacts=contact_refs(knowledge.contacts[id] for id in said.contacts),
    )


def menu(knowledge: Knowledge) -> tuple[Choice, ...]:
    """A button for each situation that has a rank, in the order of the ranks."""
    ranked = (situation for situation in knowledge.situations.values() if situation.rank is not None)
    return tuple(situation_choice(situation) for situation in sorted(ranked, key=lambda s: s.rank or 0))


def clarify(intents: Iterable[str], knowledge: Knowledge) -> Reply:
    """Which of these is it? Only what the content can answer is offered, three at the most."""
    by_intent = {intent: s for s in knowledge.situations.values() for intent in s.intents}
    options = list(dict.fromkeys(by_intent[i].id for i in intents if i in by_intent))[:3]
    if not options:
        return phrase("not_understood", knowledge)
    choices = tuple(situation_choice(knowledge.situations[id]) for id in options)
    said = phrase("clarify", knowledge)
    return Reply(said.status, said.text, choices=(*choices, SOMETHING_ELSE))


def situation_choice(situation: Situation) -> Choice:
    return Choice(situation.short, f"/{situation.intents[0]}")
