"""The sites that show the assistant."""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping
from contextlib import suppress

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from bot import clock
from bot.errors import AlreadyExists, JournalError, UnknownConversation, UnknownSite
from bot.exchange import ContactRef
from bot.journal.contact_fields import WHAT, checked
from bot.journal.names import checked_name
from bot.journal.tables import Conversation, Site

DEMO = "demo"
OWN_CONTACT = "site"
KEY = re.compile(r"[\w.-]{1,64}")
KEY_FORM = "64 lettres, chiffres, points ou tirets au plus"
NAME, NAME_LENGTH = "le nom du site", 200


def add_site(session: Session, name: str, key: str | None = None) -> Site:
    """A new site; without a key it gets one that cannot be guessed. Raises AlreadyExists, or JournalError when the
    key or the name cannot be one."""
    key = key or secrets.token_urlsafe(12)
    if not KEY.fullmatch(key):
        raise JournalError(f"« {key} » ne peut pas être une clé : {KEY_FORM}")
    name = checked_name(name, NAME, NAME_LENGTH)
    if session.get(Site, key):
        raise AlreadyExists(f"le site « {key} » existe déjà")
    site = Site(key=key, name=name, created_at=clock.now())
    session.add(site)
    session.flush()
    return site


def ensure_demo(session: Session) -> None:
    """The demonstration site exists on every new database, also when another process makes it at this moment."""
    if session.get(Site, DEMO) is None:
        with suppress(IntegrityError, AlreadyExists), session.begin_nested():
            add_site(session, "Démonstration", DEMO)


def list_sites(session: Session) -> list[Site]:
    return list(session.scalars(select(Site).order_by(Site.created_at)))


def find_site(session: Session, key: str) -> Site | None:
    """The site of a key from outside; one that no site can have is not even looked for."""
    return session.get(Site, key) if KEY.fullmatch(key) else None


def site_of(session: Session, conversation: str) -> Site:
    """The site in which a conversation was opened. Raises UnknownConversation."""
    found = session.get(Conversation, conversation)
    if found is None:
        raise UnknownConversation(conversation)
    return session.get(Site, found.site_key)


def rename_site(session: Session, key: str, name: str) -> Site:
    """Raises UnknownSite, or JournalError when the name cannot be one."""
    site = _find(session, key)
    site.name = checked_name(name, NAME, NAME_LENGTH)
    return site


def offer_callbacks(session: Session, key: str, offered: bool) -> None:
    """Whether people may ask this site to call them back. Raises UnknownSite."""
    _find(session, key).callback = offered


def set_contact(session: Session, key: str, fields: Mapping[str, str]) -> None:
    """Change the site's own contact: name, what, phone, url, address; an empty value takes that part away.

    Raises UnknownSite, or JournalError that says which value cannot be taken.
    """
    site = _find(session, key)
    for name, value in fields.items():
        setattr(site, f"contact_{name}", checked(name, value))


def own_contact(site: Site) -> ContactRef | None:
    """The people of the site, as a contact of the replies; None when the site gave no way to reach them."""
    if not (site.contact_phone or site.contact_url or site.contact_address):
        return None
    return ContactRef(
        OWN_CONTACT, site.contact_name or site.name, site.contact_what or WHAT, site.contact_phone, site.contact_url,
        site.contact_address,
    )  # fmt: skip


def rotate_key(session: Session, key: str) -> str:
    """Give a site a new key; its conversations follow, the old key is refused. Raises UnknownSite, or JournalError
    for the key that the demonstration pages bear."""
    if key == DEMO:
        raise JournalError(f"la clé « {DEMO} » est celle des pages de démonstration : elle ne change pas")
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
