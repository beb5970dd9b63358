"""Measures the understanding: by cross-validation, on messages kept apart, and by the number of messages."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml
from sklearn.model_selection import StratifiedKFold

from bot.nlu.decision import Decision
from bot.nlu.intents import IntentModel, Ranking
from bot.nlu.scores import Labelled, Pair, Predicted

FOLDS, SHARES = 5, (0.25, 0.5, 0.75, 1.0)


class Measure:
    """The model and the gate of one configuration, tried on labelled messages."""

    def __init__(self, config: Path) -> None:
        steps = {step["name"].rpartition(".")[2]: step for step in yaml.safe_load(config.read_text())["pipeline"]}
        classifier = steps["LinearIntentClassifier"]
        self.options = {"C": classifier["C"], "sharpness": classifier["sharpness"]}
        self.decision = Decision(steps["ConsequenceGate"])

    def fit(self, examples: Sequence[Labelled]) -> IntentModel:
        return IntentModel(**self.options).fit([e.text for e in examples], [e.intent for e in examples])

    def predict(self, model: IntentModel, messages: Sequence[Labelled]) -> list[Pair]:
        rankings = model.rank_all([message.text for message in messages])
        return [(message, self.judge(message.text, ranking)) for message, ranking in zip(messages, rankings)]

    def judge(self, text: str, ranking: Ranking) -> Predicted:
        decision, options = self.decision.decide(ranking, text)
        names = tuple(entry["name"] for entry in ranking)
        return Predicted(names, ranking[0]["confidence"], decision, tuple(options))

    def cross_validate(self, examples: Sequence[Labelled]) -> list[Pair]:
        """Each message judged by a model that was fitted without it."""
        pairs: list[Pair] = []
        folds = StratifiedKFold(FOLDS, shuffle=True, random_state=0)
        for kept, tried in folds.split(examples, [example.intent for example in examples]):
            model = self.fit([examples[i] for i in kept])
            pairs += self.predict(model, [examples[i] for i in tried])
        return pairs

    def learning_curve(
        self, examples: Sequence[Labelled], held_out: Sequence[Labelled]
    ) -> Iterator[tuple[int, list[Pair]]]:
        """(number of training messages, the pairs on the messages kept apart) for growing shares of the data."""
        shuffled = list(examples)
        random.Random(0).shuffle(shuffled)
        for share in SHARES:
            part = shuffled[: int(len(shuffled) * share)]
            yield len(part), self.predict(self.fit(part), held_out)


def read_training(folder: Path) -> list[Labelled]:
    """The training messages."""
    return [
        Labelled(line[2:].strip(), block["intent"])
        for file in sorted(folder.glob("*.yml"))
        for block in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]
        for line in block["examples"].splitlines()
        if line.startswith("- ")
    ]


def read_labelled(file: Path) -> list[Labelled]:
    """Messages of a JSON Lines file: {text, intent, also?, register?}."""
    rows = (json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip())
    return [_labelled(row) for row in rows]


def _labelled(row: dict[str, Any]) -> Labelled:
    also = row.get("also") or []
    names = [also] if isinstance(also, str) else also
    return Labelled(row["text"], row["intent"], tuple(names), row.get("register", ""))
