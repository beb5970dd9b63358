"""The people of the site that shows the assistant, in the replies that say who can help."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.explain import as_text
from bot.exchange import ContactRef, Reply
from bot.knowledge.model import Knowledge

ASKS_FOR_A_PERSON = "human_contact"


def with_own_contact(reply: Reply, contact: ContactRef | None, knowledge: Knowledge) -> Reply:
    """The reply with this contact first, in its text too, when it names people who help.

    An answer said in one breath is for someone in danger: there the emergency numbers stay first.
    """
    if contact is None or contact in reply.contacts or not (reply.contacts or reply.answer == ASKS_FOR_A_PERSON):
        return reply
    answer = knowledge.answers.get(reply.answer or "")
    danger = answer is not None and answer.untitled
    contacts = (*reply.contacts, contact) if danger else (contact, *reply.contacts)
    return replace(reply, text=_text(reply, contact, contacts), contacts=contacts)


def _text(reply: Reply, contact: ContactRef, contacts: tuple[ContactRef, ...]) -> str:
    """The text with the new list in place of the one it has; a text without a list gets one."""
    before, list_, after = reply.text.rpartition(as_text((), reply.contacts)) if reply.contacts else ("", "", "")
    if list_:
        return before + as_text((), contacts) + after
    return f"{reply.text}\n\n{as_text((), (contact,))}"
