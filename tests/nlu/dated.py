"""The dates found in a message on a fixed day, in the shape that tests compare."""

from __future__ import annotations

from datetime import date

from bot.nlu.dates import find_dates
from bot.nlu.entity import Entity

TODAY = date(2026, 11, 21)  # a Saturday


def read(text: str, today: date = TODAY) -> list[tuple[str, str]]:
    return [_value(entity) for entity in find_dates(text, today)]


def _value(entity: Entity) -> tuple[str, str]:
    assert isinstance(entity.value, dict)
    return entity.value["value"], entity.value["precision"]
