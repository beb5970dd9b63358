"""`site add|list|set|rotate`: the sites that show the assistant."""

from __future__ import annotations

import argparse
from typing import Any

from bot.journal import Journal, sites
from bot.settings import Settings


def add_to(commands: Any) -> None:
    actions = commands.add_parser("site", help="gérer les sites").add_subparsers(required=True, metavar="ACTION")
    add = actions.add_parser("add", help="ajouter un site ; sa clé est affichée")
    add.add_argument("name", help="le nom de l'association ou du site")
    add.add_argument("--key", help="une clé choisie ; sinon elle est tirée au hasard")
    add.set_defaults(run=add_site)
    actions.add_parser("list", help="les sites").set_defaults(run=list_sites)
    change = actions.add_parser("set", help="changer le nom")
    change.add_argument("key")
    change.add_argument("name")
    change.set_defaults(run=set_site)
    rotate = actions.add_parser("rotate", help="changer la clé")
    rotate.add_argument("key")
    rotate.set_defaults(run=rotate_site)


def add_site(settings: Settings, options: argparse.Namespace) -> int:
    with open_journal(settings).session() as session:
        print(sites.add_site(session, options.name, options.key).key)
    return 0


def list_sites(settings: Settings, options: argparse.Namespace) -> int:
    with open_journal(settings).session() as session:
        for site in sites.list_sites(session):
            print(f"{site.key}\t{site.name}\t{site.created_at:%Y-%m-%d}")
    return 0


def set_site(settings: Settings, options: argparse.Namespace) -> int:
    with open_journal(settings).session() as session:
        sites.rename_site(session, options.key, options.name)
    return 0


def rotate_site(settings: Settings, options: argparse.Namespace) -> int:
    with open_journal(settings).session() as session:
        print(sites.rotate_key(session, options.key))
    return 0


def open_journal(settings: Settings) -> Journal:
    """The journal, at the newest schema and with the demonstration site."""
    journal = Journal(settings.database_url)
    journal.migrate()
    with journal.session() as session:
        sites.ensure_demo(session)
    return journal
