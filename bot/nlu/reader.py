"""A trained model opened by itself, without a server: reads one message at a time."""

from __future__ import annotations

import asyncio
import logging
from datetime import date
from pathlib import Path
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.utils.log_utils import configure_structlog

from bot.nlu.fixed import fixed_names, fixed_ranking
from bot.nlu.places import DOUBT


class Reader:
    """Opens a model; `read` gives what the service would understand."""

    def __init__(self, model: Path) -> None:
        logging.getLogger("rasa").setLevel(logging.ERROR)
        configure_structlog(logging.ERROR)
        self._processor = Agent.load(str(model)).processor
        self._loop = asyncio.new_event_loop()

    def read(self, text: str, today: date) -> dict[str, Any]:
        """{text, intent, confidence, ranking, decision, options, entities} of a message; intents by fixed names.

        A doubt between départements is for the dialogue to ask about: it is no value, and is left out.
        """
        message = UserMessage(text.lstrip("/ "), metadata={"today": today.isoformat()})
        parsed = self._loop.run_until_complete(self._processor.parse_message(message))
        ranking = [
            {"intent": entry["name"], "confidence": round(entry["confidence"], 4)}
            for entry in fixed_ranking(parsed["intent_ranking"])
        ]
        return {
            "text": text,
            "intent": ranking[0]["intent"],
            "confidence": ranking[0]["confidence"],
            "ranking": ranking,
            "decision": parsed["decision"],
            "options": fixed_names(parsed["options"]),
            "entities": [_entity(e, text.lstrip("/ "), text) for e in parsed["entities"] if e["entity"] != DOUBT],
        }


def _entity(entity: dict[str, Any], read: str, text: str) -> dict[str, Any]:
    """In the shape of the command line: dates with their precision, offsets in the text as it was given."""
    shift = len(text) - len(read)
    value = entity["value"]
    inner = value if isinstance(value, dict) else {"value": value}
    role = {"role": entity["role"]} if entity.get("role") else {}
    return {
        "type": entity["entity"], **inner, **role, "start": entity["start"] + shift, "end": entity["end"] + shift,
    }  # fmt: skip
