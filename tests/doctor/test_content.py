"""The content as `check` sees it, and the model that fits the data."""

from __future__ import annotations

import tarfile
from dataclasses import replace
from pathlib import Path

import pytest

from bot.doctor import content
from bot.doctor.finding import Level
from bot.errors import ContentError
from bot.service.models import fitting_model
from bot.settings import ROOT, Settings

SETTINGS = Settings(root=ROOT, database_url="unused", tracker_url="unused")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A project whose only data is an empty domain."""
    (tmp_path / "domain.yml").write_text("intents: []", encoding="utf-8")
    (tmp_path / "models").mkdir()
    return replace(SETTINGS, root=tmp_path)


def test_content_that_holds_together_is_fine() -> None:
    [found] = content.content(lambda: None)
    assert found.level is Level.OK


def test_contacts_past_their_shelf_life_are_a_warning(capsys: pytest.CaptureFixture[str]) -> None:
    [found] = content.content(lambda: print("À revoir : un contact\nÀ revoir : un autre"))
    assert (found.level, "2 contacts" in found.said) == (Level.WARNING, True)
    assert capsys.readouterr().out == ""


def test_a_fault_is_told_whole_and_the_others_counted() -> None:
    def check() -> None:
        print("Erreur : une autre")
        raise ContentError("faits.yml", "filed_on", "type inconnu", "mettre date")

    [found] = content.content(check)
    assert found.level is Level.FAILURE
    assert "faits.yml : filed_on : type inconnu → mettre date (et 1 autres erreurs)" in found.said


def test_no_model_for_the_present_data_is_a_failure(settings: Settings) -> None:
    (settings.models / "anef-0123456789ab.tar.gz").touch()
    [found] = content.model(settings)
    assert (found.level, "bot train" in found.remedy) == (Level.FAILURE, True)


def test_the_model_of_the_present_data_is_fine(settings: Settings) -> None:
    with tarfile.open(fitting_model(settings), "w:gz") as model:
        model.add(settings.root / "domain.yml", "domain.yml")
    [found] = content.model(settings)
    assert (found.level, fitting_model(settings).name in found.said) == (Level.OK, True)


def test_a_model_cut_short_is_a_failure(settings: Settings) -> None:
    fitting_model(settings).write_bytes(b"\x1f\x8b of which the rest is lost")
    [found] = content.model(settings)
    assert (found.level, "abîmé" in found.said) == (Level.FAILURE, True)
