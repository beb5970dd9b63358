"""From YAML mappings to answers, injunctions, phrases and words."""

from __future__ import annotations

from bot.knowledge.build import condition, lines, reasons, review
from bot.knowledge.conditions import ALWAYS
from bot.knowledge.files import Entry
from bot.knowledge.texts import Answer, DeadlineState, DeadlineText, Injunction, Line, Phrase, Term


def answer(id: str, entry: Entry) -> Answer:
    return Answer(
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
        lines(entry, "echeances"),
    )


def offered_letters(entry: Entry) -> tuple[Line, ...]:
    """The id of a letter, or a list of ids where each may have a condition."""
    if isinstance(entry.data.get("lettre"), list):
        return lines(entry, "lettre")
    id = entry.optional("lettre")
    return (Line(id, ALWAYS),) if id else ()


def deadline(id: str, entry: Entry) -> DeadlineText:
    told = entry.entry("etats")
    states = {name: DeadlineState(told.entry(name).text("mot"), told.entry(name).text("texte")) for name in told.data}
    caveats = reasons(entry, "reserves")
    return DeadlineText(id, entry.text("nom"), states, entry.text("source"), review(entry), condition(entry), caveats)


def injunction(id: str, entry: Entry) -> Injunction:
    due = entry.day("echeance") if entry.data.get("echeance") else None
    names = ("avant", "proche", "passe") if due else ("sans_delai",)
    wordings = {name: entry.text(name) for name in names}
    return Injunction(id, due, wordings, entry.text("limite"), entry.words("sources"), entry.text("quoi"))


def phrase(id: str, entry: Entry) -> Phrase:
    return Phrase(id, entry.text("statut"), entry.text("texte"), entry.flag("menu"), entry.words("contacts"))


def term(id: str, entry: Entry) -> Term:
    return Term(entry.text("mot"), entry.words("autres_formes"), entry.text("definition"), entry.optional("source"))


def admitted(entry: Entry) -> frozenset[str]:
    """The words of `mots_admis.yml`, in small letters, whatever the list that holds them."""
    return frozenset(word.lower() for key in entry.data for word in entry.words(str(key)))
