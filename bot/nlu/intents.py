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
        self._by_feature: Any = None

    def fit(self, texts: Sequence[str], intents: Sequence[str]) -> IntentModel:
        self.machine.fit(self.features.fit(list(texts)), list(intents))
        return self

    def rank(self, text: str) -> Ranking:
        """Every intent with its probability, the likeliest first."""
        row, weights = self.features.row(text), self._columns()
        margins = row.values @ weights[row.indices] + row.vector @ weights[-len(row.vector) :]
        return self._ranking(self._probabilities(margins + self.machine.intercept_))

    def rank_all(self, texts: Sequence[str]) -> list[Ranking]:
        """The ranking of each message."""
        margins = self.machine.decision_function(self.features.rows(list(texts)))
        return [self._ranking(self._probabilities(row)) for row in margins]

    def _probabilities(self, margins: Any) -> Any:
        weights = np.exp((margins - margins.max()) * self.sharpness)
        return weights / weights.sum()

    def _columns(self) -> Any:
        """The weights of the machine, one row a feature: what one message needs is then taken in one go."""
        if self._by_feature is None:
            self._by_feature = np.ascontiguousarray(self.machine.coef_.T, dtype=np.float32)
        return self._by_feature

    def _ranking(self, probabilities: Any) -> Ranking:
        names, confidences = self.machine.classes_.tolist(), probabilities.tolist()
        return [{"name": names[i], "confidence": confidences[i]} for i in np.argsort(-probabilities).tolist()]
