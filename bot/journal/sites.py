"""The sites that show the assistant."""

from __future__ import annotations

import secrets

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from bot import clock
from bot.errors import AlreadyExists, UnknownSite
from bot.journal.tables import Site

DEMO = "demo"


def add_site(session: Session, name: str, key: str | None = None) -> Site:
    """A new site; without a key it gets one that cannot be guessed. Raises AlreadyExists."""
    key = key or secrets.token_urlsafe(12)
    if session.get(Site, key):
        raise AlreadyExists(f"le site « {key} » existe déjà")
    site = Site(key=key, name=name, created_at=clock.now())
    session.add(site)
    session.flush()
    return site


def ensure_demo(session: Session) -> None:
    """The demonstration site exists on every new database."""
    if session.get(Site, DEMO) is None:
        add_site(session, "Démonstration", DEMO)


def list_sites(session: Session) -> list[Site]:
    return list(session.scalars(select(Site).order_by(Site.created_at)))


def rename_site(session: Session, key: str, name: str) -> Site:
    """Raises UnknownSite."""
    site = _find(session, key)
    site.name = name
    return site


def rotate_key(session: Session, key: str) -> str:
    """Give a site a new key; its conversations follow, the old key is refused. Raises UnknownSite."""
    _find(session, key)
    fresh = secrets.token_urlsafe(12)
    session.execute(update(Site).where(Site.key == key).values(key=fresh))
    session.expire_all()
    return fresh


def _find(session: Session, key: str) -> Site:
    site = session.get(Site, key)
    if site is None:
        raise UnknownSite(f"aucun site n'a la clé « {key} » : voir « site list »")
    return site
