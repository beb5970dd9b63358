"""The names that are given on the command line: of a site, of a person of the staff."""

from __future__ import annotations

from bot.errors import JournalError


def checked_name(name: str, of: str, length: int) -> str:
    """The name on one line, as a list and a form can hold it. Raises JournalError when it is empty or too long."""
    printed = "".join(c if c.isprintable() else " " for c in name)
    cleaned = " ".join(printed.split())
    if not 0 < len(cleaned) <= length:
        raise JournalError(f"{of} doit avoir de 1 à {length} caractères")
    return cleaned
