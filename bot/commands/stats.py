"""`stats`: how much the assistant is used, and for what."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from bot import clock
from bot.commands.sites import open_journal
from bot.console import words
from bot.dates import moment
from bot.errors import ConfigurationError
from bot.journal import sites
from bot.journal.counts import FEWEST, Counts, Grouped, SiteCounts, count_since
from bot.knowledge import Knowledge, load
from bot.settings import LONGEST_DAYS, Settings

DAYS = 30


def add_to(commands: Any) -> None:
    parser = commands.add_parser("stats", help="compter les conversations, les réponses, les avis")
    parser.add_argument("--days", default=str(DAYS), metavar="N", help=f"sur les N derniers jours ({DAYS} sinon)")
    parser.add_argument("--json", action="store_true", help="pour un autre programme")
    parser.set_defaults(run=stats)


def stats(settings: Settings, options: argparse.Namespace) -> int:
    days = _number(options.days)
    since = clock.now() - timedelta(days=days)
    with open_journal(settings).session() as session:
        counts = count_since(session, since)
        names = {str(site.key): str(site.name) for site in sites.list_sites(session)}
    if options.json:
        print(json.dumps(as_json(counts, since, days), ensure_ascii=False, indent=2))
    else:
        print("\n".join(told(counts, since, days, names, load(settings.content))))
    return 0


def _number(value: str) -> int:
    if not (value.isascii() and value.isdigit() and len(value) <= 4) or not 0 < int(value) <= LONGEST_DAYS:
        raise ConfigurationError(f"--days : {value!r} n'est pas un nombre de 1 à {LONGEST_DAYS}")
    return int(value)


def as_json(counts: Counts, since: datetime, days: int) -> dict[str, Any]:
    return {
        "since": since.isoformat(timespec="minutes"),
        "days": days,
        "conversations": counts.conversations,
        "messages": counts.messages,
        "replies": counts.replies,
        "situations": counts.situations.common,
        f"situations_under_{FEWEST}": counts.situations.rare,
        "verdicts": counts.verdicts.common,
        f"verdicts_under_{FEWEST}": counts.verdicts.rare,
        "feedback": {"helpful": counts.helpful, "unhelpful": counts.unhelpful},
        "callbacks": {"waiting": counts.waiting, "done": counts.done},
        "sites": {key: asdict(site) for key, site in counts.sites.items()},
    }


def told(counts: Counts, since: datetime, days: int, names: Mapping[str, str], knowledge: Knowledge) -> Iterator[str]:
    """The lines of the page, in French."""
    yield f"Depuis le {moment(since)} ({words.count(days, 'jour')})"
    yield f"Conversations : {counts.conversations}"
    yield f"Messages des personnes : {counts.messages}"
    yield f"Avis : aidé {counts.helpful}, pas aidé {counts.unhelpful}"
    yield f"Demandes de rappel : {counts.waiting} en attente, {words.count(counts.done, 'traitée')}"
    yield from _listed("Réponses, par statut", _lines(counts.replies, words.status))
    yield from _listed("Conversations, par situation", _grouped(counts.situations, "situation", _title(knowledge)))
    yield from _listed("Conversations, par verdict", _grouped(counts.verdicts, "verdict", _verdict(knowledge)))
    yield from _listed("Sites", [_site(names.get(key, key), site) for key, site in counts.sites.items()])


def _listed(title: str, lines: Sequence[str]) -> Iterator[str]:
    """A list under its title; nothing when it is empty."""
    if lines:
        yield title
        yield from (f"  {line}" for line in lines)


def _lines(counted: Mapping[str, int], name: Callable[[str], str]) -> list[str]:
    return [f"{name(id)} : {number}" for id, number in counted.items()]


def _grouped(grouped: Grouped, kind: str, name: Callable[[str], str]) -> list[str]:
    rare = [f"moins de {FEWEST} : {words.count(grouped.rare, kind)}"] if grouped.rare else []
    return _lines(grouped.common, name) + rare


def _site(name: str, site: SiteCounts) -> str:
    return f"{name} : {words.count(site.conversations, 'conversation')}, {words.count(site.messages, 'message')}"


def _title(knowledge: Knowledge) -> Callable[[str], str]:
    titles = {situation.id: situation.title for situation in knowledge.situations.values()}
    return lambda id: titles.get(id, id)


def _verdict(knowledge: Knowledge) -> Callable[[str], str]:
    return lambda name: words.verdict(name, knowledge)
