"""The command line: `python -m bot COMMAND`. Each command is in `bot.commands`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence

from sqlalchemy.exc import SQLAlchemyError

from bot.commands import (
    ask,
    backup,
    bench,
    content,
    doctor,
    export,
    lines,
    purge,
    seal,
    sheet,
    sites,
    staff,
    stats,
    switch,
    training,
    understanding,
    widget,
)
from bot.commands.parser import Parser
from bot.errors import AnefError
from bot.settings import Settings, read_settings

Command = Callable[[Settings, argparse.Namespace], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 0 when it did what was asked, 1 when it could not."""
    options = parser().parse_args(arguments)
    command: Command = options.run
    try:
        return command(read_settings(), options)
    except AnefError as error:
        print(f"Erreur : {error}", file=sys.stderr)
        return 1
    except SQLAlchemyError as error:  # its own words may hold the address, with the password
        print(f"Erreur : la base de données a refusé ({type(error).__name__})", file=sys.stderr)
        return 1
    except (BrokenPipeError, KeyboardInterrupt):
        return 130


def parser() -> argparse.ArgumentParser:
    """All the commands and their options."""
    root = Parser(prog="bot", description="L'assistant des personnes bloquées sur l'ANEF.")
    commands = root.add_subparsers(title="commandes ", required=True, metavar="COMMANDE")
    modules = (
        training, content, sheet, lines, ask, sites, staff, switch, doctor, backup, seal, export, stats, purge,
        understanding, bench, widget,
    )  # fmt: skip
    for module in modules:
        module.add_to(commands)
    return root
