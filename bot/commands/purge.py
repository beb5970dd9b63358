"""`purge`: delete now what is kept no longer. The service does it by itself every day."""

from __future__ import annotations

import argparse
from typing import Any

from bot.commands.sites import open_journal
from bot.journal import retention
from bot.journal.trackers import Trackers
from bot.settings import Settings


def add_to(commands: Any) -> None:
    parser = commands.add_parser("purge", help="effacer maintenant ce qui est arrivé à son terme")
    parser.set_defaults(run=purge)


def purge(settings: Settings, options: argparse.Namespace) -> int:
    shelf_life = retention.ShelfLife(settings.conversation_days, settings.access_days)
    done = retention.purge(open_journal(settings), Trackers(settings.tracker_url), shelf_life)
    print(f"Effacés : {done}")
    return 0
