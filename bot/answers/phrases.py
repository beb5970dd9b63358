"""The short things said outside of any situation, and the menu of situations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from bot.answers.contacts import contact_refs
from bot.answers.explain import as_text
from bot.answers.words import facts_line
from bot.exchange import Block, Choice, ContactRef, Reply, Status
from bot.knowledge.model import Knowledge
from bot.knowledge.situations import Situation
from bot.typeset import typeset

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


def with_letter(id: str, letter: str, knowledge: Knowledge) -> Reply:
    """The phrase that gives a letter, with the letter's id."""
    return replace(phrase(id, knowledge, titre=knowledge.letters[letter].title), letter=letter)


def facts_noted(id: str, facts: Mapping[str, str], knowledge: Knowledge) -> Reply:
    """The phrase with the facts in words."""
    return phrase(id, knowledge, faits=facts_line(dict(facts), knowledge))


def saying_first(sentence: str, reply: Reply) -> Reply:
    """The reply with a sentence before it, in its text and in its first block."""
    blocks = reply.blocks
    if blocks:
        blocks = (replace(blocks[0], items=(sentence, *blocks[0].items)), *blocks[1:])
    return replace(reply, text=f"{sentence}\n\n{reply.text}", blocks=blocks)


def with_contacts(reply: Reply, contacts: tuple[ContactRef, ...]) -> Reply:
    """The reply with more people to turn to, in its text too."""
    return naming_contacts(replace(reply, contacts=(*reply.contacts, *contacts)))


def naming_contacts(reply: Reply) -> Reply:
    """The reply whose text, which is enough alone, names everyone that it gives by a name or a telephone number."""
    said = typeset(reply.text)
    unnamed = tuple(c for c in reply.contacts if not any(typeset(name) in said for name in (c.name, c.phone) if name))
    if not unnamed:
        return reply
    return replace(reply, text=f"{reply.text}\n\n{as_text((), unnamed)}", blocks=blocks_of(reply))


def blocks_of(reply: Reply) -> tuple[Block, ...]:
    """Its blocks; of a reply that has none, its text as it is: what is added to the text is then not shown twice."""
    return reply.blocks or (Block("lead", "", (reply.text,)),)


def menu(knowledge: Knowledge) -> tuple[Choice, ...]:
    """A button for each situation that has a rank, in the order of the ranks."""
    ranked = (situation for situation in knowledge.situations.values() if situation.rank is not None)
    return tuple(situation_choice(situation) for situation in sorted(ranked, key=lambda s: s.rank or 0))


def clarify(intents: Iterable[str], knowledge: Knowledge) -> Reply:
    """Which of these is it? Only what the content can answer is offered, three at the most.

    Something urgent is never the only thing that a doubtful message may be: the menu comes with it.
    """
    by_intent = {intent: s for s in knowledge.situations.values() for intent in s.intents}
    options = list(dict.fromkeys(by_intent[i].id for i in intents if i in by_intent))[:3]
    if not options:
        return phrase("not_understood", knowledge)
    situations = [knowledge.situations[id] for id in options]
    choices = tuple(situation_choice(situation) for situation in situations)
    if len(situations) == 1 and situations[0].urgent:
        unclear = phrase("clarify_urgent", knowledge, urgence=situations[0].short)
        return replace(unclear, choices=(*choices, *unclear.choices))
    said = phrase("clarify" if len(options) > 1 else "clarify_one", knowledge)
    return Reply(said.status, said.text, choices=(*choices, SOMETHING_ELSE))


def situation_choice(situation: Situation) -> Choice:
    return Choice(situation.short, f"/{situation.intents[0]}")
