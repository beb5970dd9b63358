"""Checks the glossary: short meanings, known sources, and each way to write a word in one place."""

from __future__ import annotations

from collections.abc import Iterator

from bot.errors import ContentError
from bot.knowledge.model import Knowledge
from bot.knowledge.sentences import words

FILE = "glossaire.yml"
LONGEST_MEANING = 25


def glossary_faults(knowledge: Knowledge) -> Iterator[ContentError]:
    owners: dict[str, str] = {}
    for id, term in knowledge.glossary.items():
        count = len(words(term.meaning))
        if count > LONGEST_MEANING:
            yield ContentError(FILE, id, f"une définition de {count} mots", f"{LONGEST_MEANING} mots au plus")
        if term.source and term.source not in knowledge.sources:
            yield ContentError(FILE, id, f"source inconnue : {term.source}", "l'ajouter à sources.yml")
        for form in (term.word, *term.forms):
            owner = owners.setdefault(form.lower(), id)
            if owner != id:
                yield ContentError(FILE, id, f"« {form} » est déjà dans « {owner} »", "le garder à un seul endroit")
