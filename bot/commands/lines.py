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
from bot.privacy import mask as mask_text
from bot.rules import Case, assess
from bot.rules.possible import UNKNOWN
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
    for row in read_lines("text"):
        write(reader.read(row["text"], clock.today()))
    return 0


def decide(settings: Settings, options: argparse.Namespace) -> int:
    knowledge = load(settings.content)
    for row in read_lines("situation", "facts"):
        write(decision(row, knowledge))
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


def _day(value: object) -> date:
    try:
        return clock.today() if value is None else date.fromisoformat(str(value) if isinstance(value, str) else "")
    except ValueError as error:
        raise ConfigurationError(f"« on » n'est pas une date : {value!r} ; écrire 2026-11-21") from error


def mask(settings: Settings, options: argparse.Namespace) -> int:
    for row in read_lines("text"):
        masked = mask_text(row["text"])
        spans = [{"start": s.start, "end": s.end, "kind": s.kind} for s in masked.spans]
        write({"text": row["text"], "masked": masked.text, "spans": spans})
    return 0


def read_lines(*keys: str) -> Iterator[Row]:
    """The rows of standard input. Raises AnefError that names the line when one is no JSON, or lacks a key."""
    for number, line in enumerate(sys.stdin, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise AnefError(f"ligne {number} : ce n'est pas du JSON") from error
        if not isinstance(row, dict) or any(key not in row for key in keys):
            raise AnefError(f"ligne {number} : il faut les clés {', '.join(keys)}")
        if not isinstance(row.get("text", ""), str):
            raise AnefError(f"ligne {number} : « text » doit être un texte")
        yield row


def write(row: Row) -> None:
    """One line of JSON; what no encoding can hold (half an emoji) is written as an escape."""
    line = json.dumps(row, ensure_ascii=False).encode("utf-8", "backslashreplace").decode("utf-8")
    print(line, flush=True)
