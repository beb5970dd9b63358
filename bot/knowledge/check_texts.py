"""Checks of the texts that people read: answers, mentions and short phrases."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.errors import ContentError
from bot.knowledge import check_parts as parts
from bot.knowledge.check_parts import PLACEHOLDER, Values
from bot.knowledge.conditions import facts_of
from bot.knowledge.model import Knowledge
from bot.knowledge.situations import Mention
from bot.knowledge.texts import Answer, Phrase

STATUSES = ("answered", "asked", "clarify", "referred", "out_of_scope", "refused", "unavailable")
FRAME = frozenset({"fenetre.debut", "fenetre.fin"})
SAID_BY_CODE = (
    "welcome",
    "not_understood",
    "clarify",
    "clarify_one",
    "clarify_urgent",
    "taken_as",
    "not_covered",
    "unavailable",
    "paused",
    "same_answer",
    "question_again",
    "noted_beside",
    "word_meaning",
    "noted",
    "two_failures",
    "offered",
    "on_behalf",
    "simpler_question",
    "why_this_question",
    "letter_later",
    "letter_ready",
    "what_understood_list",
    "correct_list",
    "to_the_day",
    "doubt_future",
    "doubt_long_ago",
    "doubt_far",
    "doubt_before_filing",
    "doubt_contradiction",
    "doubt_place",
)


def answer_faults(answer: Answer, knowledge: Knowledge, known: Values, today: date) -> Iterator[ContentError]:
    file = f"reponses/{answer.id}.yml"
    for key, part in (("resume", answer.lead), ("aujourdhui", answer.today), ("limites", answer.limits)):
        if not any(not facts_of(line.condition) for line in part):
            yield ContentError(file, key, "aucune ligne sans condition", "en écrire au moins une")
    if not answer.why:
        yield ContentError(file, "pourquoi", "aucune source", "dire pourquoi, avec le texte")
    yield from parts.sources((reason.source for reason in answer.why), file, "pourquoi", knowledge)
    yield from parts.contacts(answer.contacts, file, knowledge)
    lines = (
        *answer.lead,
        *answer.today,
        *answer.limits,
        *answer.proofs,
        *answer.simple,
        *answer.deadlines,
        *(reason.line for reason in answer.why),
    )
    allowed = {f"fait.{name}" for name in knowledge.facts} | {f"injonction.{name}" for name in knowledge.injunctions}
    for line in lines:
        yield from parts.condition(line.condition, file, line.text[:30], known)
        yield from parts.placeholders(line.text, file, allowed | FRAME | parts.numbers(knowledge))
    yield from parts.review(answer.review, file, "relu", today)
    if not any(rule.verdict == answer.id for s in knowledge.situations.values() for rule in s.rules):
        yield ContentError(file, "titre", "aucune règle ne donne cette réponse", "ajouter une règle ou l'enlever")


def mention_faults(mention: Mention, knowledge: Knowledge, known: Values, today: date) -> Iterator[ContentError]:
    yield from parts.condition(mention.condition, "mentions.yml", mention.id, known)
    yield from parts.sources((c.source for c in mention.citations), "mentions.yml", mention.id, knowledge)
    yield from parts.review(mention.review, "mentions.yml", mention.id, today)
    if PLACEHOLDER.search(mention.text + (mention.simple or "")):
        yield ContentError(
            "mentions.yml", mention.id, "un repère, que rien ne remplit ici", "l'écrire en toutes lettres"
        )
    for name in mention.except_verdicts:
        if name not in knowledge.answers:
            yield ContentError("mentions.yml", mention.id, f"« sauf » : pas de réponse « {name} »", "l'enlever")
    if not mention.citations:
        yield ContentError("mentions.yml", mention.id, "aucune source", "citer le texte")


def phrase_faults(phrase: Phrase, knowledge: Knowledge) -> Iterator[ContentError]:
    if phrase.status not in STATUSES:
        yield ContentError("phrases.yml", phrase.id, f"statut inconnu : {phrase.status}", ", ".join(STATUSES))
    yield from parts.contacts(phrase.contacts, "phrases.yml", knowledge)


def missing_phrases(knowledge: Knowledge) -> Iterator[ContentError]:
    """The phrases that the program says by their id."""
    for name in SAID_BY_CODE:
        if name not in knowledge.phrases:
            yield ContentError("phrases.yml", name, "cette phrase manque", "le programme en a besoin : l'écrire")
