"""`nlu-report`: measures the understanding, and writes the report that is kept with the project."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bot.settings import Settings

HELD_OUT = "tests/nlu/held_out.jsonl"
WHERE = "docs/nlu-report.md"
STOCK_PER_INTENT = 15
STOCK_HEADING = "## Beside the stock configuration"


def add_to(commands: Any) -> None:
    parser = commands.add_parser("nlu-report", help="mesurer la compréhension")
    parser.add_argument("--eval", type=Path, help="un autre fichier de messages étiquetés (JSON Lines)")
    parser.add_argument("--stock", action="store_true", help="mesurer aussi la configuration d'origine de Rasa (long)")
    parser.set_defaults(run=report)
    doubts_parser = commands.add_parser("nlu-doubts", help="les messages d'entraînement à regarder de plus près")
    doubts_parser.add_argument("--against", type=Path, help="un fichier de messages gardés pour mesurer (JSON Lines)")
    doubts_parser.set_defaults(run=doubts)


def report(settings: Settings, options: argparse.Namespace) -> int:
    """Print the figures on another file, or write the whole report."""
    from bot.nlu.measure import Measure, read_labelled, read_training
    from bot.nlu.report import report as section

    measure = Measure(settings.root / "config.yml")
    examples = read_training(settings.root / "data" / "nlu")
    if options.eval:
        pairs = measure.predict(measure.fit(examples), read_labelled(options.eval))
        print(section(options.eval.name, {"figures": pairs}, pairs))
        return 0
    held_out = read_labelled(settings.root / HELD_OUT)
    parts = _parts(measure, examples, held_out)
    written = settings.root / WHERE
    parts.append(
        _beside_stock(settings, measure, examples, held_out) if options.stock else beside_stock_before(written)
    )
    written.write_text("\n\n".join(filter(None, parts)) + "\n", encoding="utf-8")
    print(WHERE)
    return 0


def doubts(settings: Settings, options: argparse.Namespace) -> int:
    """Print messages written twice, too near to those kept for measuring, or of a disputed label."""
    from bot.nlu.corpus import disputed, duplicates, too_near
    from bot.nlu.measure import Measure, read_labelled, read_training

    measure = Measure(settings.root / "config.yml")
    examples = read_training(settings.root / "data" / "nlu")
    kept_apart = read_labelled(options.against or settings.root / HELD_OUT)
    found = [
        *duplicates(examples),
        *too_near(examples, kept_apart),
        *disputed(measure.cross_validate(examples)),
    ]
    for doubt in found:
        print(f"{doubt.kind}\t{doubt.message.intent}\t{doubt.message.text}\t{doubt.beside}")
    return 0


def _parts(measure: Any, examples: Sequence[Any], held_out: Sequence[Any]) -> list[str]:
    from bot.nlu.report import counts, curve
    from bot.nlu.report import report as section

    points = list(measure.learning_curve(examples, held_out))
    kept_apart = points[-1][1]
    columns = {"kept apart": kept_apart, "cross-validation": measure.cross_validate(examples)}
    return [
        "# What the assistant understands\n\nWritten by `make nlu-report`. " + counts(examples),
        "The messages kept apart were written by other hands than the training messages, and are never trained on. "
        "The training messages hold many near-misses on purpose, so cross-validation is harder than real use.",
        section("Figures", columns, kept_apart),
        "## Learning curve\n\nOn the messages kept apart.\n\n" + curve(points),
    ]


def beside_stock_before(report: Path) -> str:
    """The section beside the stock configuration of the last report: to measure it takes a quarter of an hour."""
    _, heading, figures = report.read_text(encoding="utf-8").partition(STOCK_HEADING)
    return heading + figures.rstrip()


def _beside_stock(settings: Settings, measure: Any, examples: Sequence[Any], held_out: Sequence[Any]) -> str:
    """Both trained on the same few messages of each intent: the stock one would not end on all of them."""
    from bot.nlu.report import report as section
    from bot.nlu.stock import CONFIG, predict, subset, train, write_project
    from bot.service.environment import child_environment

    few = subset(examples, STOCK_PER_INTENT)
    with tempfile.TemporaryDirectory() as folder:
        write_project(Path(folder), few, CONFIG)
        trained = train(Path(folder), child_environment(settings))
        theirs, milliseconds = predict(trained.model, held_out)
    ours = measure.predict(measure.fit(few), held_out)
    text = (
        f"Rasa's stock configuration (DIET, 100 epochs), trained on {len(few)} messages, {STOCK_PER_INTENT} an intent: "
        f"{trained.seconds:.0f} s, {trained.megabytes:.0f} MB at the peak, {milliseconds:.1f} ms of CPU a message "
        "(median). Ours on the same messages."
    )
    columns = {"stock": theirs, "ours": ours}
    return f"{STOCK_HEADING}\n\n" + text + "\n\n" + section("Both", columns, theirs).partition("\n\n###")[0]
