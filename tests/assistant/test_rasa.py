"""Rasa's own checks: the data agrees with the domain, and the rules lead where the stories say."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from bot.knowledge.agreement import FROM_BUTTONS
from bot.service.environment import child_environment
from bot.service.models import fitting_model
from bot.settings import ROOT, Settings

STORIES = Path(__file__).parent / "stories"
WARNING = re.compile(r"(?:UserWarning|FutureWarning|WARNING *\S*): (.*)")
ONLY_BUTTONS_SEND = re.compile(
    rf"The intent '(?:{'|'.join(FROM_BUTTONS)})' is listed in the domain file, but is not found"
)

pytestmark = pytest.mark.service


@pytest.fixture
def settings() -> Settings:
    return Settings(ROOT, "sqlite://", "sqlite://")


def rasa(settings: Settings, *arguments: str) -> subprocess.CompletedProcess[str]:
    """`python -m rasa …` in the project, with all that it prints in `stdout`."""
    return subprocess.run(
        [sys.executable, "-m", "rasa", *arguments], cwd=settings.root, env=child_environment(settings), text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
    )  # fmt: skip


def test_the_data_is_valid_and_only_the_intents_of_buttons_have_no_messages(settings: Settings) -> None:
    done = rasa(settings, "data", "validate")
    assert done.returncode == 0, done.stdout[-3000:]
    assert "No story structure conflicts found" in done.stdout
    assert [said for said in WARNING.findall(done.stdout) if not ONLY_BUTTONS_SEND.match(said)] == []


def test_the_rules_lead_where_the_stories_say(settings: Settings, tmp_path: Path) -> None:
    paths = [story for file in STORIES.glob("test_*.yml") for story in yaml.safe_load(file.read_text())["stories"]]
    done = rasa(
        settings, "test", "core", "--model", str(fitting_model(settings)), "--stories", str(STORIES),
        "--out", str(tmp_path), "--endpoints", os.devnull, "--no-plot", "--fail-on-prediction-errors",
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-3000:]
    assert re.search(rf"Correct: +{len(paths)} / {len(paths)}\n", done.stdout), done.stdout[-3000:]
