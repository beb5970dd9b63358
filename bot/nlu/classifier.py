"""The intent classifier: a linear model over n-grams and French word vectors, as a Rasa graph component."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import joblib
import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import (
    INTENT,
    INTENT_NAME_KEY,
    INTENT_RANKING_KEY,
    PREDICTED_CONFIDENCE_KEY,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.svm import LinearSVC

from bot.nlu.features import Features

RANKING = 10


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class LinearIntentClassifier(GraphComponent, IntentClassifier):
    """Ranks the intents of a message by a linear support vector machine, one against the rest.

    `C` is the inverse strength of the regularisation. `sharpness` turns the margins into probabilities
    (softmax of margin times sharpness): the higher, the surer of itself.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"C": 0.5, "sharpness": 3.3, "random_state": 0}

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        self.config, self._storage, self._resource = config, storage, resource
        self.features = Features()
        self.model: LinearSVC | None = None

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> LinearIntentClassifier:
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        examples = [e for e in training_data.intent_examples if e.get(TEXT)]
        rows = self.features.fit([e.get(TEXT) for e in examples])
        model = LinearSVC(C=self.config["C"], random_state=self.config["random_state"])
        self.model = model.fit(rows, [e.get(INTENT) for e in examples])
        self.persist()
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            ranking = self.rank(message.get(TEXT) or "")
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking[:RANKING], add_to_output=True)
        return messages

    def rank(self, text: str) -> list[dict[str, Any]]:
        """Every intent with its probability, the likeliest first."""
        assert self.model is not None, "the classifier has not been trained"
        margins = self.model.decision_function(self.features.rows([text]))[0] * self.config["sharpness"]
        probabilities = np.exp(margins - margins.max())
        probabilities /= probabilities.sum()
        order = np.argsort(-probabilities)
        return [
            {INTENT_NAME_KEY: str(self.model.classes_[i]), PREDICTED_CONFIDENCE_KEY: float(probabilities[i])}
            for i in order
        ]

    def persist(self) -> None:
        with self._storage.write_to(self._resource) as folder:
            joblib.dump((self.features, self.model), Path(folder) / "classifier.joblib")

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> LinearIntentClassifier:
        component = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            component.features, component.model = joblib.load(Path(folder) / "classifier.joblib")
        return component
