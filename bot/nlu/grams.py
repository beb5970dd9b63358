"""Tf-idf of n-grams: for many messages at once as scikit-learn does it, and for one message without its overhead."""

from __future__ import annotations

from collections import Counter
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer


class Grams:
    """N-grams seen in two messages or more, with sublinear counts, each message of length one."""

    def __init__(self, **options: Any) -> None:
        self.vectorizer = TfidfVectorizer(min_df=2, sublinear_tf=True, **options)
        self._ready: tuple[Any, dict[str, int], Any] | None = None

    def __getstate__(self) -> dict[str, Any]:
        """The analyser is a closure, which cannot be stored: it is built again at the first use."""
        return {**self.__dict__, "_ready": None}

    def __len__(self) -> int:
        return len(self.vectorizer.vocabulary_)

    @property
    def idf(self) -> Any:
        return self.vectorizer.idf_

    def fit(self, normal: list[str]) -> Any:
        """Learn the n-grams; the rows of these messages, shape (messages, n-grams)."""
        return self.vectorizer.fit_transform(normal)

    def rows(self, normal: list[str]) -> Any:
        return self.vectorizer.transform(normal)

    def weigh(self, normal: str) -> tuple[Any, Any]:
        """The n-grams of one message that are known, and their weights: the same as in `rows`."""
        analyse, vocabulary, idf = self._fast()
        counted = Counter(map(vocabulary.get, analyse(normal)))
        counted.pop(None, None)
        indices = np.fromiter(counted.keys(), dtype=np.int64, count=len(counted))
        counts = np.fromiter(counted.values(), dtype=np.float64, count=len(counted))
        weights = (1.0 + np.log(counts)) * idf[indices]
        return indices, weights / (float(np.linalg.norm(weights)) or 1.0)

    def _fast(self) -> tuple[Any, dict[str, int], Any]:
        if self._ready is None:
            vectorizer = self.vectorizer
            self._ready = (vectorizer.build_analyzer(), vectorizer.vocabulary_, vectorizer.idf_)
        return self._ready
