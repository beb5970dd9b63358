"""What a site may say of its own contact, field by field."""

from __future__ import annotations

import re

from bot.errors import JournalError

LENGTHS = {"name": 200, "what": 300, "phone": 30, "url": 300, "address": 300}
NAMES = {
    "name": "le nom du contact",
    "what": "la phrase du contact",
    "phone": "le téléphone du contact",
    "url": "le lien du contact",
    "address": "l'adresse du contact",
}
WHAT = "L'association qui vous propose cet assistant."
PHONE = re.compile(r"\+?[0-9][0-9 .()-]{1,28}")
URL = re.compile(r"https?://[^\s<>\"]+\.[^\s<>\"]+")
UNSAID = re.compile(r"[\x00-\x1f\x7f]+")


def checked(name: str, value: str) -> str | None:
    """The value on one line; None when it is empty. Raises JournalError when it cannot be taken."""
    cleaned = UNSAID.sub(" ", value).strip()
    if len(cleaned) > LENGTHS[name]:
        raise JournalError(f"{NAMES[name]} est trop long : {LENGTHS[name]} caractères au plus")
    if name == "phone" and cleaned and not PHONE.fullmatch(cleaned):
        raise JournalError(f"{NAMES[name]} ne ressemble pas à un numéro : « {cleaned} »")
    if name == "url" and cleaned and not URL.fullmatch(cleaned):
        raise JournalError(f"{NAMES[name]} doit commencer par https:// ou http:// : « {cleaned} »")
    return cleaned or None
