"""Folders, disk, clock."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.doctor import machine
from bot.doctor.finding import Level

PARIS = ZoneInfo("Europe/Paris")


def test_folders_that_can_be_written_are_fine_and_none_is_made(tmp_path: Path) -> None:
    [found] = machine.folders([tmp_path, tmp_path / "not" / "yet"])
    assert found.level is Level.OK
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "var").touch()
    [found] = machine.folders([tmp_path, tmp_path / "var", tmp_path / "var"])
    assert (found.level, found.said.count(str(tmp_path / "var"))) == (Level.FAILURE, 1)


@pytest.mark.parametrize(
    ("little", "too_little", "level"), [(0, 0, "ok"), (1e30, 0, "warning"), (1e30, 1e30, "failure")]
)
def test_little_room_is_a_warning_and_too_little_a_failure(
    tmp_path: Path, little: float, too_little: float, level: str
) -> None:
    [found] = machine.disk([tmp_path / "not yet"], little, too_little)
    assert found.level.value == level
    assert "Go libres" in found.said


def test_the_hour_of_paris_is_fine_in_summer_and_in_winter() -> None:
    for month in (1, 7):
        [found] = machine.hour(datetime(2027, month, 1, 12, tzinfo=PARIS), date(2026, 11, 21))
        assert found.level is Level.OK


def test_another_time_zone_is_a_warning() -> None:
    [found] = machine.hour(datetime(2027, 1, 1, tzinfo=timezone.utc), None)
    assert (found.level, "UTC" in found.said) == (Level.WARNING, True)


def test_a_clock_before_the_last_review_of_the_content_is_wrong() -> None:
    reviewed = date(2026, 11, 21)
    [right] = machine.hour(datetime(2026, 11, 21, tzinfo=PARIS), reviewed)
    [wrong] = machine.hour(datetime(2026, 11, 21, tzinfo=PARIS) - timedelta(days=1), reviewed)
    assert (right.level, wrong.level) == (Level.OK, Level.FAILURE)


def test_a_fixed_day_is_a_warning() -> None:
    assert list(machine.fixed_day(None)) == list(machine.fixed_day("")) == []
    [found] = machine.fixed_day("2026-11-21")
    assert (found.level, "2026-11-21" in found.said) == (Level.WARNING, True)
