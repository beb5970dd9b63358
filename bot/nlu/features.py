"""What the classifier sees of a message: character and word n-grams, and French word vectors."""

from __future__ import annotations

from typing import Any

import numpy as np
import spacy
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.nlu.text import normalise

VECTORS = "fr_core_news_md"
UNUSED = ("tok2vec", "morphologizer", "parser", "attribute_ruler", "lemmatizer", "ner", "senter")
Matrix = Any


class Features:
    """Learns its vocabulary from the training messages, then turns messages into rows of a sparse matrix."""

    def __init__(self) -> None:
        self.characters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), min_df=2, sublinear_tf=True)
        self.words = TfidfVectorizer(token_pattern=r"\S+", ngram_range=(1, 2), min_df=2, sublinear_tf=True)
        self.weights: dict[str, float] = {}
        self.rare_weight = 1.0

    def fit(self, texts: list[str]) -> Matrix:
        """Learn from the training messages; their rows, shape (messages, features)."""
        normal = [normalise(text) for text in texts]
        parts = [self.characters.fit_transform(normal), self.words.fit_transform(normal)]
        idf = self.words.idf_
        self.weights = {w: float(idf[i]) for w, i in self.words.vocabulary_.items() if " " not in w}
        self.rare_weight = float(max(idf))
        return hstack([*parts, self._vectors(normal)]).tocsr()

    def rows(self, texts: list[str]) -> Matrix:
        normal = [normalise(text) for text in texts]
        return hstack([self.characters.transform(normal), self.words.transform(normal), self._vectors(normal)]).tocsr()

    def _vectors(self, normal: list[str]) -> Matrix:
        """Per message, the mean of its words' vectors weighted by rarity, of length one; shape (messages, 300)."""
        vocabulary = vectors()
        rows = np.zeros((len(normal), vocabulary.vectors_length), dtype=np.float32)
        for row, text in zip(rows, normal):
            for word in text.split():
                lexeme = vocabulary[word]
                if lexeme.has_vector:
                    weight = self.weights.get(word, self.rare_weight)
                    row += lexeme.vector * (weight / (lexeme.vector_norm or 1.0))
            row /= float(np.linalg.norm(row)) or 1.0
        return csr_matrix(rows)


_loaded: dict[str, Any] = {}


def vectors() -> Any:
    """The vocabulary of the French model, loaded once a process, without the parts not needed."""
    if VECTORS not in _loaded:
        _loaded[VECTORS] = spacy.load(VECTORS, exclude=list(UNUSED)).vocab
    return _loaded[VECTORS]
