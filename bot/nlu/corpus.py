"""Looks for doubtful training messages: written twice, too near to those kept for measuring, or of a disputed label."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sklearn.feature_extraction.text import TfidfVectorizer

from bot.nlu.labels import label
from bot.nlu.scores import Labelled, Pair, right
from bot.nlu.text import normalise

NEAR = 0.85
BATCH = 2000


@dataclass(frozen=True)
class Doubt:
    """A message to look at: what is odd, the message, and what it is odd beside."""

    kind: str
    message: Labelled
    beside: str


def duplicates(examples: Sequence[Labelled]) -> Iterator[Doubt]:
    """Messages that are the same once accents, capitals and punctuation are gone."""
    seen: dict[str, Labelled] = {}
    for example in examples:
        first = seen.setdefault(normalise(example.text), example)
        if first is not example:
            yield Doubt("twice", example, f"{first.intent}: {first.text}")


def too_near(examples: Sequence[Labelled], kept_apart: Sequence[Labelled]) -> Iterator[Doubt]:
    """Training messages that share most of their letters with a message kept for measuring."""
    vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True)
    rows = vectorizer.fit_transform([normalise(e.text) for e in examples])
    others = vectorizer.transform([normalise(k.text) for k in kept_apart])
    for start in range(0, rows.shape[0], BATCH):
        likeness = (rows[start : start + BATCH] @ others.T).tocoo()
        for row, column, value in zip(likeness.row, likeness.col, likeness.data):
            if value >= NEAR and len(examples[start + row].text.split()) > 3:
                yield Doubt("near", examples[start + row], kept_apart[column].text)


def disputed(pairs: Sequence[Pair], sure: float = 0.8) -> Iterator[Doubt]:
    """Messages that cross-validation is sure to be of another label."""
    for gold, predicted in pairs:
        if predicted.confidence >= sure and label(predicted.ranking[0]) not in right(gold):
            yield Doubt("label", gold, f"{predicted.ranking[0]} ({predicted.confidence:.2f})")
