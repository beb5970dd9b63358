"""All the looks, in the order in which a person reads them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from functools import partial
from pathlib import Path

from bot.doctor import content, keys, machine, network, sharing, software, stores
from bot.doctor.finding import Finding, failure
from bot.errors import AnefError
from bot.knowledge import load
from bot.settings import Settings

Look = Callable[[], Iterable[Finding]]


def examine(settings: Settings, check: Callable[[], None]) -> Iterator[Finding]:
    """Every finding. A look that fails is a finding too: the others go on."""
    for name, look in _looks(settings, check):
        try:
            yield from look()
        except Exception as error:  # the outermost step: what is broken must not hide the rest
            yield failure(
                name, f"n'a pas pu être regardé ({type(error).__name__})", "prévenir qui s'occupe du programme"
            )


def _looks(settings: Settings, check: Callable[[], None]) -> tuple[tuple[str, Look], ...]:
    written = _written(settings)
    return (
        ("Python", software.python),
        ("Paquets", partial(software.packages, settings.root / "requirements" / "runtime.txt")),
        ("Contenu", partial(content.content, check)),
        ("Modèle", partial(content.model, settings)),
        ("Journal", partial(stores.journal, settings.database_url)),
        ("Mémoire de Rasa", partial(stores.trackers, settings.tracker_url)),
        ("Redis", partial(sharing.redis, settings)),
        ("Dossiers", partial(machine.folders, written)),
        ("Disque", partial(machine.disk, written)),
        ("Clés", partial(keys.keys, settings)),
        ("Service", partial(network.service, settings)),
        ("Console", partial(network.cookies, settings)),
        ("Horloge", lambda: machine.hour(datetime.now().astimezone(), _reviewed(settings))),
        ("Jour", partial(machine.fixed_day, os.environ.get("BOT_TODAY"))),
    )


def _written(settings: Settings) -> list[Path]:
    """The folders in which the service writes."""
    files = (stores.sqlite_file(url) for url in (settings.database_url, settings.tracker_url))
    return [settings.root / "var" / "log", settings.models, settings.keys, *(file.parent for file in files if file)]


def _reviewed(settings: Settings) -> date | None:
    """The last day on which somebody read an answer again; None when the content cannot be read."""
    try:
        return max(answer.review.on for answer in load(settings.content).answers.values())
    except AnefError:
        return None
