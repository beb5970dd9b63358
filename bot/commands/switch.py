"""`off` and `on`: the emergency switch. It acts at once, in every process that shares the journal."""

from __future__ import annotations

import argparse
import getpass
from typing import Any

from bot.commands.sites import open_journal
from bot.errors import JournalError
from bot.journal import switch
from bot.privacy import mask
from bot.settings import Settings

CLOSED = (
    "L'assistant est fermé : il ne répond plus à personne. Les messages sont gardés. Pour l'ouvrir à nouveau : bot on\n"
    "{pages}"
)
PAGES_OPEN = "Les pages /situations et les lettres restent ouvertes ; pour les fermer aussi : bot off --all"
PAGES_CLOSED = "Les pages /situations et les lettres sont fermées aussi."


def add_to(commands: Any) -> None:
    off = commands.add_parser("off", help="fermer l'assistant en urgence, tout de suite")
    off.add_argument("--reason", required=True, help="pourquoi ; l'équipe le lit, pas les personnes")
    off.add_argument("--all", action="store_true", help="fermer aussi les pages /situations et les lettres")
    on = commands.add_parser("on", help="ouvrir à nouveau l'assistant")
    on.add_argument("--reason", default="", help="pourquoi")
    for parser, run in ((off, close), (on, open_again)):
        parser.add_argument("--by", default=None, help="qui le décide ; sinon le nom de la session")
        parser.set_defaults(run=run)


def close(settings: Settings, options: argparse.Namespace) -> int:
    reason = _reason(options)
    if not reason:
        raise JournalError("dites pourquoi : bot off --reason « … »")
    with open_journal(settings).session() as session:
        switch.close(session, reason, _by(options), options.all)
    print(CLOSED.format(pages=PAGES_CLOSED if options.all else PAGES_OPEN))
    return 0


def open_again(settings: Settings, options: argparse.Namespace) -> int:
    with open_journal(settings).session() as session:
        changed = switch.open_again(session, _reason(options), _by(options))
    print("L'assistant est ouvert." if changed else "L'assistant était déjà ouvert : rien n'a changé.")
    return 0


def _reason(options: argparse.Namespace) -> str:
    return mask(" ".join(options.reason.split())).text


def _by(options: argparse.Namespace) -> str:
    """Who decides: the name that is given, else that of the session on this machine."""
    given = " ".join((options.by or "").split())
    if given:
        return given
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container may run under a number that has no name
        return "inconnu"
