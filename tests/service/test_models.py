"""A model fits the data that it was trained from, and no other."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.journal import Journal, sites
from bot.service.models import fitting_model
from bot.service.startup import migrate, prepare_model
from bot.settings import ROOT, Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A copy of all that a model is trained from."""
    root = tmp_path / "project"
    shutil.copytree(ROOT / "data", root / "data")
    shutil.copytree(ROOT / "bot" / "nlu", root / "bot" / "nlu", ignore=shutil.ignore_patterns("__pycache__"))
    (root / "requirements").mkdir()
    for file in ("config.yml", "domain.yml", "requirements/runtime.txt"):
        shutil.copy(ROOT / file, root / file)
    return Settings(root=root, database_url=f"sqlite:///{tmp_path}/journal.db", tracker_url="unused")


def append(root: Path, file: str) -> None:
    with (root / file).open("a", encoding="utf-8") as opened:
        opened.write("\n# changé\n")


def rename(root: Path, file: str) -> None:
    (root / file).rename((root / file).with_stem("zzz"))


MATTERS: dict[str, Callable[[Path], object]] = {
    "configuration": lambda root: append(root, "config.yml"),
    "domain": lambda root: append(root, "domain.yml"),
    "messages": lambda root: append(root, "data/nlu/permits.yml"),
    "component": lambda root: append(root, "bot/nlu/classifier.py"),
    "libraries": lambda root: append(root, "requirements/runtime.txt"),
    "new file": lambda root: (root / "data" / "nlu" / "zzz.yml").write_text("nlu: []\n"),
    "file removed": lambda root: (root / "data" / "nlu" / "permits.yml").unlink(),
    "file renamed": lambda root: rename(root, "data/nlu/permits.yml"),
}
DOES_NOT_MATTER: dict[str, Callable[[Path], object]] = {
    "nothing": lambda root: None,
    "README": lambda root: (root / "README.md").write_text("x"),
    "content": lambda root: (root / "bot" / "content").mkdir(),
    "compiled": lambda root: (root / "bot" / "nlu" / "x.pyc").write_bytes(b"x"),
    "editor's copy": lambda root: (root / "data" / "nlu" / "permits.yml~").write_text("x"),
    "dates of files": lambda root: (root / "config.yml").touch(),
    "a model": lambda root: (root / "models").mkdir(),
}


@pytest.mark.parametrize("change", MATTERS)
def test_another_model_is_wanted_when_what_it_is_trained_from_changes(settings: Settings, change: str) -> None:
    before = fitting_model(settings)
    MATTERS[change](settings.root)
    assert fitting_model(settings) != before


@pytest.mark.parametrize("change", DOES_NOT_MATTER)
def test_the_same_model_fits_when_anything_else_changes(settings: Settings, change: str) -> None:
    before = fitting_model(settings)
    DOES_NOT_MATTER[change](settings.root)
    assert fitting_model(settings) == before


def test_the_same_data_in_another_folder_wants_a_model_of_the_same_name(settings: Settings, tmp_path: Path) -> None:
    moved = Settings(root=tmp_path / "moved", database_url="unused", tracker_url="unused")
    shutil.copytree(settings.root, moved.root)
    assert fitting_model(moved).name == fitting_model(settings).name
    assert fitting_model(moved).parent == moved.root / "models"


def test_a_model_that_fits_is_not_trained_again(settings: Settings) -> None:
    said: list[str] = []
    fitting_model(settings).parent.mkdir()
    fitting_model(settings).write_bytes(b"a model")
    prepare_model(settings, said.append)
    assert said == ["2/5 le modèle correspond aux données"]
    assert fitting_model(settings).read_bytes() == b"a model"


def test_migrating_makes_the_database_with_the_demonstration_site_and_may_be_repeated(
    settings: Settings,
) -> None:
    for _ in range(2):
        migrate(settings)
    journal = Journal(settings.database_url)
    with journal.session() as session:
        assert [site.key for site in sites.list_sites(session)] == ["demo"]
    journal.close()
