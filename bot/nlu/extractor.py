"""Dates, places, titles, organisations and cues found by rule, as a Rasa graph component."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.dates import find_dates
from bot.nlu.entity import Entity
from bot.nlu.language import language
from bot.nlu.lexicon import load_lexicon
from bot.nlu.roles import is_aside, with_roles

VOCABULARY = Path(__file__).parent / "vocabulary"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class RuleEntityExtractor(GraphComponent, EntityExtractorMixin):
    """Reads the day that relative dates count from in the message's metadata (`today`)."""

    def __init__(self, config: dict[str, Any]) -> None:
        self.config = config
        self.lexicon = load_lexicon(VOCABULARY)

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> RuleEntityExtractor:
        return cls(config)

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            found = [_as_rasa(e) for e in self.find(message.get(TEXT) or "", _today(message))]
            message.set(ENTITIES, [*message.get(ENTITIES, []), *found], add_to_output=True)
        return messages

    def find(self, text: str, today: date) -> list[Entity]:
        """The entities of a message, in reading order."""
        dates = [date for date in with_roles(text, find_dates(text, today)) if not is_aside(text, date)]
        found = [*dates, *self.lexicon.find(text)]
        if spoken := language(text):
            found.append(Entity("langue", spoken.code, 0, len(text), "sure" if spoken.sure else None))
        return sorted(found, key=lambda entity: (entity.start, entity.end))


def _today(message: Message) -> date:
    day = (message.get("metadata") or {}).get("today")
    return date.fromisoformat(day) if day else date.today()


def _as_rasa(entity: Entity) -> dict[str, Any]:
    data = {"entity": entity.type, "value": entity.value, "start": entity.start, "end": entity.end}
    return {**data, "role": entity.role} if entity.role else data
