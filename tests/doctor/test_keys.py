"""The keys: right, and for their owner alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.doctor import keys
from bot.doctor.finding import Level
from bot.seal.keyring import Keyring
from bot.settings import ROOT, Settings

SETTINGS = Settings(root=ROOT, database_url="unused", tracker_url="unused")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """An installation with both keys."""
    ring = Keyring(tmp_path)
    assert ring.signing_key
    assert ring.vault
    return replace(SETTINGS, keys=tmp_path)


def test_keys_for_their_owner_alone_are_fine_with_a_word_about_a_copy(settings: Settings) -> None:
    found = list(keys.keys(settings))
    assert [finding.level for finding in found] == [Level.OK, Level.OK]
    assert all("copie" in finding.said for finding in found)


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o660])
def test_a_key_that_others_can_read_is_a_failure(settings: Settings, mode: int) -> None:
    (settings.keys / "callback.key").chmod(mode)
    signing, callback = keys.keys(settings)
    assert (signing.level, callback.level) == (Level.OK, Level.FAILURE)
    assert callback.remedy == f"chmod 600 {settings.keys / 'callback.key'}"


def test_keys_that_are_not_made_yet_are_not_made_by_looking(tmp_path: Path) -> None:
    found = list(keys.keys(replace(SETTINGS, keys=tmp_path)))
    assert [finding.level for finding in found] == [Level.WARNING, Level.WARNING]
    assert list(tmp_path.iterdir()) == []


def test_a_key_that_is_none_is_a_failure_and_is_not_printed(tmp_path: Path) -> None:
    for changes in ({"signing_key": "s3cret"}, {"callback_key": "s3cret"}):
        found = list(keys.keys(replace(SETTINGS, keys=tmp_path, **changes)))
        assert found[-1].level is Level.FAILURE
        assert "BOT_" in found[-1].said
        assert all("s3cret" not in finding.line for finding in found)


def test_keys_of_the_environment_are_fine_and_are_not_printed(settings: Settings) -> None:
    given = {
        name: (settings.keys / f"{name.partition('_')[0]}.key").read_text() for name in ("signing_key", "callback_key")
    }
    found = list(keys.keys(replace(SETTINGS, keys=settings.keys / "elsewhere", **given)))
    assert [finding.level for finding in found] == [Level.OK, Level.OK]
    assert all(value.strip() not in finding.line for finding in found for value in given.values())
