"""From a verdict, a question or a short phrase to the Reply that a person reads. Every word comes from the content."""

from bot.answers.ask import ask
from bot.answers.explain import explain
from bot.answers.offline import paused, unavailable
from bot.answers.phrases import clarify, phrase
from bot.answers.simple import explain_simply
from bot.answers.words import facts_line

__all__ = ["ask", "clarify", "explain", "explain_simply", "facts_line", "paused", "phrase", "unavailable"]
