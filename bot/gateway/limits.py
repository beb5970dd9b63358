"""What is accepted from outside: sizes and characters."""

from __future__ import annotations

import re
import uuid

from bot.errors import Refused

BODY_BYTES = 64_000
TEXT_LENGTH = 4000
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


def clean_text(text: str) -> str:
    """The text without control characters or invisible marks. Raises Refused when nothing, or too much, is left."""
    cleaned = CONTROL.sub(" ", text.replace("\r\n", "\n")).strip()
    if not cleaned:
        raise Refused("empty_message", "Votre message est vide. Écrivez ce qui bloque dans votre démarche.", 422)
    if len(cleaned) > TEXT_LENGTH:
        raise Refused(
            "message_too_long",
            f"Votre message est trop long ({len(cleaned)} caractères). Gardez l'essentiel : {TEXT_LENGTH} au plus.",
            413,
        )
    return cleaned


def client_id(value: str) -> str:
    """The id that the client gave its message. Raises Refused when it is no UUID."""
    try:
        return str(uuid.UUID(value))
    except ValueError as error:
        raise Refused("bad_id", "L'identifiant du message doit être un UUID.", 422) from error
