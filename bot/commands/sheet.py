"""`sheet SITUATION`: a situation on one readable sheet, for a lawyer to check or an association to print."""

from __future__ import annotations

import argparse
from typing import Any

from bot.answers.sheet import sheet
from bot.errors import ConfigurationError
from bot.knowledge import load
from bot.settings import Settings


def add_to(commands: Any) -> None:
    parser = commands.add_parser("sheet", help="une situation en mots : questions, règles, sources (Markdown)")
    parser.add_argument("situation", help="le nom de son fichier, par exemple api_not_received")
    parser.set_defaults(run=print_sheet)


def print_sheet(settings: Settings, options: argparse.Namespace) -> int:
    knowledge = load(settings.content)
    situation = knowledge.situations.get(options.situation)
    if situation is None:
        known = ", ".join(sorted(knowledge.situations))
        raise ConfigurationError(f"situation inconnue : {options.situation} ; une de : {known}")
    print(sheet(situation, knowledge))
    return 0
