"""French typography: sentences are typed on any keyboard, and shown as a printer sets them.

Source: Lexique des règles typographiques en usage à l'Imprimerie nationale. A curved apostrophe; a space that never
breaks inside guillemets and before a high sign, so that no line of a narrow screen begins with « ? » or « : ».
Numbers, dates and articles keep their plain spaces: people and programs search for them as they are typed.
"""

from __future__ import annotations

import re
from typing import Any

NO_BREAK = "\u00a0"
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_]|«)")
_JOINED = re.compile(r"(?<=«) | (?=[»?!:;%€](?:\W|$))")


def typeset(text: str) -> str:
    """The text as a printer sets it. Setting it twice changes nothing."""
    return _JOINED.sub(NO_BREAK, _APOSTROPHE.sub("’", text))


def typeset_output(value: Any) -> Any:
    """What a template writes, typeset; markup is a part of the page that was set before. For Jinja's `finalize`."""
    return typeset(value) if isinstance(value, str) and not hasattr(value, "__html__") else value


def typeset_words(words: Any) -> Any:
    """The same list or mapping of texts, each of them typeset; what is no text stays as it is."""
    if isinstance(words, str):
        return typeset(words)
    if isinstance(words, dict):
        return {name: typeset_words(value) for name, value in words.items()}
    if isinstance(words, (list, tuple)):
        return type(words)(typeset_words(value) for value in words)
    return words
