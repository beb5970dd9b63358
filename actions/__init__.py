"""Rasa's custom actions: from slots to `bot.dialogue`, and back. No text, no logic, no input or output."""
