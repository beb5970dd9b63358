"""Reads a message that asks what a word means."""

from __future__ import annotations

import re

from bot.dialogue.heard import Heard
from bot.dialogue.text import plain
from bot.knowledge.model import Knowledge
from bot.knowledge.texts import Term

ASKING = re.compile(
    r"\b(c est quoi|cest quoi|c quoi|qu est ce que c est|qu est ce qu|que veut dire|ca veut dire quoi|veut dire quoi|"
    r"que signifie|ca signifie quoi|definition|difference entre|kesako|c est koi|keske)\b"
)
LONGEST = 12
MOST = 2


def asks_meaning(heard: Heard) -> bool:
    """Whether a short message asks what something is, known or not: it tells nothing of the person."""
    said = plain(heard.text)
    return not heard.is_button and bool(ASKING.search(said)) and len(said.split()) <= LONGEST


def asked_words(heard: Heard, knowledge: Knowledge) -> tuple[Term, ...]:
    """The words, two at most, whose meaning a short message asks for, in the order in which it names them."""
    if not asks_meaning(heard):
        return ()
    asked = ASKING.sub(" ", plain(heard.text))
    found: dict[str, tuple[int, int, Term]] = {}
    for id, term in knowledge.glossary.items():
        for form in (term.word, *term.forms):
            if match := re.search(rf"\b{re.escape(plain(form))}s?\b", asked):
                found[id] = max(found.get(id, (0, 0, term)), (match.end() - match.start(), -match.start(), term))
    longest = sorted(found.values(), key=lambda hit: -hit[0])
    kept: list[tuple[int, int, Term]] = []
    for length, start, term in longest:
        if not any(-s <= -start < -s + n for n, s, _ in kept):
            kept.append((length, start, term))
    return tuple(term for _, _, term in sorted(kept, key=lambda hit: -hit[1])[:MOST])
