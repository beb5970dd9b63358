"""From YAML mappings to facts, situations and mentions."""

from __future__ import annotations

from types import MappingProxyType

from bot.knowledge.build import citations, condition, review
from bot.knowledge.conditions import parse
from bot.knowledge.files import Entry
from bot.knowledge.situations import ComputedFact, Deduction, Fact, Mention, Option, Rule, Situation


def fact(id: str, entry: Entry) -> Fact:
    options = tuple(
        Option(e.text("valeur"), e.text("libelle"), e.words("entites"), e.words("mots")) for e in entry.entries("choix")
    )
    return Fact(
        id,
        entry.text("genre"),
        entry.text("nom"),
        entry.optional("question"),
        entry.optional("aide"),
        options,
        deduction(entry),
        entry.optional("question_autrui"),
        entry.optional("pourquoi"),
        entry.optional("revele"),
        entry.one_or_more("source"),
    )


def deduction(entry: Entry) -> Deduction | None:
    if "deduit" not in entry.data:
        return None
    part = entry.entry("deduit")
    return Deduction(condition(part), part.text("vaut"))


def computed(id: str, entry: Entry) -> ComputedFact:
    words = entry.entry("valeurs" if "nom" in entry.data else "phrases")
    values = {str(value): words.text(value) for value in words.data}
    return ComputedFact(id, entry.optional("nom"), MappingProxyType(values))


def rule(entry: Entry) -> Rule:
    return Rule(
        entry.text("id"),
        condition(entry),
        entry.text("alors"),
        citations(entry),
        entry.day("en_vigueur_depuis"),
        review(entry),
    )


def situation(id: str, entry: Entry) -> Situation:
    return Situation(
        id,
        entry.text("titre"),
        entry.text("court"),
        entry.words("intentions"),
        entry.flag("urgente"),
        entry.words("faits"),
        tuple(rule(e) for e in entry.entries("regles")),
        entry.words("couvre"),
        entry.number("rang"),
        entry.words("voir_aussi"),
        parse(entry.data["pas_si"], entry.file, entry.path("pas_si")) if "pas_si" in entry.data else None,
    )


def mention(id: str, entry: Entry) -> Mention:
    return Mention(
        id,
        condition(entry),
        entry.text("texte"),
        citations(entry),
        entry.words("sauf"),
        review(entry),
        entry.optional("simple"),
    )
