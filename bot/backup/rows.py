"""The rows of a table, as JSON and back. The same in SQLite and in PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timezone
from itertools import islice
from typing import Any

from sqlalchemy import JSON, Boolean, DateTime, Float, Integer, MetaData, String, Table, func, insert, select
from sqlalchemy.engine import Connection

from bot.errors import NoBackup

AT_ONCE = 500
Row = dict[str, Any]


def reflect(connection: Connection, names: Iterable[str]) -> list[Table]:
    """The tables with these names, as they stand in the database; each after those that it refers to."""
    metadata = MetaData()
    metadata.reflect(connection, only=sorted(names))
    for table in metadata.sorted_tables:
        for column in table.columns:
            if isinstance(column.type, JSON):
                column.type = JSON(none_as_null=True)
    return list(metadata.sorted_tables)


def read(connection: Connection, table: Table) -> Iterator[Row]:
    """Every row, in the order of its key."""
    rows = connection.execute(select(table).order_by(*table.primary_key).execution_options(stream_results=True))
    for row in rows.mappings().yield_per(AT_ONCE):
        yield {name: _given(value) for name, value in row.items()}


def write(connection: Connection, table: Table, rows: Iterable[Row]) -> int:
    """Put the rows in a table; how many there were. Raises NoBackup on a row that the table cannot hold."""
    values, count = (_taken(table, row) for row in rows), 0
    while chunk := list(islice(values, AT_ONCE)):
        connection.execute(insert(table), chunk)
        count += len(chunk)
    _go_on_counting(connection, table)
    return count


def _given(value: Any) -> Any:
    if isinstance(value, datetime):
        return (value if value.tzinfo else value.replace(tzinfo=timezone.utc)).isoformat()
    return value


def _taken(table: Table, row: Row) -> Row:
    if set(row) != {column.name for column in table.columns}:
        raise NoBackup(f"une ligne de la table « {table.name} » n'a pas les bonnes colonnes")
    return {column.name: _value(table, column, row[column.name]) for column in table.columns}


def _value(table: Table, column: Any, raw: Any) -> Any:
    kind = column.type
    if raw is None or isinstance(kind, JSON):
        return raw
    if isinstance(kind, DateTime) and isinstance(raw, str):
        return _instant(table, column, raw)
    length = getattr(kind, "length", None)
    right = (
        (isinstance(kind, Boolean) and isinstance(raw, bool))
        or (isinstance(kind, Integer) and isinstance(raw, int) and not isinstance(raw, bool))
        or (isinstance(kind, Float) and isinstance(raw, (int, float)) and not isinstance(raw, bool))
        or (isinstance(kind, String) and isinstance(raw, str) and (length is None or len(raw) <= length))
    )
    if not right:
        raise _odd(table, column)
    return raw


def _instant(table: Table, column: Any, raw: str) -> datetime:
    try:
        return datetime.fromisoformat(raw).astimezone(timezone.utc)
    except (ValueError, OverflowError) as error:
        raise _odd(table, column) from error


def _odd(table: Table, column: Any) -> NoBackup:
    return NoBackup(f"une valeur de la table « {table.name} » n'est pas du bon type ({column.name})")


def _go_on_counting(connection: Connection, table: Table) -> None:
    """PostgreSQL gives numbers from a sequence, which has not seen those of the rows."""
    if connection.dialect.name != "postgresql":
        return
    for column in table.primary_key:
        top = connection.execute(select(func.max(column))).scalar()
        if isinstance(top, int):
            sequence = func.pg_get_serial_sequence(f'"{table.name}"', column.name)
            connection.execute(select(func.setval(sequence, top)))
