"""Text as it is compared: without case, accents or punctuation."""

from __future__ import annotations

import re
import unicodedata


def plain(text: str) -> str:
    """Lower case, without accents; anything but letters and digits becomes one space."""
    bare = unicodedata.normalize("NFD", text.lower()).encode("ascii", "ignore").decode()
    return " ".join(re.findall(r"[a-z0-9]+", bare))
