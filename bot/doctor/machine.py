"""The machine: folders that can be written, room on the disk, the clock."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.doctor.finding import Finding, failure, fine, warning

PARIS = "Europe/Paris"
LITTLE, TOO_LITTLE = 1_000_000_000, 200_000_000
DELAY = "mettre l'horloge à l'heure (timedatectl set-ntp true)"


def folders(wanted: Iterable[Path]) -> Iterator[Finding]:
    """Something can be written in each; a folder that is not there yet is made in the nearest one that is."""
    refused = [folder for folder in dict.fromkeys(wanted) if not _is_writable(_nearest(folder))]
    if refused:
        names = ", ".join(map(str, refused))
        yield failure("Dossiers", f"on ne peut pas écrire dans {names}", "donner ce droit à l'utilisateur du service")
    else:
        yield fine("Dossiers", "on peut écrire partout où il le faut")


def disk(wanted: Iterable[Path], little: float = LITTLE, too_little: float = TOO_LITTLE) -> Iterator[Finding]:
    """The disk that has the least room left."""
    free, folder = min((shutil.disk_usage(_nearest(folder)).free, folder) for folder in wanted)
    said = f"{free / 1_000_000_000:.1f} Go libres".replace(".", ",")
    if free < little:
        judge = failure if free < too_little else warning
        yield judge("Disque", f"{said} dans {folder}", "faire de la place : sans elle, plus rien n'est enregistré")
    else:
        yield fine("Disque", said)


def hour(now: datetime, reviewed: date | None) -> Iterator[Finding]:
    """`now` is what the machine says, with its time zone; `reviewed` the last day of a review."""
    if reviewed and now.date() < reviewed:
        yield failure("Horloge", f"la machine se croit le {now.date()}, avant le contenu ({reviewed})", DELAY)
        return
    try:
        here, there = now.utcoffset(), now.astimezone(ZoneInfo(PARIS)).utcoffset()
    except ZoneInfoNotFoundError:
        yield failure("Horloge", "les fuseaux horaires ne sont pas installés", "installer le paquet tzdata du système")
        return
    if here != there:
        said = f"le fuseau de la machine ({now.tzname()}) n'est pas celui de Paris : le jour change à une autre heure"
        yield warning("Horloge", said, f"timedatectl set-timezone {PARIS}, sauf outre-mer")
    else:
        yield fine("Horloge", f"le {now:%d/%m/%Y à %H:%M}, à l'heure de Paris")


def fixed_day(value: str | None) -> Iterator[Finding]:
    if value:
        said = f"BOT_TODAY fixe le jour au {value} : les délais sont comptés à partir de là"
        yield warning("Jour", said, "enlever BOT_TODAY, sauf pour un essai")


def _nearest(folder: Path) -> Path:
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return folder


def _is_writable(folder: Path) -> bool:
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"x")
    except OSError:
        return False
    return True
