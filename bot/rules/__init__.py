"""The rules: from what a person told to a verdict, and to the next question. No text, no input or output."""

from bot.rules.assess import Verdict, assess
from bot.rules.possible import UNKNOWN, Case

__all__ = ["UNKNOWN", "Case", "Verdict", "assess"]
