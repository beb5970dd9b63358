"""What the classifier sees of a message: character and word n-grams, and French word vectors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
import spacy
from scipy.sparse import csr_matrix, hstack

from bot.nlu.grams import Grams
from bot.nlu.text import normalise

VECTORS = "fr_core_news_md"
UNUSED = ("tok2vec", "morphologizer", "parser", "attribute_ruler", "lemmatizer", "ner", "senter")
Matrix = Any


@dataclass(frozen=True)
class Row:
    """The features of one message: its n-grams, their weights, and its vector, which comes after all n-grams."""

    indices: Any
    values: Any
    vector: Any


class Features:
    """Learns its vocabulary from the training messages, then turns messages into features."""

    def __init__(self) -> None:
        self.characters = Grams(analyzer="char_wb", ngram_range=(2, 5))
        self.words = Grams(token_pattern=r"\S+", ngram_range=(1, 2))
        self.weights: dict[str, float] = {}
        self.rare_weight = 1.0

    def fit(self, texts: list[str]) -> Matrix:
        """Learn from the training messages; their rows, shape (messages, features)."""
        normal = [normalise(text) for text in texts]
        parts = [self.characters.fit(normal), self.words.fit(normal)]
        idf = self.words.idf
        vocabulary = self.words.vectorizer.vocabulary_
        self.weights = {word: float(idf[i]) for word, i in vocabulary.items() if " " not in word}
        self.rare_weight = float(max(idf))
        return hstack([*parts, self._vectors(normal)]).tocsr()

    def rows(self, texts: list[str]) -> Matrix:
        """The features of many messages, shape (messages, features)."""
        normal = [normalise(text) for text in texts]
        return hstack([self.characters.rows(normal), self.words.rows(normal), self._vectors(normal)]).tocsr()

    def row(self, text: str) -> Row:
        """The features of one message: the same as in `rows`, without the cost of a matrix."""
        normal = normalise(text)
        characters, character_weights = self.characters.weigh(normal)
        words, word_weights = self.words.weigh(normal)
        indices = np.concatenate([characters, words + len(self.characters)])
        return Row(indices, np.concatenate([character_weights, word_weights]), self._vector(normal))

    def _vectors(self, normal: list[str]) -> Matrix:
        return csr_matrix(np.stack([self._vector(text) for text in normal]))

    def _vector(self, normal: str) -> Any:
        """The mean of the words' vectors weighted by rarity, of length one; shape (300,)."""
        keys, rows, directions = vectors()
        found = [(word, row) for word in normal.split() if (row := rows.get(keys[word])) is not None]
        weights = np.array([self.weights.get(word, self.rare_weight) for word, _ in found], dtype=np.float32)
        mean = weights @ directions[[row for _, row in found]]
        return mean / (float(np.linalg.norm(mean)) or 1.0)


@cache
def vectors() -> tuple[Any, Mapping[int, int], Any]:
    """The keys of words, the row of each key, and the vectors of the French model, of length one, shape (rows, 300).

    The model's own look-up keeps every word that it is asked for: people write new ones for ever.
    """
    vocabulary = spacy.load(VECTORS, exclude=list(UNUSED)).vocab
    known = vocabulary.vectors
    lengths = np.linalg.norm(known.data, axis=1, keepdims=True)
    return vocabulary.strings, known.key2row, known.data / np.where(lengths, lengths, 1.0)
