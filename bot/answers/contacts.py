"""Who can help: the contacts of an answer that may still be given, with the préfecture of the person's address."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from bot.exchange import ContactRef, Reply
from bot.knowledge.contacts import is_fresh
from bot.knowledge.model import Knowledge
from bot.knowledge.references import Contact
from bot.knowledge.texts import Answer
from bot.rules import Case
from bot.rules.computed import overseas

CONTACT_CENTRE = "ccc"


def contacts_of(answer: Answer, case: Case, knowledge: Knowledge) -> tuple[ContactRef, ...]:
    """The contacts of an answer on the day of the case, as a person of this département needs them."""
    return given_contacts(answer.contacts, case, knowledge, answer.id)


def given_contacts(
    named: tuple[str, ...], case: Case, knowledge: Knowledge, answer: str | None = None
) -> tuple[ContactRef, ...]:
    """The named contacts and the préfecture of the person, as `contacts_of` an answer."""
    ids = [*named]
    local = knowledge.contacts.get(f"prefecture_{case.facts.get('department')}")
    if local and answer not in local.except_answers:
        ids.insert(ids.index(CONTACT_CENTRE) + 1 if CONTACT_CENTRE in ids else len(ids), local.id)
    there = _is_overseas(case)
    given = (knowledge.contacts[id] for id in ids if is_fresh(knowledge.contacts[id], case.today))
    return contact_refs(_from_overseas(contact) if there else contact for contact in given)


def contact_refs(contacts: Iterable[Contact]) -> tuple[ContactRef, ...]:
    return tuple(ContactRef(c.id, c.name, c.what, c.phone, c.url, c.address) for c in contacts)


def phone_of(contact: Contact, case: Case) -> str | None:
    """The number that a person of this département calls."""
    return (_from_overseas(contact) if _is_overseas(case) else contact).phone


def without_stale(reply: Reply, today: date, knowledge: Knowledge) -> Reply:
    """The reply without the contacts that nobody has verified for too long."""
    known = knowledge.contacts
    kept = tuple(c for c in reply.contacts if c.id not in known or is_fresh(known[c.id], today))
    return replace(reply, contacts=kept)


def _is_overseas(case: Case) -> bool:
    return overseas(case).values == {"yes"}


def _from_overseas(contact: Contact) -> Contact:
    """The contact as it is reached from overseas."""
    there = contact.overseas
    return replace(contact, phone=there.phone, what=there.what) if there else contact
