"""From YAML mappings to the frozen values of `bot.knowledge.model`."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import Any

from bot.knowledge import model
from bot.knowledge.conditions import ALWAYS, Condition, parse
from bot.knowledge.files import Entry


def review(entry: Entry) -> model.Review:
    part = entry.entry("relu")
    return model.Review(part.text("par"), part.day("le"))


def citations(entry: Entry) -> tuple[model.Citation, ...]:
    return tuple(model.Citation(e.text("id"), e.text("parce_que")) for e in entry.entries("sources"))


def condition(entry: Entry) -> Condition:
    if "si" not in entry.data:
        return ALWAYS
    return parse(entry.data["si"], entry.file, entry.path("si"))


def line(file: str, item: Any, key: str) -> model.Line:
    if isinstance(item, str):
        return model.Line(item, ALWAYS)
    entry = Entry(file, item, key)
    return model.Line(entry.text("texte"), condition(entry))


def lines(entry: Entry, key: str) -> tuple[model.Line, ...]:
    items = enumerate(entry.items(key), 1)
    return tuple(line(entry.file, item, f"{entry.path(key)}[{n}]") for n, item in items)


def fact(id: str, entry: Entry) -> model.Fact:
    options = tuple(
        model.Option(e.text("valeur"), e.text("libelle"), e.words("entites")) for e in entry.entries("choix")
    )
    return model.Fact(
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
    )


def deduction(entry: Entry) -> model.Deduction | None:
    if "deduit" not in entry.data:
        return None
    part = entry.entry("deduit")
    return model.Deduction(condition(part), part.text("vaut"))


def rule(entry: Entry) -> model.Rule:
    return model.Rule(
        entry.text("id"),
        condition(entry),
        entry.text("alors"),
        citations(entry),
        entry.day("en_vigueur_depuis"),
        review(entry),
    )


def situation(id: str, entry: Entry) -> model.Situation:
    return model.Situation(
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
    )


def reasons(entry: Entry, key: str) -> tuple[model.Reason, ...]:
    return tuple(model.Reason(line(e.file, e.data, e.key), e.text("source")) for e in entry.entries(key))


def answer(id: str, entry: Entry) -> model.Answer:
    return model.Answer(
        id,
        entry.text("titre"),
        lines(entry, "resume"),
        lines(entry, "aujourdhui"),
        reasons(entry, "pourquoi"),
        lines(entry, "limites"),
        lines(entry, "preuves"),
        entry.words("contacts"),
        offered_letters(entry),
        review(entry),
        entry.flag("sans_titres"),
        lines(entry, "simple"),
    )


def offered_letters(entry: Entry) -> tuple[model.Line, ...]:
    """The id of a letter, or a list of ids where each may have a condition."""
    if isinstance(entry.data.get("lettre"), list):
        return lines(entry, "lettre")
    id = entry.optional("lettre")
    return (model.Line(id, ALWAYS),) if id else ()


def mention(id: str, entry: Entry) -> model.Mention:
    return model.Mention(
        id,
        condition(entry),
        entry.text("texte"),
        citations(entry),
        entry.words("sauf"),
        review(entry),
        entry.optional("simple"),
    )


def source(id: str, entry: Entry) -> model.Source:
    return model.Source(
        id,
        entry.text("titre"),
        entry.optional("url"),
        entry.text("vu"),
        entry.day("vu_le"),
        entry.text("confiance"),
    )


def contact(id: str, entry: Entry) -> model.Contact:
    return model.Contact(
        id,
        entry.text("nom"),
        entry.text("quoi"),
        entry.optional("telephone"),
        entry.optional("lien"),
        entry.optional("adresse"),
        entry.day("verifie_le"),
        entry.number("duree_de_vie") or model.SHELF_LIFE_DAYS,
        entry.optional("confiance") or "officiel",
        entry.data.get("humain") is not False,
        overseas(entry.entry("outre_mer")) if "outre_mer" in entry.data else None,
    )


def overseas(entry: Entry) -> model.Overseas:
    return model.Overseas(entry.text("telephone"), entry.text("quoi"))


def prefecture(code: str, entry: Entry) -> model.Contact:
    """The préfecture of a département; `entry` holds what is common to all and what is its own."""
    id, name = f"prefecture_{code}", f"{entry.text('nom')} ({entry.text('chef_lieu')})"
    made = contact(id, Entry(entry.file, {**entry.data, "nom": name}, entry.key))
    return replace(made, department=code, except_answers=entry.words("sauf"))


def computed(id: str, entry: Entry) -> model.ComputedFact:
    words = entry.entry("valeurs" if "nom" in entry.data else "phrases")
    values = {str(value): words.text(value) for value in words.data}
    return model.ComputedFact(id, entry.optional("nom"), MappingProxyType(values))


def injunction(id: str, entry: Entry) -> model.Injunction:
    due = entry.day("echeance") if entry.data.get("echeance") else None
    names = ("avant", "proche", "passe") if due else ("sans_delai",)
    wordings = {name: entry.text(name) for name in names}
    return model.Injunction(id, due, wordings, entry.text("limite"), entry.words("sources"), entry.text("quoi"))


def phrase(id: str, entry: Entry) -> model.Phrase:
    return model.Phrase(id, entry.text("statut"), entry.text("texte"), entry.flag("menu"), entry.words("contacts"))


def term(id: str, entry: Entry) -> model.Term:
    return model.Term(
        entry.text("mot"), entry.words("autres_formes"), entry.text("definition"), entry.optional("source")
    )


def admitted(entry: Entry) -> frozenset[str]:
    """The words of `mots_admis.yml`, in small letters, whatever the list that holds them."""
    return frozenset(word.lower() for key in entry.data for word in entry.words(str(key)))
