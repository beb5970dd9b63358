"""What is said to a question that follows an answer."""

from __future__ import annotations

from bot.answers.contacts import given_contacts
from bot.answers.explain import as_text, source_refs
from bot.answers.phrases import situation_choice
from bot.answers.placeholders import lines
from bot.exchange import Block, Reply, Status
from bot.knowledge.follow_ups import FollowUp
from bot.knowledge.model import Knowledge
from bot.rules import Case


def follow_up(asked: FollowUp, situation: str, case: Case, knowledge: Knowledge) -> Reply:
    """The text of a follow-up after an answer of this situation, with its sources, contacts and what else to ask."""
    text = asked.text_after(situation)
    blocks = (Block("follow_up", asked.title, lines(text.lines, case, knowledge)),)
    contacts = given_contacts(text.contacts, case, knowledge)
    sources = source_refs(text.sources, knowledge)
    return Reply(
        Status.ANSWERED,
        as_text(blocks, contacts, sources),
        blocks,
        choices=tuple(situation_choice(knowledge.situations[id]) for id in text.see_also if id != situation),
        sources=sources,
        contacts=contacts,
    )
