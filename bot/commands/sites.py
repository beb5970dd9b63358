"""`site add|list|set|rotate`: the sites that show the assistant."""

from __future__ import annotations

import argparse
from typing import Any

from sqlalchemy.orm import Session

from bot.journal import Journal, sites
from bot.settings import Settings

YES, NO = "yes", "no"
KEY = "la clé du site (voir : site list)"
NOT_SHOWN = "contact : pas encore montré, il faut un téléphone, un lien ou une adresse"
CONTACT = {
    "name": "de votre propre contact, le nom à afficher ; sinon celui du site",
    "what": "une phrase : qui vous êtes, ce que vous faites",
    "phone": "le numéro à appeler",
    "url": "une page, qui commence par https://",
    "address": "l'adresse où l'on peut venir",
}


def add_to(commands: Any) -> None:
    actions = commands.add_parser("site", help="gérer les sites").add_subparsers(required=True, metavar="ACTION")
    add = actions.add_parser("add", help="ajouter un site ; sa clé est affichée")
    add.add_argument("name", help="le nom de l'association ou du site")
    add.add_argument("--key", help="une clé choisie ; sinon elle est tirée au hasard")
    _add_options(add)
    add.set_defaults(run=add_site)
    actions.add_parser("list", help="les sites").set_defaults(run=list_sites)
    change = actions.add_parser("set", help="changer le nom, le contact ou le rappel")
    change.add_argument("key", help=KEY)
    change.add_argument("name", nargs="?", help="le nouveau nom")
    _add_options(change)
    change.set_defaults(run=set_site)
    rotate = actions.add_parser("rotate", help="changer la clé")
    rotate.add_argument("key", help=KEY)
    rotate.set_defaults(run=rotate_site)


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--callback", choices=(YES, NO), help="proposer aux personnes d'être rappelées")
    for name, help in CONTACT.items():
        parser.add_argument(f"--contact-{name}", metavar="TEXTE", help=f'{help} ("" pour l\'enlever)')


def add_site(settings: Settings, options: argparse.Namespace) -> int:
    with open_journal(settings).session() as session:
        key = sites.add_site(session, options.name, options.key).key
        _change(session, key, options)
    print(key)
    return 0


def list_sites(settings: Settings, options: argparse.Namespace) -> int:
    with open_journal(settings).session() as session:
        for site in sites.list_sites(session):
            _print(site)
    return 0


def set_site(settings: Settings, options: argparse.Namespace) -> int:
    with open_journal(settings).session() as session:
        if options.name is not None:
            sites.rename_site(session, options.key, options.name)
        _change(session, options.key, options)
        _print(sites.find_site(session, options.key))
    return 0


def rotate_site(settings: Settings, options: argparse.Namespace) -> int:
    with open_journal(settings).session() as session:
        print(sites.rotate_key(session, options.key))
    return 0


def _change(session: Session, key: str, options: argparse.Namespace) -> None:
    given = {name: getattr(options, f"contact_{name}") for name in CONTACT}
    sites.set_contact(session, key, {name: value for name, value in given.items() if value is not None})
    if options.callback:
        sites.offer_callbacks(session, key, options.callback == YES)


def _print(site: Any) -> None:
    """A site as it is kept, on one line."""
    callback = f"rappel : {'oui' if site.callback else 'non'}"
    print(site.key, site.name, f"{site.created_at:%Y-%m-%d}", callback, _contact(site), sep="\t")


def _contact(site: Any) -> str:
    contact = sites.own_contact(site)
    if contact is None:
        return NOT_SHOWN if site.contact_name or site.contact_what else "contact : aucun"
    ways = (part for part in (contact.phone, contact.url, contact.address) if part)
    return f"contact : {contact.name}, {', '.join(ways)}"


def open_journal(settings: Settings) -> Journal:
    """The journal, at the newest schema and with the demonstration site."""
    journal = Journal(settings.database_url)
    journal.migrate()
    with journal.session() as session:
        sites.ensure_demo(session)
    return journal
