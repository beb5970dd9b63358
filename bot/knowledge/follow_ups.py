"""What people ask after an answer, whatever the answer: "and if they do not reply?"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from bot.knowledge.references import Review
from bot.knowledge.texts import Line

WORDS_BETWEEN = 2


@dataclass(frozen=True)
class FollowUpText:
    """What is said after the answers of some situations; after any answer, when `after` is empty."""

    after: tuple[str, ...]
    lines: tuple[Line, ...]
    sources: tuple[str, ...]
    contacts: tuple[str, ...]
    see_also: tuple[str, ...]


@dataclass(frozen=True)
class FollowUp:
    """A question that follows an answer: the words that it is known by, and its texts, the last for all the rest.

    `words` are patterns on plain text: words in this order, at most two others between them, `*` for any ending.
    One that `yields` is not said to a message that surely names another situation.
    """

    id: str
    title: str
    words: tuple[str, ...]
    texts: tuple[FollowUpText, ...]
    yields: bool
    review: Review

    def is_asked(self, said: str) -> bool:
        """Whether a text asks this; `said` is without case, accents or punctuation."""
        return self._pattern.search(said) is not None

    def text_after(self, situation: str) -> FollowUpText:
        """What is said of it after an answer of this situation."""
        return next((text for text in self.texts if situation in text.after), self.texts[-1])

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        gap = rf" (?:\w+ ){{0,{WORDS_BETWEEN}}}"
        said = (gap.join(word.replace("*", r"\w*") for word in words.split()) for words in self.words)
        return re.compile(rf"\b(?:{'|'.join(said)})\b")
