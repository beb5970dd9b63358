"""What is accepted from outside: sizes, characters, and how often."""

from __future__ import annotations

import re
import time
import uuid
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

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


@dataclass
class RateLimit:
    """At most `times` calls a `seconds` for each name. In this process alone."""

    times: int
    seconds: float
    now: Callable[[], float] = time.monotonic
    _calls: dict[str, deque[float]] = field(default_factory=dict)

    def check(self, name: str) -> None:
        """Count a call. Raises Refused when there were too many."""
        now = self.now()
        calls = self._calls.setdefault(name, deque())
        while calls and calls[0] <= now - self.seconds:
            calls.popleft()
        if len(calls) >= self.times:
            raise Refused("too_many", "Trop de messages en peu de temps. Attendez une minute, puis réessayez.", 429)
        calls.append(now)
        if len(self._calls) > 10_000:
            self._forget(now)

    def _forget(self, now: float) -> None:
        idle = [name for name, calls in self._calls.items() if not calls or calls[-1] <= now - self.seconds]
        for name in idle:
            del self._calls[name]
