"""The conversations, kept: tables, queries, migrations. Only masked text comes here."""

from bot.journal.database import Journal

__all__ = ["Journal"]
