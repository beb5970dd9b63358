"""Names of people, found by what announces them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.privacy.announcements import ANNOUNCEMENTS, Announcement
from bot.privacy.fullname import name_end
from bot.privacy.spans import Span

_FIRST_WORD = re.compile(r"[ ]{0,2} (?P<word> [^\W\d_] (?: ['’]? [^\W\d_] )+ )", re.VERBOSE)


def find_names(text: str) -> Iterator[Span]:
    shouted = _is_shouted(text)
    for announcement in ANNOUNCEMENTS:
        if announcement.calm and shouted:
            continue
        for match in announcement.pattern.finditer(text):
            yield from _name_at(text, match.end(), announcement)


def _name_at(text: str, start: int, announcement: Announcement) -> Iterator[Span]:
    word = _FIRST_WORD.match(text, start)
    least = announcement.shouted if word and word["word"].isupper() else announcement.least
    end = name_end(text, start, lower=announcement.lower, least=max(least, announcement.least), sure=announcement.sure)
    if end:
        spaces = len(text[start:end]) - len(text[start:end].lstrip())
        yield Span(start + spaces, end, "name")


def _is_shouted(text: str) -> bool:
    return sum(map(str.isupper, text)) > sum(map(str.islower, text))
