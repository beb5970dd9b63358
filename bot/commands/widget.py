"""`widget`: builds what a browser loads from the sources of bot/gateway/widget, or checks that both match."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from bot.commands.bundle import Bundles
from bot.errors import ConfigurationError
from bot.knowledge import load
from bot.settings import Settings

HELPLINE = "ccc"


def add_to(commands: Any) -> None:
    parser = commands.add_parser("widget", help="construire les fichiers du widget (pour qui le modifie)")
    parser.add_argument("--check", action="store_true", help="dire seulement s'ils correspondent aux sources")
    parser.set_defaults(run=build)


def build(settings: Settings, options: argparse.Namespace) -> int:
    files = built(settings)
    static = settings.root / "bot" / "gateway" / "static"
    stale = [name for name, text in files.items() if _read(static / name) != text]
    extra = {file.relative_to(static).as_posix() for file in (static / "widget").glob("*")} - set(files)
    if options.check:
        for name in sorted({*stale, *extra}):
            print(f"static/{name} ne correspond pas aux sources : python -m bot widget", file=sys.stderr)
        return 1 if stale or extra else 0
    for name in extra:
        (static / name).unlink()
    for name, text in files.items():
        (static / name).parent.mkdir(exist_ok=True)
        (static / name).write_text(text, encoding="utf-8")
        print(f"static/{name} {len(text.encode())} octets")
    return 0


def built(settings: Settings) -> dict[str, str]:
    """The text of each built file, by its name under static/."""
    phone = load(settings.content).contacts[HELPLINE].phone
    if phone is None:
        raise ConfigurationError(f"contacts/nationaux.yml : {HELPLINE} n'a pas de téléphone ; le widget le montre")
    return Bundles(settings.root / "bot" / "gateway" / "widget", phone).files()


def _read(file: Path) -> str | None:
    return file.read_text(encoding="utf-8") if file.is_file() else None
