"""What the journal says of the service itself: the switch, the backups."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy.engine import Connection
from sqlalchemy.orm import Session

from bot import clock
from bot.doctor.finding import Finding, fine, warning
from bot.journal import switch
from bot.journal.backups import last_backup

CHANGES = 3
OLD = 8
BACK_UP = "bot backup FICHIER, puis copier ce fichier sur une autre machine"


def record(connection: Connection) -> Iterator[Finding]:
    """From a journal at the newest schema."""
    with Session(connection) as session:
        yield _switch(session)
        yield _backup(session)


def _switch(session: Session) -> Finding:
    closed, changes = switch.closed(session), switch.changes(session, CHANGES)
    history = " ; ".join(map(_change, changes))
    last = f". Derniers changements : {history}" if history else ""
    if closed:
        pages = ", avec les pages /situations et les lettres" if closed.whole else ""
        return warning("Interrupteur", f"l'assistant est fermé aux personnes{pages}{last}", "bot on l'ouvre")
    return fine("Interrupteur", f"l'assistant est ouvert{last}")


def _backup(session: Session) -> Finding:
    last = last_backup(session)
    if last is None:
        return warning("Sauvegarde", "aucune n'a été faite", BACK_UP)
    days = (clock.now() - last).days
    said = f"la dernière est du {moment(last)}"
    if days > OLD:
        return warning("Sauvegarde", f"{said}, il y a {days} jours", BACK_UP)
    return fine("Sauvegarde", said)


def _change(change: switch.Switched) -> str:
    what = ("tout fermé" if change.whole else "fermé") if change.closed else "ouvert"
    reason = f" ({change.reason})" if change.reason else ""
    return f"{what} le {moment(change.at)} par {change.by}{reason}"


def moment(at: datetime) -> str:
    """ "21/11/2026 11:05", at the hour of Paris."""
    return at.astimezone(ZoneInfo("Europe/Paris")).strftime("%d/%m/%Y %H:%M")
