"""Cuts what people read into sentences and words, as a person would count them."""

from __future__ import annotations

import re

INJUNCTION = re.compile(r"\{injonction\.[a-z_]+\}")
PLACEHOLDER = re.compile(r"\{[^}]*\}")
A_DAY = "1er mai 2026"  # most placeholders are days: three words
ARTICLE = re.compile(r"\b([RLD])\. ?(?=\d)")
SPACED_NUMBER = re.compile(r"(?<=\d) (?=\d)")
END = re.compile(r"(?<=[.!?…])[\s»)]+")
WORD = re.compile(r"[^\W_][\w’'·.°-]*")


def sentences(text: str) -> list[str]:
    """The sentences of a text. An injunction, which has sentences of its own, is left out."""
    plain = PLACEHOLDER.sub(A_DAY, INJUNCTION.sub("", text))
    plain = SPACED_NUMBER.sub("", ARTICLE.sub(r"\1", plain))
    return [part.strip() for part in END.split(plain) if WORD.search(part)]


def words(sentence: str) -> list[str]:
    """The words of a sentence; a phone number and the number of an article are one word each."""
    return WORD.findall(sentence)
