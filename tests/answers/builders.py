"""Small answers and the content around them, with defaults."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from bot.knowledge import Knowledge
from bot.knowledge.conditions import ALWAYS, Condition
from bot.knowledge.references import Citation, Contact, Review, Source
from bot.knowledge.situations import Mention
from bot.knowledge.texts import Answer, Line, Reason
from bot.rules import Case, Verdict

TODAY = date(2026, 11, 21)
REVIEW = Review("rédaction", TODAY)


def create_case(facts: dict[str, str] | None = None, today: date = TODAY) -> Case:
    told = facts or {}
    return Case(told, today, frozenset(told))


def line(text: str, condition: Condition = ALWAYS) -> Line:
    return Line(text, condition)


def reason(text: str, source: str = "code", condition: Condition = ALWAYS) -> Reason:
    return Reason(line(text, condition), source)


def create_answer(**changes: Any) -> Answer:
    defaults = {
        "id": "essai", "title": "Un essai", "lead": (line("L'essentiel."),),
        "today": (line("D'abord."), line("Puis.")),
        "why": (reason("Parce que.", "code"),), "limits": (line("Pas cela."),),
        "proofs": (line("Une preuve."),),
        "contacts": ("ici",), "letters": (), "review": REVIEW,
    }  # fmt: skip
    return Answer(**{**defaults, **changes})


def create_mention(id: str = "note", **changes: Any) -> Mention:
    defaults = {
        "id": id, "condition": ALWAYS, "text": "À savoir.", "citations": (Citation("note", "x"),),
        "except_verdicts": (), "review": REVIEW,
    }  # fmt: skip
    return Mention(**{**defaults, **changes})


def create_verdict(**changes: Any) -> Verdict:
    defaults = {
        "situation": "essai", "verdict": "essai", "reasons": (), "missing": (), "mentions": (),
        "sources": ("regle",),
    }  # fmt: skip
    return Verdict(**{**defaults, **changes})


def with_answer(knowledge: Knowledge, answer: Answer | None = None, *mentions: Mention) -> Knowledge:
    """The real facts and injunctions, around one answer, three texts and two places."""
    sources = {
        id: Source(id, f"Texte {id}", f"https://example.org/{id}", "une page", date(2026, 10, 1), "officiel")
        for id in ("regle", "code", "note")
    }
    contacts = {
        "ici": Contact("ici", "Ici", "aide", "01 02 03 04 05", "https://ici.example", "1 rue d'Ici", TODAY),
        "rien": Contact("rien", "Là", "écoute", None, None, None, TODAY),
    }
    made = answer or create_answer()
    return replace(
        knowledge,
        answers={made.id: made},
        sources=sources,
        contacts=contacts,
        mentions={m.id: m for m in mentions},
    )
