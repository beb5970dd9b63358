"""The people of the site that shows the assistant, in the replies that say who can help."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.explain import as_text
from bot.answers.phrases import naming_contacts
from bot.exchange import ContactRef, Reply
from bot.knowledge.model import Knowledge
from bot.typeset import typeset

ASKS_FOR_A_PERSON = "human_contact"


def with_own_contact(reply: Reply, contact: ContactRef | None, knowledge: Knowledge) -> Reply:
    """The reply with this contact first when it gives people who help, all of them in its text too.

    An answer said in one breath is for someone in danger: there the emergency numbers stay first.
    """
    if contact is None or contact in reply.contacts or not (reply.contacts or reply.answer == ASKS_FOR_A_PERSON):
        return naming_contacts(reply)
    answer = knowledge.answers.get(reply.answer or "")
    danger = answer is not None and answer.untitled
    contacts = (*reply.contacts, contact) if danger else (contact, *reply.contacts)
    listed = typeset(as_text((), reply.contacts)) if reply.contacts else ""
    before, found, after = typeset(reply.text).rpartition(listed) if listed else ("", "", "")
    if found:
        return replace(reply, text=before + as_text((), contacts) + after, contacts=contacts)
    return naming_contacts(replace(reply, contacts=contacts))
