"""Databases with something in every table, whatever the tables are."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from datetime import datetime, timezone
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlalchemy import JSON, Boolean, DateTime, Float, Integer, insert, select, text
from sqlalchemy.engine import Connection

from bot.backup.stores import EVENTS
from bot.journal import Journal, schema
from bot.journal.database import open_engine
from bot.journal.tables import Base
from bot.journal.tables.base import Instant
from bot.settings import ROOT, Settings

AT = datetime(2026, 11, 21, 10, 5, 3, 123456, tzinfo=timezone.utc)
ODD = "« étranger » 😀 عربي\nligne \"2\" 'x' \\ "
ROWS = 3


def create_settings(folder: Path, **changes: Any) -> Settings:
    """An installation in a folder of its own."""
    folder.mkdir(exist_ok=True)
    defaults = {
        "root": ROOT,
        "database_url": f"sqlite:///{folder / 'journal.db'}",
        "tracker_url": f"sqlite:///{folder / 'tracker.db'}",
        "keys": folder / "keys",
    }
    return Settings(**{**defaults, **changes})


def migrate(settings: Settings, revision: str = "head") -> None:
    journal = Journal(settings.database_url)
    with journal.engine.begin() as connection:
        schema.upgrade(connection, revision)
    journal.close()


def fill(settings: Settings) -> None:
    """Put rows in every table of the journal, and in Rasa's."""
    journal, trackers = open_engine(settings.database_url), open_engine(settings.tracker_url)
    with journal.begin() as connection:
        schema.upgrade(connection)
        for table in Base.metadata.sorted_tables:
            connection.execute(insert(table), [_row(table, number) for number in range(1, ROWS + 1)])
    with trackers.begin() as connection:
        EVENTS.create(connection, checkfirst=True)
        connection.execute(insert(EVENTS), [_row(EVENTS, number) for number in range(1, ROWS + 1)])
    journal.dispose()
    trackers.dispose()


def contents(settings: Settings) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of both databases, as our own tables read them."""
    found = {}
    for url, tables in ((settings.database_url, Base.metadata.sorted_tables), (settings.tracker_url, [EVENTS])):
        engine = open_engine(url)
        with engine.connect() as connection:
            for table in tables:
                rows = connection.execute(select(table).order_by(*table.primary_key))
                found[table.name] = [tuple(row) for row in rows]
        engine.dispose()
    return found


def look(url: str, query: str) -> list[tuple[Any, ...]]:
    engine = open_engine(url)
    with engine.connect() as connection:
        found = [tuple(row) for row in connection.execute(text(query))]
    engine.dispose()
    return found


def change(url: str, act: Callable[[Connection], Any]) -> None:
    engine = open_engine(url)
    with engine.begin() as connection:
        act(connection)
    engine.dispose()


def rewritten(file: Path, to: Path, members: dict[str, bytes | None], **manifest: Any) -> Path:
    """A copy of an archive with other members (None takes one away) and a manifest that fits them."""
    with zipfile.ZipFile(file) as source:
        held = {name: source.read(name) for name in source.namelist()}
    told = {**json.loads(held.pop("manifest.json")), **manifest}
    for name, data in members.items():
        held.pop(name, None)
        if data is not None:
            held[name] = data
    if "members" not in manifest:
        told["members"] = {
            name: {"rows": data.count(b"\n"), "sha256": sha256(data).hexdigest()} for name, data in held.items()
        }
    with zipfile.ZipFile(to, "w") as target:
        for name, data in {**held, "manifest.json": json.dumps(told).encode()}.items():
            target.writestr(name, data)
    return to


def rows_of(file: Path, member: str) -> list[dict[str, Any]]:
    with zipfile.ZipFile(file) as archive:
        return [json.loads(line) for line in archive.read(member).splitlines()]


def as_member(*rows: Any) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


def _row(table: Any, number: int) -> dict[str, Any]:
    return {column.name: _value(column, number) for column in table.columns}


def _value(column: Any, number: int) -> Any:
    """The row `number` refers to the row of the same number; in its own table, to the one before."""
    itself = any(key.column.table is column.table for key in column.foreign_keys)
    if itself or (column.nullable and number == 1):
        return number - 1 or None if itself else None
    if isinstance(column.type, JSON):
        return {"texte": ODD, "liste": [number, None, True, 0.5]}
    if isinstance(column.type, (DateTime, Instant)):
        return AT.replace(day=number)
    if isinstance(column.type, Boolean):
        return number % 2 == 0
    if isinstance(column.type, (Integer, Float)):
        return number
    length = getattr(column.type, "length", None)
    return f"{number} {ODD}"[:length] if length is None or length > len(ODD) + 2 else f"{number}"[:length]
