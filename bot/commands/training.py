"""`serve`, `train`, and the two servers that `serve` starts."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from bot.commands.content import report
from bot.settings import Settings


def add_to(commands: Any) -> None:
    commands.add_parser("serve", help="tout démarrer").set_defaults(run=serve)
    train_parser = commands.add_parser("train", help="entraîner le modèle")
    train_parser.add_argument("--if-needed", action="store_true", help="seulement si aucun modèle ne convient")
    train_parser.set_defaults(run=train)
    commands.add_parser("gateway", help="le serveur public seul").set_defaults(run=gateway)
    commands.add_parser("console", help="la console de l'équipe seule").set_defaults(run=console)


def serve(settings: Settings, options: argparse.Namespace) -> int:
    from bot.service import startup

    startup.serve(settings, lambda: report(settings, quiet=True), say)
    return 0


def train(settings: Settings, options: argparse.Namespace) -> int:
    from bot.service import models, startup

    if options.if_needed:
        startup.prepare_model(settings, say)
    else:
        say(f"modèle : {models.train(settings, say).name}")
    return 0


def gateway(settings: Settings, options: argparse.Namespace) -> int:
    from bot.service.servers import run_gateway

    run_gateway(settings)
    return 0


def console(settings: Settings, options: argparse.Namespace) -> int:
    from bot.service.servers import run_console

    run_console(settings)
    return 0


def say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
