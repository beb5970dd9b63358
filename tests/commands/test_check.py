"""`check` on the project as it is, and on one with faults."""

from __future__ import annotations

import contextlib
import io
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from bot.commands.content import report
from bot.errors import ContentError
from bot.settings import ROOT, Settings

from .command_line import CommandLine, run_alone

SETTINGS = Settings(root=ROOT, database_url="unused", tracker_url="unused")
ANSWER = Path("bot/content/reponses/second_motif_asylum.yml")
FAULTS = {
    "contact": (
        "contacts: [",
        "contacts: [zzz, ",
        "second_motif_asylum.yml : contacts : contact inconnu : zzz",
    ),
    "placeholder": (
        'resume:\n  - "',
        'resume:\n  - "{fait.zzz} ',
        "second_motif_asylum.yml : {fait.zzz} : repère inconnu",
    ),
    "shape": ("limites:", "limite:", "second_motif_asylum.yml : début : "),
    "yaml": ("titre: ", 'titre: "', "second_motif_asylum.yml : ligne "),
    "date": ("le: 2026-11-21", "le: hier", "second_motif_asylum.yml : relu.le : une date est attendue"),
    "review": ("le: 2026-11-21", "le: 2024-11-21", "second_motif_asylum.yml : relu : relu le 2024-11-21"),
}


def copy_project(root: Path) -> Settings:
    shutil.copytree(ROOT / "bot" / "content", root / "bot" / "content")
    shutil.copytree(ROOT / "data", root / "data")
    shutil.copy(ROOT / "domain.yml", root)
    return replace(SETTINGS, root=root)


def stopped_at(settings: Settings) -> tuple[str, str]:
    """What was printed before, and the fault that it stopped at."""
    with contextlib.redirect_stdout(io.StringIO()) as printed, pytest.raises(ContentError) as fault:
        report(settings, quiet=False)
    return printed.getvalue(), str(fault.value)


def test_the_project_as_it_is_passes_and_says_what_was_proved() -> None:
    done = run_alone("check")
    assert (done.code, done.err) == (0, ""), done.out + done.err
    *situations, total = done.out.splitlines()
    assert len(situations) == len(list((ROOT / "bot" / "content" / "situations").glob("*.yml")))
    assert all("combinaisons de faits" in line for line in situations)
    assert "tout conclut. Version " in total


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_stops_it_with_the_file_the_key_and_the_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("BOT_TODAY", "2026-11-22")
    settings = copy_project(tmp_path)
    old, new, said = FAULTS[name]
    file = tmp_path / ANSWER
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    _, fault = stopped_at(settings)
    assert said in fault
    assert " → " in fault


def test_every_fault_is_printed_the_last_as_the_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TODAY", "2028-01-01")
    printed, fault = stopped_at(copy_project(tmp_path))
    lines = printed.splitlines()
    assert len(lines) > 50
    assert all(line.startswith("Erreur : ") for line in lines)
    assert sum(" → relire" in line for line in lines) > 50
    assert "Erreur : phrases.yml : something_else : plus personne n'est nommé" in printed
    assert " → relire" in fault


def test_in_the_terminal_a_fault_is_words_and_exit_1(terminal: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TODAY", "2028-01-01")
    done = terminal.run("check")
    assert done.code == 1
    assert done.err.startswith("Erreur : ")
    assert done.err.count("\n") == 1
