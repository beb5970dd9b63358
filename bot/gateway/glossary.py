"""The glossary: as JSON for the widget, and as a page that needs no script."""

from __future__ import annotations

import unicodedata
from typing import Any

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel

from bot.gateway.pages import templates
from bot.gateway.routes import AnyTurns
from bot.knowledge import Knowledge
from bot.knowledge.texts import Term
from bot.typeset import typeset_words

AN_HOUR = "public, max-age=3600"
router = APIRouter()


class GlossaryTerm(BaseModel):
    """A word, the other ways to write it, and its meaning in plain French."""

    word: str
    forms: list[str]
    meaning: str


class Glossary(BaseModel):
    """All the terms, in alphabetical order."""

    terms: list[GlossaryTerm]


@router.get("/api/glossary", response_model=Glossary)
def glossary(turns: AnyTurns, response: Response) -> Any:
    response.headers["Cache-Control"] = AN_HOUR
    terms = (
        GlossaryTerm(**typeset_words({"word": t.word, "forms": list(t.forms), "meaning": t.meaning}))
        for t in ordered(turns.knowledge)
    )
    return Glossary(terms=list(terms))


@router.get("/glossaire", include_in_schema=False)
def page(request: Request, turns: AnyTurns) -> Response:
    sources = turns.knowledge.sources
    terms = [(term, sources[term.source] if term.source else None) for term in ordered(turns.knowledge)]
    return templates.TemplateResponse(request, "glossary.html", {"terms": terms})


def ordered(knowledge: Knowledge) -> list[Term]:
    """The terms as a French dictionary has them: accents and capitals do not count."""
    return sorted(knowledge.glossary.values(), key=lambda term: _without_accents(term.word))


def _without_accents(word: str) -> str:
    letters = unicodedata.normalize("NFD", word.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
