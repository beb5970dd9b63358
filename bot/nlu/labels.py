"""The labels that intents count as in the figures: all small talk is one, all that is out of scope is one."""

from __future__ import annotations

from bot.nlu.fixed import fixed

SMALL_TALK = frozenset(
    {
        "greet", "goodbye", "thank", "affirm", "deny", "dont_know", "bot_challenge", "insult", "help", "repeat",
        "restart", "correct", "smalltalk", "small_talk", "chitchat",
    }
)  # fmt: skip
NOT_A_NEED = ("small_talk", "out_of_scope")


def label(intent: str) -> str:
    intent = fixed(intent)
    if intent in SMALL_TALK:
        return "small_talk"
    outside = intent.startswith("out_of_scope") or intent in ("other_language", "nlu_fallback")
    return "out_of_scope" if outside else intent
