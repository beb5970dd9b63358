"""The lawyer's content, loaded and checked. No rule is applied here."""

from bot.knowledge.load import load
from bot.knowledge.model import Knowledge

__all__ = ["Knowledge", "load"]
