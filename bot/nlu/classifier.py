"""The intent classifier as a Rasa graph component."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import joblib
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from threadpoolctl import threadpool_limits

from bot.nlu.beside import beside
from bot.nlu.intents import IntentModel
from bot.nlu.presentation import without_presentation

RANKING = 10
FILE = "intents.joblib"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class LinearIntentClassifier(GraphComponent, IntentClassifier):
    """Ranks the intents of a message with an `IntentModel`, whose options are its own."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"C": 0.5, "sharpness": 3.3, "random_state": 0}

    def __init__(self, model: IntentModel, storage: ModelStorage, resource: Resource) -> None:
        self.model, self._storage, self._resource = model, storage, resource

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> LinearIntentClassifier:
        return cls(IntentModel(config["C"], config["sharpness"], config["random_state"]), model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        examples = [example for example in training_data.intent_examples if example.get(TEXT)]
        self.model.fit([e.get(TEXT) for e in examples], [e.get(INTENT) for e in examples])
        with self._storage.write_to(self._resource) as folder:
            joblib.dump(self.model, Path(folder) / FILE)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            text = without_presentation(message.get(TEXT) or "")
            ranking = self.model.rank(text)
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking[:RANKING], add_to_output=True)
            message.set("beside", beside(text, ranking, self.model.rank), add_to_output=True)
        return messages

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> LinearIntentClassifier:
        threadpool_limits(limits=1, user_api="blas")  # one message is too small to share: more threads only spin
        with model_storage.read_from(resource) as folder:
            return cls(joblib.load(Path(folder) / FILE), model_storage, resource)
