"""Writes what was measured of the understanding as a readable report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.nlu.labels import label
from bot.nlu.scores import Labelled, Pair, calibration, confusions, figures, per_label, resolved, right

NAMES = {
    "macro_f1": "macro-F1 (mean over the labels)",
    "accuracy": "right label first",
    "top3": "right label among the first three",
    "resolved": "answered right, or the right one offered",
    "confident_wrong": "answered straight away, and wrong",
    "oos_answered": "out of scope, answered as if in scope",
    "urgent_recall": "removal order or distress found, or offered",
}
Table = list[list[str]]


def report(title: str, columns: dict[str, Sequence[Pair]], detailed: Sequence[Pair]) -> str:
    """A section: the figures of each column side by side, then the details of one of them."""
    parts = [
        f"## {title}",
        table([["figure", *columns], *_figure_rows(columns)]),
        "### Which label is taken for which",
        table([["is", "was taken for", "times"], *_confusion_rows(detailed)]),
        "### By label",
        table([["label", "F1", "messages"], *_label_rows(detailed)]),
        "### By register",
        table([["register", "right first", "resolved", "messages"], *_register_rows(detailed)]),
        "### Calibration",
        "How often the first label is right, for each band of confidence.",
        table([["confidence from", "mean confidence", "right", "messages"], *_calibration_rows(detailed)]),
    ]
    return "\n\n".join(parts)


def curve(points: Iterable[tuple[int, Sequence[Pair]]]) -> str:
    """The learning curve on the messages kept apart."""
    rows = [
        [str(number), *(f"{figures(pairs)[name]:.3f}" for name in ("macro_f1", "top3", "resolved"))]
        for number, pairs in points
    ]
    return table([["training messages", "macro-F1", "first three", "resolved"], *rows])


def table(rows: Table) -> str:
    """A Markdown table; the first row is its head."""
    head, *body = rows
    lines = [head, ["---"] * len(head), *body]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def counts(examples: Sequence[Labelled]) -> str:
    outside = sum(label(example.intent) == "out_of_scope" for example in examples)
    intents = len({example.intent for example in examples})
    return f"{len(examples)} training messages, {intents} intents, {outside} messages out of scope."


def _figure_rows(columns: dict[str, Sequence[Pair]]) -> Table:
    measured = {name: figures(pairs) for name, pairs in columns.items()}
    rows = [["messages", *(f"{f['messages']:.0f}" for f in measured.values())]]
    return rows + [[words, *(f"{f[key]:.3f}" for f in measured.values())] for key, words in NAMES.items()]


def _confusion_rows(pairs: Sequence[Pair]) -> Table:
    return [[is_, was, str(times)] for (is_, was), times in confusions(pairs).most_common(20)]


def _label_rows(pairs: Sequence[Pair]) -> Table:
    scores = per_label(pairs)
    times = {name: sum(label(g.intent) == name for g, _ in pairs) for name in scores}
    return [[name, f"{f1:.2f}", str(times[name])] for name, f1 in sorted(scores.items(), key=lambda item: item[1])]


def _register_rows(pairs: Sequence[Pair]) -> Table:
    rows: Table = []
    for register in sorted({gold.register for gold, _ in pairs if gold.register}):
        part = [pair for pair in pairs if pair[0].register == register]
        first = sum(label(p.ranking[0]) in right(g) for g, p in part) / len(part)
        rows.append(
            [register, f"{first:.2f}", f"{sum(resolved(*pair) for pair in part) / len(part):.2f}", str(len(part))]
        )
    return rows


def _calibration_rows(pairs: Sequence[Pair]) -> Table:
    return [[f"{start:.1f}", f"{mean:.2f}", f"{share:.2f}", str(n)] for start, mean, share, n in calibration(pairs)]
