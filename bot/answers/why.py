"""Why a question is asked, with the text that makes the answer depend on it."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.explain import source_refs
from bot.answers.phrases import phrase
from bot.exchange import Reply
from bot.knowledge.model import Knowledge
from bot.knowledge.situations import Fact


def why_asked(fact: Fact, knowledge: Knowledge) -> Reply:
    """The reply to "why this question?"."""
    reply = phrase("why_this_question", knowledge, raison=fact.why_asked or "")
    return replace(reply, sources=source_refs(fact.why_sources, knowledge))
