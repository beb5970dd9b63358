"""`backup FILE` and `restore FILE`: everything that people and the staff wrote, in one file, and back."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from bot.errors import NoBackup
from bot.settings import Settings

RUNNING = "le service tourne, ou ses ports sont pris : arrêtez-le (Ctrl-C), puis recommencez"
KEYS = "aussi les clés ; sinon, gardez-les à part : avec elles, ce fichier suffit pour lire les demandes de rappel"


def add_to(commands: Any) -> None:
    backup = commands.add_parser("backup", help="sauvegarder les données dans un fichier")
    backup.add_argument("file", type=Path, help="le fichier à faire, par exemple sauvegarde.zip")
    backup.add_argument("--with-keys", action="store_true", help=KEYS)
    backup.set_defaults(run=save)
    restore = commands.add_parser("restore", help="remettre les données d'une sauvegarde")
    restore.add_argument("file", type=Path, help="la sauvegarde à remettre")
    restore.add_argument("--replace", action="store_true", help="remplacer ce qui est là, sauvegardé d'abord")
    restore.set_defaults(run=put_back)


def save(settings: Settings, options: argparse.Namespace) -> int:
    from bot.backup.save import note, save

    members = save(settings, options.file, options.with_keys)
    note(settings)
    lines = sum(member.rows for name, member in members.items() if name.endswith(".jsonl"))
    messages = members["journal/message.jsonl"].rows
    print(f"Sauvegarde faite : {options.file} ({lines} lignes, dont {messages} messages).")
    if any(name.startswith("keys/") for name in members):
        print("Les clés y sont : gardez ce fichier en lieu sûr.")
    else:
        print("Les clés n'y sont pas : gardez-en une copie, à part de ce fichier.")
    print("Copiez ce fichier sur une autre machine : un disque peut casser.")
    return 0


def put_back(settings: Settings, options: argparse.Namespace) -> int:
    from bot.backup.restore import restore
    from bot.doctor.network import is_running

    if is_running(settings):
        raise NoBackup(RUNNING)
    done = restore(settings, options.file, options.replace)
    print(f"Sauvegarde du {done.day} remise : {done.rows} lignes.")
    if done.before:
        print(f"Ce qui était là avant est dans {done.before}")
    for note in done.notes:
        print(f"Attention : {note}")
    print("Vérifiez avec : bot doctor")
    return 0
