"""Cuts a message into its parts, so that a second need beside the first can be seen."""

from __future__ import annotations

import re

FEWEST_WORDS = 3
_CUT = re.compile(
    r"[.!?;\n]+|,|(?<!\w)(?:(?:et |mais )?(?:aussi|puis|sinon|en plus|par ailleurs)|mais|et)(?!\w)",
    re.IGNORECASE,
)


def clauses(text: str) -> tuple[str, ...]:
    """The parts of three words or more, in order; none when the message holds a single one.

    Parts that are shorter stay with the one before.
    """
    parts: list[str] = []
    for piece in _CUT.split(text):
        piece = piece.strip()
        if len(piece.split()) >= FEWEST_WORDS or not parts:
            parts.append(piece)
        elif piece:
            parts[-1] += f" {piece}"
    parts = [part for part in parts if len(part.split()) >= FEWEST_WORDS]
    return tuple(parts) if len(parts) > 1 else ()
