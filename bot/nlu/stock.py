"""Rasa's stock understanding (DIET), trained on a part of our messages, to measure ours beside it."""

from __future__ import annotations

import asyncio
import random
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage

from bot.nlu.scores import Labelled, Pair, Predicted

CONFIG: dict[str, Any] = {
    "recipe": "default.v1",
    "assistant_id": "stock",
    "language": "fr",
    "pipeline": [
        {"name": "WhitespaceTokenizer"},
        {"name": "RegexFeaturizer"},
        {"name": "LexicalSyntacticFeaturizer"},
        {"name": "CountVectorsFeaturizer"},
        {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4},
        {"name": "DIETClassifier", "epochs": 100, "constrain_similarities": True, "random_seed": 0},
        {"name": "EntitySynonymMapper"},
        {"name": "FallbackClassifier", "threshold": 0.3, "ambiguity_threshold": 0.1},
    ],
}


@dataclass(frozen=True)
class Trained:
    """A trained model, the wall seconds that it took and the peak memory in MB."""

    model: Path
    seconds: float
    megabytes: float


def subset(examples: Sequence[Labelled], per_intent: int) -> list[Labelled]:
    """The same number of messages of each intent, drawn by a fixed chance."""
    by_intent: dict[str, list[Labelled]] = {}
    for example in examples:
        by_intent.setdefault(example.intent, []).append(example)
    chance = random.Random(0)
    return [
        e for name in sorted(by_intent) for e in chance.sample(by_intent[name], min(per_intent, len(by_intent[name])))
    ]


def write_project(folder: Path, examples: Sequence[Labelled], config: dict[str, Any]) -> None:
    """A Rasa project with these messages and this configuration."""
    intents = sorted({example.intent for example in examples})
    blocks = [
        {"intent": name, "examples": "".join(f"- {e.text}\n" for e in examples if e.intent == name)} for name in intents
    ]
    folder.mkdir(parents=True, exist_ok=True)
    _dump(folder / "config.yml", config)
    _dump(folder / "nlu.yml", {"version": "3.1", "nlu": blocks})


def train(folder: Path, environment: dict[str, str]) -> Trained:
    """Train the understanding of a project. Raises CalledProcessError when Rasa fails."""
    command = [
        sys.executable, "-m", "rasa", "train", "nlu", "--config", "config.yml", "--nlu", "nlu.yml", "--out", ".",
        "--fixed-model-name", "model",
    ]  # fmt: skip
    begun = time.monotonic()
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return Trained(folder / "model.tar.gz", time.monotonic() - begun, peak)


def _dump(file: Path, data: dict[str, Any]) -> None:
    file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")


def predict(model: Path, messages: Sequence[Labelled]) -> tuple[list[Pair], float]:
    """What a stock model understands of messages, and the median CPU milliseconds that one takes."""
    processor, loop = Agent.load(str(model)).processor, asyncio.new_event_loop()
    pairs: list[Pair] = []
    times: list[float] = []
    for message in messages:
        begun = time.process_time()
        parsed = loop.run_until_complete(processor.parse_message(UserMessage(message.text)))
        times.append(1000 * (time.process_time() - begun))
        pairs.append((message, _predicted(parsed)))
    return pairs, statistics.median(times)


def _predicted(parsed: dict[str, Any]) -> Predicted:
    """The stock fallback answers or refers; it has no options to offer."""
    names = [entry["name"] for entry in parsed["intent_ranking"]]
    refers = parsed["intent"]["name"] == "nlu_fallback"
    ranking = tuple(name for name in names if name != "nlu_fallback")
    return Predicted(ranking, parsed["intent"]["confidence"], "refer" if refers else "answer", ())
