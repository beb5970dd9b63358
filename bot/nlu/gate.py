"""The gate behind the classifier: adds to a message what may be done with its ranking."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, INTENT_RANKING_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.decision import DEFAULTS, Decision, Ranking

FALLBACK = "nlu_fallback"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class ConsequenceGate(GraphComponent):
    """Adds `decision` (answer, clarify, refer) and `options` to the message; what is not sure becomes a fallback."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return dict(DEFAULTS)

    def __init__(self, config: dict[str, Any]) -> None:
        self.decision = Decision(config)

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> ConsequenceGate:
        return cls(config)

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            self._judge(message)
        return messages

    def _judge(self, message: Message) -> None:
        ranking: Ranking = message.get(INTENT_RANKING_KEY) or []
        decision, options = self.decision.decide(ranking, message.get(TEXT) or "")
        message.set("decision", decision, add_to_output=True)
        message.set("options", options, add_to_output=True)
        message.set("first_intent", ranking[0][INTENT_NAME_KEY] if ranking else FALLBACK, add_to_output=True)
        if decision != "answer":
            message.set(
                INTENT,
                {INTENT_NAME_KEY: FALLBACK, PREDICTED_CONFIDENCE_KEY: _top(ranking)},
                add_to_output=True,
            )


def _top(ranking: Ranking) -> float:
    return float(ranking[0][PREDICTED_CONFIDENCE_KEY]) if ranking else 0.0
