"""What every action does: read the tracker, make one move of the conversation, hand its result to Rasa."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot.dialogue.heard import Heard, from_rasa
from bot.dialogue.state import State
from bot.dialogue.step import Step
from bot.knowledge import Knowledge, load

DONE = "done"


@lru_cache(maxsize=1)
def knowledge() -> Knowledge:
    """The content, loaded at the first action of the process."""
    return load(Path(__file__).resolve().parent.parent / "bot" / "content")


class Move(Action, ABC):
    """An action that makes one move of `bot.dialogue`."""

    @abstractmethod
    def move(self, heard: Heard, state: State) -> Step | None:
        """The step to take; None to leave the message to another action."""

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Mapping[str, Any]
    ) -> list[EventType]:
        heard = from_rasa(tracker.latest_message)
        step = self.move(heard, State.from_json(tracker.get_slot("case")))
        if step is None:
            return []
        if step.reply is not None:
            dispatcher.utter_message(json_message={"reply": step.reply.to_json(), "trace": step.trace.to_json()})
        return self.events(step)

    def events(self, step: Step) -> list[EventType]:
        """What Rasa must remember of the step."""
        return [SlotSet("case", step.state.to_json()), SlotSet("fact", DONE if step.done else None)]
