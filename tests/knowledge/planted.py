"""Every fault to plant in the content, by the part of it that is broken."""

from __future__ import annotations

from .planted_deadlines import IN_DEADLINES
from .planted_follow_ups import IN_FOLLOW_UPS
from .planted_letters import IN_LETTERS
from .planted_questions import IN_QUESTIONS
from .planted_rules import IN_RULES
from .planted_tables import IN_TABLES
from .planted_words import IN_WORDS

PLANTED = {**IN_RULES, **IN_TABLES, **IN_WORDS, **IN_LETTERS, **IN_DEADLINES, **IN_FOLLOW_UPS, **IN_QUESTIONS}
