"""Figures of message understanding on labelled messages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bot.nlu.labels import label

URGENT = frozenset({"removal_order", "distress"})


@dataclass(frozen=True)
class Labelled:
    """A message with the intent that is right, others that would be right too, and how it is written."""

    text: str
    intent: str
    also: tuple[str, ...] = ()
    register: str = ""


@dataclass(frozen=True)
class Predicted:
    """What was understood of it: intents from the likeliest, the first one's confidence, and the decision."""

    ranking: tuple[str, ...]
    confidence: float
    decision: str
    options: tuple[str, ...]


Pair = tuple[Labelled, Predicted]


def right(gold: Labelled) -> frozenset[str]:
    return frozenset(label(intent) for intent in (gold.intent, *gold.also))


def first(predicted: Predicted) -> str:
    return label(predicted.ranking[0])


def figures(pairs: Sequence[Pair]) -> dict[str, float]:
    """Shares of the messages, 0 to 1; `macro_f1` is the mean F1 over the labels."""
    outside = [pair for pair in pairs if label(pair[0].intent) == "out_of_scope"]
    urgent = [pair for pair in pairs if label(pair[0].intent) in URGENT]
    f1 = per_label(pairs)
    return {
        "messages": float(len(pairs)),
        "macro_f1": sum(f1.values()) / len(f1),
        "accuracy": _share(pairs, lambda g, p: first(p) in right(g)),
        "top3": _share(pairs, lambda g, p: bool(right(g) & {label(i) for i in _distinct(p)[:3]})),
        "resolved": _share(pairs, resolved),
        "confident_wrong": _share(pairs, lambda g, p: p.decision == "answer" and first(p) not in right(g)),
        "oos_answered": _share(outside, _answered_as_in_scope),
        "urgent_recall": _share(urgent, resolved),
    }


def resolved(gold: Labelled, predicted: Predicted) -> bool:
    """Answered right, or the right one is offered, or referred to people when it is out of scope."""
    if predicted.decision == "answer":
        return first(predicted) in right(gold)
    if predicted.decision == "clarify":
        return bool(right(gold) & {label(option) for option in predicted.options[:3]})
    return "out_of_scope" in right(gold)


def per_label(pairs: Sequence[Pair]) -> dict[str, float]:
    """F1 of each label; a message whose `also` was found counts as found."""
    found, expected, hit = Counter[str](), Counter[str](), Counter[str]()
    for gold, predicted in pairs:
        main, said = label(gold.intent), first(predicted)
        good = said in right(gold)
        found[main if good else said] += 1
        expected[main] += 1
        hit[main] += good
    return {name: 2 * hit[name] / (found[name] + expected[name]) for name in sorted(expected)}


def confusions(pairs: Iterable[Pair]) -> Counter[tuple[str, str]]:
    """How often a label was taken for another."""
    return Counter((label(g.intent), first(p)) for g, p in pairs if first(p) not in right(g))


def calibration(pairs: Sequence[Pair], bins: int = 5) -> list[tuple[float, float, float, int]]:
    """(from, mean confidence, share that was right, messages) for each band of confidence."""
    bands: list[list[Pair]] = [[] for _ in range(bins)]
    for pair in pairs:
        bands[min(int(pair[1].confidence * bins), bins - 1)].append(pair)
    return [_band(n / bins, band) for n, band in enumerate(bands) if band]


def _band(start: float, pairs: Sequence[Pair]) -> tuple[float, float, float, int]:
    mean = sum(predicted.confidence for _, predicted in pairs) / len(pairs)
    return start, mean, _share(pairs, lambda g, p: first(p) in right(g)), len(pairs)


def _answered_as_in_scope(gold: Labelled, predicted: Predicted) -> bool:
    harmless = first(predicted) in right(gold) | {"small_talk", "human_contact"}
    return predicted.decision == "answer" and not harmless


def _distinct(predicted: Predicted) -> list[str]:
    return list(dict.fromkeys(label(intent) for intent in predicted.ranking))


def _share(pairs: Sequence[Pair], holds: Callable[[Labelled, Predicted], bool]) -> float:
    return sum(holds(*pair) for pair in pairs) / len(pairs) if pairs else 0.0
