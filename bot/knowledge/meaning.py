"""Every check of what the content means, in the order in which its faults are told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.errors import ContentError
from bot.knowledge.check import faults
from bot.knowledge.check_parts import Values, known_values
from bot.knowledge.cited import citation_faults
from bot.knowledge.deadlines import deadline_faults
from bot.knowledge.glossary import glossary_faults
from bot.knowledge.model import Knowledge
from bot.knowledge.overseas import number_faults
from bot.knowledge.plain import plain_faults
from bot.knowledge.simple import simple_faults


def meaning_faults(knowledge: Knowledge, computed: Values, deadlines: Values, today: date) -> Iterator[ContentError]:
    """Ids, sources, reviews; deadlines; simple versions; words; plain French; cited texts; numbers. `computed` as for
    `faults`, `deadlines` as for `deadline_faults`."""
    yield from faults(knowledge, computed, today)
    yield from deadline_faults(knowledge, deadlines, known_values(knowledge, computed), today)
    yield from simple_faults(knowledge)
    yield from glossary_faults(knowledge)
    yield from plain_faults(knowledge)
    yield from citation_faults(knowledge)
    yield from number_faults(knowledge)
