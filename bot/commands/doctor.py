"""`doctor`: what is wrong with this installation, one line a thing, and what to do."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from typing import Any

from bot.commands.content import report
from bot.settings import Settings


def add_to(commands: Any) -> None:
    parser = commands.add_parser("doctor", help="vérifier toute l'installation")
    parser.add_argument("--json", action="store_true", help="pour un autre programme")
    parser.set_defaults(run=doctor)


def doctor(settings: Settings, options: argparse.Namespace) -> int:
    """Exit code 1 when something does not work; a warning alone gives 0."""
    from bot.doctor.examine import examine
    from bot.doctor.finding import Level

    found = []
    for finding in examine(settings, lambda: report(settings, quiet=True)):
        found.append(finding)
        if not options.json:
            print(finding.line, flush=True)
    if options.json:
        print(json.dumps([asdict(finding) for finding in found], ensure_ascii=False, indent=1))
    return int(any(finding.level is Level.FAILURE for finding in found))
