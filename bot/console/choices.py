"""The choices that the filters offer, in French."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from bot.console import words
from bot.journal.reading import ConversationFilter
from bot.knowledge import Knowledge
from bot.knowledge.situations import Situation

Options = dict[str, str]


@dataclass(frozen=True)
class Group:
    """Options under a title: the label of each value. An empty title groups nothing."""

    title: str
    options: Options


@dataclass(frozen=True)
class Select:
    """A field of the form of filters. `every` is the choice that filters nothing."""

    name: str
    label: str
    every: str
    chosen: str
    groups: tuple[Group, ...]


def filter_choices(wanted: ConversationFilter, sites: Mapping[str, str], knowledge: Knowledge) -> tuple[Select, ...]:
    statuses = Group("", dict(words.STATUSES))
    feedback = Group("", dict(words.FEEDBACK))
    return (
        _select("site", "Site", "Tous les sites", wanted.site, (Group("", dict(sites)),)),
        _select("status", "Statut d’un message", "Tous les statuts", wanted.status, (statuses,)),
        _select("intent", "Intention", "Toutes les intentions", wanted.intent, intent_groups(knowledge)),
        _select("verdict", "Verdict", "Tous les verdicts", wanted.verdict, _verdicts(knowledge)),
        _select("feedback", "Avis de la personne", "Tous les avis", wanted.feedback, (feedback,)),
        _select("review", "Relecture", "Toutes", wanted.review, (Group("", dict(words.REVIEW)),)),
    )


def _select(name: str, label: str, every: str, chosen: str | None, groups: tuple[Group, ...]) -> Select:
    """A value that is chosen but not offered (an old link) is offered too: the form never hides a filter."""
    if chosen and not any(chosen in group.options for group in groups):
        groups = (Group("", {chosen: chosen}), *groups)
    return Select(name, label, every, chosen or "", groups)


def intent_groups(knowledge: Knowledge, only: Collection[str] | None = None) -> tuple[Group, ...]:
    """The intents by their French names; `only` those of this collection, when it is given."""
    own: Options = {}
    for situation in sorted(knowledge.situations.values(), key=lambda s: s.title):
        own.update(_intents_of(situation))
    groups = Group("Situations", own), Group("Autres intentions", dict(words.OTHER_INTENTS))
    return groups if only is None else tuple(_among(group, only) for group in groups)


def _among(group: Group, values: Collection[str]) -> Group:
    return Group(group.title, {value: label for value, label in group.options.items() if value in values})


def _intents_of(situation: Situation) -> Options:
    """Intents of one situation bear its title; where there are several, their name tells them apart."""
    if len(situation.intents) == 1:
        return {situation.intents[0]: situation.title}
    return {intent: f"{situation.title} ({intent})" for intent in situation.intents}


def _verdicts(knowledge: Knowledge) -> tuple[Group, ...]:
    """The verdicts that the rules of each situation can give."""
    situations = sorted(knowledge.situations.values(), key=lambda s: s.title)
    return tuple(
        Group(s.title, {rule.verdict: words.verdict(rule.verdict, knowledge) for rule in s.rules}) for s in situations
    )
