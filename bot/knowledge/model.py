"""All the content, as frozen values. The words are those of the files in `bot/content`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.knowledge.follow_ups import FollowUp
from bot.knowledge.letters import Letter, Stationery
from bot.knowledge.references import Contact, Source
from bot.knowledge.situations import ComputedFact, Fact, Mention, Situation
from bot.knowledge.texts import Answer, DeadlineText, Injunction, Phrase, Term


@dataclass(frozen=True)
class Knowledge:
    """All the content, by id, and a digest that names this version of it.

    `admitted` are rare words that a reviewer kept on purpose.
    """

    facts: Mapping[str, Fact]
    computed: Mapping[str, ComputedFact]
    situations: Mapping[str, Situation]
    mentions: Mapping[str, Mention]
    answers: Mapping[str, Answer]
    sources: Mapping[str, Source]
    contacts: Mapping[str, Contact]
    injunctions: Mapping[str, Injunction]
    deadlines: Mapping[str, DeadlineText]
    follow_ups: Mapping[str, FollowUp]
    phrases: Mapping[str, Phrase]
    letters: Mapping[str, Letter]
    stationery: Stationery
    places: Mapping[str, str]
    languages: Mapping[str, str]
    glossary: Mapping[str, Term]
    admitted: frozenset[str]
    version: str
