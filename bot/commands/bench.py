"""`bench`: how fast messages are understood, and how much memory that takes. Figures, never a verdict."""

from __future__ import annotations

import argparse
import resource
import statistics
import time
from typing import Any

from bot import clock
from bot.commands.understanding import HELD_OUT
from bot.errors import ConfigurationError
from bot.settings import Settings

WARM_UP = 50


def add_to(commands: Any) -> None:
    commands.add_parser("bench", help="mesurer la vitesse et la mémoire").set_defaults(run=bench)


def bench(settings: Settings, options: argparse.Namespace) -> int:
    """Read the messages kept apart, one by one, in the pipeline that the service runs."""
    from bot.nlu.measure import read_labelled
    from bot.nlu.reader import Reader
    from bot.service.models import fitting_model

    model = fitting_model(settings)
    if not model.exists():
        raise ConfigurationError("aucun modèle ne correspond aux données : lancer « make train »")
    reader, today = Reader(model), clock.today()
    texts = [message.text for message in read_labelled(settings.root / HELD_OUT)]
    for text in texts[:WARM_UP]:
        reader.read(text, today)
    begun = time.perf_counter()
    times = sorted(_milliseconds(reader, text, today) for text in texts)
    seconds = time.perf_counter() - begun
    print(f"messages : {len(texts)}")
    print(
        f"temps de calcul par message : médiane {statistics.median(times):.1f} ms, 95 % sous {_at(times, 0.95):.1f} ms"
    )
    print(f"débit : {len(texts) / seconds:.0f} messages par seconde, un processus")
    print(f"mémoire au plus haut : {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} Mo")
    return 0


def _milliseconds(reader: Any, text: str, today: Any) -> float:
    begun = time.process_time()
    reader.read(text, today)
    return 1000 * (time.process_time() - begun)


def _at(times: list[float], share: float) -> float:
    return times[int(share * (len(times) - 1))]
