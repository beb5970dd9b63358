"""Leaves out the parts of a message where people only say who they are, which tell nothing of what they want."""

from __future__ import annotations

import re

from bot.nlu.aligned import align

_MASK = r"\[[^\]]+\]"
_WORDS = (
    "je m'appelle|moi c'est|je suis|voici|c'est|est|mon|ma|mes|et|le|la|de|bonjour|bonsoir|monsieur|madame|mr|mme"
    "|numero|num|nom|prenom|etranger|agdref|dossier|tel|telephone|portable|mail|e-mail|email|adresse|passeport"
    "|titre|carte|nee?|date de naissance|securite sociale"
)
_PART = re.compile(
    rf"(?:^|(?<=[,.;!?\n]))\s*(?:(?:{_WORDS})(?![a-z])[\s:]*)*{_MASK}(?:[\s,]*(?:et\s)?{_MASK})*\s*(?:[,.;!?\n]|$)"
)


def without_presentation(text: str) -> str:
    """ "je m'appelle [nom], mon tel [téléphone], rien reçu" says "rien reçu"; nothing else said, it stays as it is."""
    kept, end = "", 0
    for part in _PART.finditer(align(text)):
        kept, end = kept + text[end : part.start()] + " ", part.end()
    kept = (kept + text[end:]).strip() if end else text
    return kept if re.search(r"\w", kept) else text
