"""`parse`, `decide`, `mask`: JSON Lines in, JSON Lines out, for measuring and for other programs."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from datetime import date
from typing import Any

from bot import clock
from bot.errors import AnefError, ConfigurationError
from bot.knowledge import Knowledge, load
from bot.knowledge.situations import Fact
from bot.privacy import mask as mask_text
from bot.rules import UNKNOWN, Case, assess, calendar
from bot.rules.possible import domain
from bot.settings import Settings

Row = dict[str, Any]


def add_to(commands: Any) -> None:
    commands.add_parser("parse", help="comprendre des messages (JSON Lines)").set_defaults(run=parse)
    commands.add_parser("decide", help="appliquer les règles à des cas (JSON Lines)").set_defaults(run=decide)
    commands.add_parser("mask", help="masquer les données personnelles (JSON Lines)").set_defaults(run=mask)


def parse(settings: Settings, options: argparse.Namespace) -> int:
    from bot.nlu.reader import Reader
    from bot.service.models import fitting_model

    model = fitting_model(settings)
    if not model.exists():
        raise ConfigurationError("aucun modèle ne correspond aux données : lancer « make train »")
    reader = Reader(model)
    for _, row in read_lines("text"):
        write(reader.read(row["text"], clock.today()))
    return 0


def decide(settings: Settings, options: argparse.Namespace) -> int:
    knowledge = load(settings.content)
    for number, row in read_lines("situation", "facts"):
        try:
            write(decision(row, knowledge))
        except ConfigurationError as error:
            raise ConfigurationError(f"ligne {number} : {error}") from error
        for odd in passed_over(row["facts"], knowledge):
            print(f"Attention : ligne {number} : {odd}", file=sys.stderr)
    return 0


def decision(row: Row, knowledge: Knowledge) -> Row:
    """{verdict, reasons, missing, next_question, mentions, sources} of {situation, facts, on}."""
    situation = knowledge.situations.get(str(row["situation"]))
    if situation is None:
        raise ConfigurationError(f"situation inconnue : {row['situation']}")
    if not isinstance(row["facts"], dict):
        raise ConfigurationError('« facts » doit être un objet : {"procedure": "renewal"}')
    today = _day(row.get("on"))
    facts = {name: str(value) for name, value in row["facts"].items() if value is not None}
    told = frozenset(name for name, value in facts.items() if value == UNKNOWN)
    verdict = assess(situation, Case(facts, today, told), knowledge)
    return {
        **row,
        "verdict": verdict.verdict,
        "reasons": [{"rule": r.rule, "holds": r.holds, "because": list(r.because)} for r in verdict.reasons],
        "missing": list(verdict.missing),
        "next_question": verdict.next_question,
        "mentions": list(verdict.mentions),
        "sources": list(verdict.sources),
    }


def passed_over(facts: Row, knowledge: Knowledge) -> Iterator[str]:
    """A sentence for each fact that the content does not know, and for each value that the fact cannot have."""
    for name, value in facts.items():
        fact = knowledge.facts.get(name)
        if fact is None:
            yield f"fait inconnu, laissé de côté : {name}"
        elif value is not None and value != UNKNOWN and not _possible(fact, value, knowledge):
            yield f"{name} ne peut pas valoir {value!r}"


def _possible(fact: Fact, value: object, knowledge: Knowledge) -> bool:
    if fact.kind == "date":
        return calendar.parse(str(value)) is not None
    return str(value) in (knowledge.places if fact.kind == "departement" else domain(fact))


def _day(value: object) -> date:
    try:
        return clock.today() if value is None else date.fromisoformat(str(value) if isinstance(value, str) else "")
    except ValueError as error:
        raise ConfigurationError(f"« on » n'est pas une date : {value!r} ; écrire 2026-11-21") from error


def mask(settings: Settings, options: argparse.Namespace) -> int:
    for _, row in read_lines("text"):
        masked = mask_text(row["text"])
        spans = [{"start": s.start, "end": s.end, "kind": s.kind} for s in masked.spans]
        write({"text": row["text"], "masked": masked.text, "spans": spans})
    return 0


def read_lines(*keys: str) -> Iterator[tuple[int, Row]]:
    """The rows of standard input, each with the number of its line. Raises AnefError that names the line when one
    is no JSON, or lacks a key."""
    for number, line in enumerate(getattr(sys.stdin, "buffer", sys.stdin), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise AnefError(f"ligne {number} : ce n'est pas du JSON en UTF-8") from error
        if not isinstance(row, dict) or any(key not in row for key in keys):
            raise AnefError(f"ligne {number} : il faut {_keys(keys)}")
        if not isinstance(row.get("text", ""), str):
            raise AnefError(f"ligne {number} : « text » doit être un texte")
        yield number, row


def _keys(keys: tuple[str, ...]) -> str:
    named = " et ".join(f"« {key} »" for key in keys)
    return f"les clés {named}" if len(keys) > 1 else f"la clé {named}"


def write(row: Row) -> None:
    """One line of JSON; what no encoding can hold (half an emoji) is written as an escape."""
    line = json.dumps(row, ensure_ascii=False).encode("utf-8", "backslashreplace").decode("utf-8")
    print(line, flush=True)
