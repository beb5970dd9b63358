"""Checks that the content holds together: every id exists, every answer is used, sourced, limited, reviewed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.errors import ContentError
from bot.knowledge import check_parts as parts
from bot.knowledge import check_texts
from bot.knowledge.check_follow_ups import follow_up_faults
from bot.knowledge.check_letters import letter_faults
from bot.knowledge.check_parts import Values
from bot.knowledge.computed import computed_faults
from bot.knowledge.contacts import left_alone, prefecture_faults
from bot.knowledge.model import Knowledge
from bot.knowledge.situations import Rule, Situation

KINDS = ("choix", "oui_non", "date", "departement")
CONFIDENCES = ("officiel", "communique", "secondaire", "deduction")


def faults(knowledge: Knowledge, computed: Values, today: date) -> Iterator[ContentError]:
    """Every fault of the content. `computed` are the values of the computed facts, by name."""
    known = parts.known_values(knowledge, computed)
    yield from _facts(knowledge)
    yield from computed_faults(knowledge, computed)
    yield from prefecture_faults(knowledge)
    yield from left_alone(knowledge, today)
    for situation in knowledge.situations.values():
        yield from _situation(situation, knowledge, known, today)
    for answer in knowledge.answers.values():
        yield from check_texts.answer_faults(answer, knowledge, known, today)
    yield from letter_faults(knowledge, known, today)
    yield from follow_up_faults(knowledge, known, today)
    for mention in knowledge.mentions.values():
        yield from check_texts.mention_faults(mention, knowledge, known, today)
    for phrase in knowledge.phrases.values():
        yield from check_texts.phrase_faults(phrase, knowledge)
    yield from check_texts.missing_phrases(knowledge)
    yield from _others(knowledge)


def _facts(knowledge: Knowledge) -> Iterator[ContentError]:
    for fact in knowledge.facts.values():
        if fact.kind not in KINDS:
            yield ContentError("faits.yml", fact.id, f"genre inconnu : {fact.kind}", f"un de : {', '.join(KINDS)}")
        if fact.kind == "choix" and not fact.options:
            yield ContentError("faits.yml", fact.id, "aucun choix", "donner une liste sous « choix »")
        if fact.reveals and fact.reveals not in knowledge.situations:
            yield ContentError("faits.yml", fact.id, f"« revele » : pas de situation « {fact.reveals} »", "corriger")
        if fact.question and not (fact.question_about_other and fact.why_asked):
            yield ContentError("faits.yml", fact.id, "question sans « question_autrui » ni « pourquoi »", "les écrire")
        if fact.why_asked and not fact.why_sources:
            yield ContentError("faits.yml", fact.id, "« pourquoi » sans source", "citer le texte : « source »")
        yield from parts.sources(fact.why_sources, "faits.yml", fact.id, knowledge)


def _situation(situation: Situation, knowledge: Knowledge, known: Values, today: date) -> Iterator[ContentError]:
    file = f"situations/{situation.id}.yml"
    if not situation.intents or not situation.rules:
        yield ContentError(file, "intentions", "il manque une intention ou une règle", "en donner au moins une")
    for name in situation.facts:
        if name not in knowledge.facts or knowledge.facts[name].question is None:
            yield ContentError(file, "faits", f"« {name} » n'est pas un fait avec une question", "voir faits.yml")
    if situation.unless:
        yield from parts.condition(situation.unless, file, "pas_si", known)
    for name in situation.see_also:
        if name not in knowledge.situations or name == situation.id:
            yield ContentError(file, "voir_aussi", f"« {name} » n'est pas une autre situation", "corriger ou enlever")
    for rule in situation.rules:
        yield from _rule(rule, file, knowledge, known, today)


def _rule(rule: Rule, file: str, knowledge: Knowledge, known: Values, today: date) -> Iterator[ContentError]:
    yield from parts.condition(rule.condition, file, rule.id, known)
    if rule.verdict not in knowledge.answers:
        yield ContentError(file, rule.id, f"pas de réponse « {rule.verdict} »", f"créer reponses/{rule.verdict}.yml")
    if not rule.citations:
        yield ContentError(file, rule.id, "aucune source", "citer le texte qui fonde la règle")
    yield from parts.sources((c.source for c in rule.citations), file, rule.id, knowledge)
    yield from parts.review(rule.review, file, rule.id, today)


def _others(knowledge: Knowledge) -> Iterator[ContentError]:
    for source in knowledge.sources.values():
        if source.confidence not in CONFIDENCES:
            yield ContentError("sources.yml", source.id, "confiance inconnue", f"une de : {', '.join(CONFIDENCES)}")
        if source.url and not source.url.startswith("https://"):
            yield ContentError("sources.yml", source.id, "lien sans https", "donner une adresse en https")
    for injunction in knowledge.injunctions.values():
        yield from parts.sources(injunction.sources, "decision.yml", injunction.id, knowledge)
