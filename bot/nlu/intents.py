"""The intent model itself, without Rasa: fitted on labelled messages, ranks the intents of a new one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from sklearn.svm import LinearSVC

from bot.nlu.features import Features

Ranking = list[dict[str, Any]]


class IntentModel:
    """A linear support vector machine, one intent against the rest.

    `C` is the inverse strength of the regularisation. `sharpness` turns the margins into probabilities
    (softmax of margin times sharpness): the higher, the surer of itself.
    """

    def __init__(self, C: float, sharpness: float, random_state: int = 0) -> None:
        self.sharpness = sharpness
        self.features = Features()
        self.machine = LinearSVC(C=C, random_state=random_state)

    def fit(self, texts: Sequence[str], intents: Sequence[str]) -> IntentModel:
        self.machine.fit(self.features.fit(list(texts)), list(intents))
        return self

    def rank(self, text: str) -> Ranking:
        """Every intent with its probability, the likeliest first."""
        return self.rank_all([text])[0]

    def rank_all(self, texts: Sequence[str]) -> list[Ranking]:
        """The ranking of each message."""
        margins = self.machine.decision_function(self.features.rows(list(texts))) * self.sharpness
        weights = np.exp(margins - margins.max(axis=1, keepdims=True))
        return [self._ranking(row / row.sum()) for row in weights]

    def _ranking(self, probabilities: Any) -> Ranking:
        order = np.argsort(-probabilities)
        return [{"name": str(self.machine.classes_[i]), "confidence": float(probabilities[i])} for i in order]
