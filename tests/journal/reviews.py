"""What people and reviewers say of the exchanges in a journal."""

from __future__ import annotations

from bot.exchange import Status
from bot.journal import Journal, conversations
from bot.journal.corrections import Meaning, keep_correction
from bot.journal.feedback import Opinion, keep_feedback

from .builders import create_reply, create_trace

ADDRESS = Meaning("address_change", "Elle a déménagé.")


def correct(journal: Journal, conversation: str, meaning: Meaning = ADDRESS, login: str = "amina") -> None:
    """Say what the first message of the person was."""
    with journal.session() as session:
        said = next(m for m in conversations.messages_after(session, conversation) if m.author == "person")
        keep_correction(session, conversation, str(said.id), meaning, login)


def say_unhelpful(journal: Journal, conversation: str) -> None:
    with journal.session() as session:
        reply = conversations.messages_after(session, conversation)[-1]
        keep_feedback(session, conversation, str(reply.id), Opinion(False))


def press(journal: Journal, conversation: str, status: Status = Status.ANSWERED) -> None:
    with journal.session() as session:
        message = conversations.add_message(session, conversation, "press", "Autre chose", "/something_else")
        conversations.add_reply(session, conversation, message.id, create_reply(status=status), create_trace())
