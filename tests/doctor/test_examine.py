"""All the looks together: one that fails hides no other."""

from __future__ import annotations

from pathlib import Path

from bot.doctor.examine import examine
from bot.doctor.finding import Finding, Level, failure, fine
from bot.settings import ROOT, Settings
from tests.service.children import free_port


def test_a_look_that_fails_is_a_finding_and_the_others_go_on(tmp_path: Path) -> None:
    def fail() -> None:
        raise RuntimeError("s3cret")

    ports = {name: free_port() for name in ("port", "console_port", "rasa_port", "actions_port")}
    urls = {f"{name}_url": f"sqlite:///{tmp_path / name}.db" for name in ("database", "tracker")}
    found = list(examine(Settings(root=ROOT, keys=tmp_path, **urls, **ports), fail))
    checks = [finding.check for finding in found]
    assert checks.index("Contenu") < checks.index("Modèle") < checks.index("Journal") < checks.index("Horloge")
    content = next(finding for finding in found if finding.check == "Contenu")
    assert (content.level, "RuntimeError" in content.said) == (Level.FAILURE, True)
    assert "s3cret" not in content.line


def test_a_line_has_a_sign_what_is_so_and_what_to_do() -> None:
    assert fine("Python", "3.10.13").line == "✓ Python : 3.10.13"
    assert failure("Ports", "pris", "les libérer").line == "✗ Ports : pris → les libérer"
    assert Finding("Jour", Level.WARNING, "fixé", "l'enlever").line == "! Jour : fixé → l'enlever"
