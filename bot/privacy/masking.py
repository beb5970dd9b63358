"""The one way in: find what is personal, kind after kind, until nothing more is found."""

from __future__ import annotations

from collections.abc import Iterator

from bot.privacy.accounts import find_accounts
from bot.privacy.addresses import find_addresses
from bot.privacy.contacts import find_emails, find_spelled_phones
from bot.privacy.dates import find_birth_dates
from bot.privacy.kept import blank_kept
from bot.privacy.names import find_names
from bot.privacy.numbers import (
    find_announced_numbers,
    find_ibans,
    find_long_numbers,
    find_nirs,
    find_papers,
    find_plates,
)
from bot.privacy.passwords import find_passwords
from bot.privacy.spans import (
    Finder,
    Masked,
    Span,
    blank,
    blank_placeholders,
    merge,
    render,
    to_original,
)
from bot.privacy.tokens import find_tokens

# The order matters: each finder sees the text without what those before it have found.
_WORDS: tuple[Finder, ...] = (
    find_emails,
    find_passwords,
    find_accounts,
    find_ibans,
    find_birth_dates,
    find_addresses,
    find_names,
    find_spelled_phones,
)
_DIGITS: tuple[Finder, ...] = (
    find_plates,
    find_nirs,
    find_tokens,
    find_papers,
    find_long_numbers,
    find_announced_numbers,
)


def mask(text: str) -> Masked:
    """The text with every piece of personal data replaced by a French placeholder.

    Masking one thing can bring another to light, so it goes on until nothing is found:
    masking a masked text changes nothing.
    """
    spans: list[Span] = []
    masked = text
    while found := merge(_find(masked)):
        spans = merge([*spans, *to_original(found, text, spans)])
        masked = render(text, spans)
    return Masked(masked, tuple(spans))


def _find(text: str) -> Iterator[Span]:
    rest = blank_placeholders(text)
    for finders in (_WORDS, _DIGITS):
        for finder in finders:
            found = merge(finder(rest))
            yield from found
            rest = blank(rest, found)
        rest = blank_kept(rest)
