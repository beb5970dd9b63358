"""What a backup must hold: the list that is checked before anything is believed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from bot.errors import NoBackup

FORMAT = 1
FILE = "manifest.json"
NAME = re.compile(r"(?:journal/[a-z_]{1,60}|tracker/events)\.jsonl|keys/(?:signing|callback)\.key")


@dataclass(frozen=True)
class Member:
    """What the manifest says of a member; `rows` are its lines."""

    rows: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """When the backup was made, by which version of the application, of which schema, and what is in it."""

    format: int
    schema: str
    application: str
    day: str
    members: dict[str, Member]


def read_manifest(data: Any) -> Manifest:
    """The manifest of a JSON value. Raises NoBackup on any other shape, format or name of a member."""
    try:
        if data["format"] != FORMAT:
            raise NoBackup(f"format de sauvegarde inconnu : {str(data['format'])[:20]}. Mettez le programme à jour")
        members = {str(name): Member(int(m["rows"]), str(m["sha256"])) for name, m in data["members"].items()}
        told = Manifest(FORMAT, str(data["schema"]), str(data["application"]), str(data["day"]), members)
    except (KeyError, TypeError, AttributeError) as error:
        raise NoBackup("le manifeste de la sauvegarde est mal formé") from error
    strange = [name for name in members if not NAME.fullmatch(name)]
    if strange:
        raise NoBackup(f"la sauvegarde contient un fichier inattendu : {strange[0][:80]!r}")
    return told
