"""`staff add|list|set|disable`: the reviewers of the console."""

from __future__ import annotations

import argparse
import getpass
import sys
from typing import Any

from bot.commands.sites import NO, YES, open_journal
from bot.errors import JournalError
from bot.journal import staff
from bot.settings import Settings


def add_to(commands: Any) -> None:
    actions = commands.add_parser("staff", help="gérer l'équipe").add_subparsers(required=True, metavar="ACTION")
    add = actions.add_parser("add", help="ajouter une personne qui relit les conversations")
    add.add_argument("login")
    add.add_argument("--password-stdin", action="store_true", help="lire le mot de passe sur l'entrée standard")
    add.add_argument("--callback", action="store_true", help="peut lire les demandes de rappel")
    add.set_defaults(run=add_reviewer)
    actions.add_parser("list", help="les personnes de l'équipe").set_defaults(run=list_reviewers)
    change = actions.add_parser("set", help="changer un droit")
    change.add_argument("login")
    change.add_argument("--callback", choices=(YES, NO), required=True, help="peut lire les demandes de rappel")
    change.set_defaults(run=set_reviewer)
    disable = actions.add_parser("disable", help="fermer un accès")
    disable.add_argument("login")
    disable.set_defaults(run=disable_reviewer)


def add_reviewer(settings: Settings, options: argparse.Namespace) -> int:
    password = sys.stdin.readline().rstrip("\n") if options.password_stdin else _typed_password()
    with open_journal(settings).session() as session:
        staff.add_reviewer(session, options.login, password, options.callback)
    print(f"« {options.login} » peut ouvrir http://localhost:{settings.console_port}/")
    return 0


def list_reviewers(settings: Settings, options: argparse.Namespace) -> int:
    with open_journal(settings).session() as session:
        for reviewer in staff.list_reviewers(session):
            state = "fermé" if reviewer.disabled else "ouvert"
            right = f"rappel : {'oui' if reviewer.may_call_back else 'non'}"
            print(reviewer.login, state, f"{reviewer.created_at:%Y-%m-%d}", right, sep="\t")
    return 0


def set_reviewer(settings: Settings, options: argparse.Namespace) -> int:
    with open_journal(settings).session() as session:
        staff.allow_callbacks(session, options.login, options.callback == YES)
    return 0


def disable_reviewer(settings: Settings, options: argparse.Namespace) -> int:
    with open_journal(settings).session() as session:
        staff.disable_reviewer(session, options.login)
    return 0


def _typed_password() -> str:
    """Asked twice, unseen. Raises JournalError when the two differ."""
    first = getpass.getpass(f"Mot de passe ({staff.PASSWORD_LENGTH} caractères au moins) : ")
    if getpass.getpass("Encore une fois : ") != first:
        raise JournalError("les deux mots de passe sont différents")
    return first
