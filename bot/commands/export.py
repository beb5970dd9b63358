"""`export nlu|conversations`: take out what people wrote, masked, to learn from it."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any

from bot.commands import exported
from bot.commands.output import add_out, write
from bot.commands.period import add_since, add_until, span, start_of
from bot.commands.sites import open_journal
from bot.journal import sites
from bot.journal.corrections import corrected
from bot.journal.period import Period, conversations_begun
from bot.settings import Settings

CARE = "Les textes sont masqués, mais ils parlent de personnes : gardez ce fichier pour vous, effacez-le ensuite."


def add_to(commands: Any) -> None:
    what = commands.add_parser("export", help="sortir les messages corrigés ou les conversations, masqués")
    kinds = what.add_subparsers(required=True, metavar="QUOI")
    nlu = kinds.add_parser("nlu", help="les messages corrigés par l'équipe, pour entraîner (JSON Lines)")
    nlu.add_argument("--yaml", action="store_true", help="au format d'entraînement de Rasa")
    add_since(nlu, "corrigés")
    add_out(nlu)
    nlu.set_defaults(run=export_nlu)
    talks = kinds.add_parser("conversations", help="une conversation par ligne (JSON Lines)")
    talks.add_argument("--site", metavar="CLÉ", help="d'un seul site")
    add_since(talks, "commencées")
    add_until(talks, "commencées")
    add_out(talks)
    talks.set_defaults(run=export_conversations)


def export_nlu(settings: Settings, options: argparse.Namespace) -> int:
    since = start_of("--since", options.since)
    with open_journal(settings).session() as session:
        messages = exported.once_each(corrected(session, since))
    if options.yaml:
        write(exported.as_training(messages), options.out)
    else:
        write((_line(exported.labelled(message)) for message in messages), options.out)
    return _done(len(messages), "message corrigé", "messages corrigés")


def export_conversations(settings: Settings, options: argparse.Namespace) -> int:
    period = Period(*span(options.since, options.until), options.site)
    journal = open_journal(settings)
    with journal.session() as session:
        names = {str(site.key): str(site.name) for site in sites.list_sites(session)}
    found = enumerate(conversations_begun(journal, period), 1)
    lines = (_line(exported.conversation(row, number, names)) for number, row in found)
    return _done(write(lines, options.out), "conversation", "conversations")


def _line(row: exported.Row) -> str:
    """On one line for every reader: some take these two characters of JSON's for the end of a line."""
    line = json.dumps(row, ensure_ascii=False)
    return line.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _done(number: int, one: str, many: str) -> int:
    print(f"{number} {many if number > 1 else one}. {CARE}", file=sys.stderr)
    return 0
