"""The contacts: one préfecture a département, and a shelf life after which nobody is sent there any more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from bot.errors import ContentError
from bot.knowledge.model import Knowledge
from bot.knowledge.references import Contact

NATIONAL, PREFECTURES = "contacts/nationaux.yml", "contacts/prefectures.yml"
REMEDY = "le vérifier et changer « verifie_le »"


def is_fresh(contact: Contact, today: date) -> bool:
    """Whether a contact may be given: it still may on the last day of its shelf life."""
    return (today - contact.verified_on).days <= contact.shelf_life


def withdrawn(knowledge: Knowledge, today: date) -> Iterator[ContentError]:
    """A warning for each contact that is no longer given; one for the préfectures that share a day."""
    stale = [contact for contact in knowledge.contacts.values() if not is_fresh(contact, today)]
    for contact in stale:
        if contact.department is None:
            yield ContentError(NATIONAL, contact.id, _since(contact), REMEDY)
    for day in sorted({contact.verified_on for contact in stale if contact.department}):
        shared = [contact for contact in stale if contact.department and contact.verified_on == day]
        codes = ", ".join(str(contact.department) for contact in shared)
        yield ContentError(PREFECTURES, codes, _since(shared[0]), REMEDY)


def left_alone(knowledge: Knowledge, today: date) -> Iterator[ContentError]:
    """An error for each answer, and each phrase with contacts, that names nobody who may still be given."""
    for answer in knowledge.answers.values():
        if not _someone(answer.contacts, knowledge, today):
            yield ContentError(f"reponses/{answer.id}.yml", "contacts", "plus personne n'est nommé", _which(today))
    for phrase in knowledge.phrases.values():
        if phrase.contacts and not _someone(phrase.contacts, knowledge, today):
            yield ContentError("phrases.yml", phrase.id, "plus personne n'est nommé", _which(today))


def prefecture_faults(knowledge: Knowledge) -> Iterator[ContentError]:
    """Each département has its préfecture, and each préfecture its département."""
    prefectures = {c.department: c for c in knowledge.contacts.values() if c.department}
    for code in sorted(set(knowledge.places) - set(prefectures)):
        yield ContentError(PREFECTURES, code, "la préfecture de ce département manque", "l'ajouter")
    for code, contact in prefectures.items():
        if code not in knowledge.places:
            yield ContentError(PREFECTURES, code, "ce département n'existe pas", "voir departements.yml")
        if not (contact.url or "").startswith("https://"):
            yield ContentError(PREFECTURES, code, "lien sans https", "donner une adresse en https")
    for name in sorted({id for contact in prefectures.values() for id in contact.except_answers}):
        if name not in knowledge.answers:
            yield ContentError(PREFECTURES, "commun", f"« sauf » : pas de réponse « {name} »", "l'enlever")


def _someone(ids: Iterable[str], knowledge: Knowledge, today: date) -> bool:
    contacts = (knowledge.contacts[id] for id in ids if id in knowledge.contacts)
    return any(contact.human and is_fresh(contact, today) for contact in contacts)


def _since(contact: Contact) -> str:
    return f"vérifié le {contact.verified_on}, il y a plus de {contact.shelf_life} jours : n'est plus donné"


def _which(today: date) -> str:
    return f"nommer un contact vérifié, ou vérifier ceux de la réponse (au {today})"
