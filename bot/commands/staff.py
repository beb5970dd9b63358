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

LOGIN = "le nom avec lequel la personne se connecte"
STDIN = "lire le mot de passe sur l'entrée standard"


def add_to(commands: Any) -> None:
    actions = commands.add_parser("staff", help="gérer l'équipe").add_subparsers(required=True, metavar="ACTION")
    add = actions.add_parser("add", help="ajouter une personne qui relit les conversations")
    add.add_argument("login", help=LOGIN)
    add.add_argument("--password-stdin", action="store_true", help=STDIN)
    add.add_argument("--callback", action="store_true", help="peut lire les demandes de rappel")
    add.set_defaults(run=add_reviewer)
    actions.add_parser("list", help="les personnes de l'équipe").set_defaults(run=list_reviewers)
    change = actions.add_parser("set", help="changer un droit ou le mot de passe")
    change.add_argument("login", help=LOGIN)
    change.add_argument("--callback", choices=(YES, NO), help="peut lire les demandes de rappel")
    change.add_argument(
        "--password", action="store_true", help="demander un nouveau mot de passe ; ouvre un accès fermé"
    )
    change.add_argument("--password-stdin", action="store_true", help=STDIN)
    change.set_defaults(run=set_reviewer)
    disable = actions.add_parser("disable", help="fermer un accès")
    disable.add_argument("login", help=LOGIN)
    disable.set_defaults(run=disable_reviewer)


def add_reviewer(settings: Settings, options: argparse.Namespace) -> int:
    password = _password(options)
    with open_journal(settings).session() as session:
        login = staff.add_reviewer(session, options.login, password, options.callback).login
    print(f"« {login} » peut ouvrir http://localhost:{settings.console_port}/")
    return 0


def list_reviewers(settings: Settings, options: argparse.Namespace) -> int:
    with open_journal(settings).session() as session:
        for reviewer in staff.list_reviewers(session):
            _print(reviewer)
    return 0


def set_reviewer(settings: Settings, options: argparse.Namespace) -> int:
    """Print the account as it is now. Raises JournalError where nothing is to be changed."""
    renew = options.password or options.password_stdin
    if not (renew or options.callback):
        raise JournalError("dites quoi changer : --callback yes, --callback no ou --password")
    password = _password(options) if renew else ""
    with open_journal(settings).session() as session:
        if renew:
            reviewer = staff.change_password(session, options.login, password)
        if options.callback:
            reviewer = staff.allow_callbacks(session, options.login, options.callback == YES)
        _print(reviewer)
    return 0


def disable_reviewer(settings: Settings, options: argparse.Namespace) -> int:
    with open_journal(settings).session() as session:
        _print(staff.disable_reviewer(session, options.login))
    return 0


def _print(reviewer: Any) -> None:
    """A person of the staff as they are kept, on one line."""
    state = "fermé" if reviewer.disabled else "ouvert"
    right = f"rappel : {'oui' if reviewer.may_call_back else 'non'}"
    print(reviewer.login, state, f"{reviewer.created_at:%Y-%m-%d}", right, sep="\t")


def _password(options: argparse.Namespace) -> str:
    return sys.stdin.readline().rstrip("\n") if options.password_stdin else _typed_password()


def _typed_password() -> str:
    """Asked twice, unseen. Raises JournalError when the two differ."""
    first = getpass.getpass(f"Mot de passe ({staff.PASSWORD_LENGTH} caractères au moins) : ")
    if getpass.getpass("Encore une fois : ") != first:
        raise JournalError("les deux mots de passe sont différents")
    return first
