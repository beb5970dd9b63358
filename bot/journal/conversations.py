"""The conversations: opened, continued, read again, deleted."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, desc, select
from sqlalchemy.orm import Session

from bot import clock
from bot.errors import UnknownConversation, UnknownSite
from bot.exchange import Reply, Trace
from bot.journal.callbacks import withdraw_callback
from bot.journal.tables import Conversation, Message, Site, TraceRow


@dataclass(frozen=True)
class Opened:
    """A new conversation. The token is said once, here; the journal keeps its hash alone."""

    id: str
    token: str


def open_conversation(session: Session, site: str, lang: str) -> Opened:
    """A conversation with an id and a token that cannot be guessed. Raises UnknownSite."""
    if session.get(Site, site) is None:
        raise UnknownSite(site)
    opened = Opened(secrets.token_urlsafe(24), secrets.token_urlsafe(32))
    now = clock.now()
    session.add(
        Conversation(
            id=opened.id,
            token_hash=hash_token(opened.token),
            site_key=site,
            lang=lang,
            created_at=now,
            last_at=now,
        )
    )
    session.flush()
    return opened


def find_conversation(session: Session, id: str, token: str) -> Conversation:
    """The conversation that the token opens. Raises UnknownConversation, whichever of the two is wrong."""
    found = session.get(Conversation, id)
    if found is None or not hmac.compare_digest(found.token_hash, hash_token(token)):
        raise UnknownConversation(id)
    return found


def hash_token(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def add_message(session: Session, conversation: str, client_id: str, text: str, choice: str | None = None) -> Message:
    """Keep what the person sent. `text` must have been masked. Raises UnknownConversation."""
    found = session.get(Conversation, conversation)
    if found is None:
        raise UnknownConversation(conversation)
    now = found.last_at = clock.now()
    message = Message(
        conversation_id=conversation, client_id=client_id, author="person", at=now, text=text, choice=choice
    )
    session.add(message)
    session.flush()
    return message


def add_reply(session: Session, conversation: str, reply_to: int | None, reply: Reply, trace: Trace | None) -> Message:
    """Keep what the assistant says, and why."""
    message = Message(
        conversation_id=conversation, reply_to=reply_to, author="assistant", at=clock.now(), text=reply.text,
        status=reply.status.value, body=reply.to_json(),
    )  # fmt: skip
    if trace is not None:
        message.trace = TraceRow(
            intent=trace.intent, confidence=trace.confidence, verdict=trace.verdict, data=trace.to_json()
        )
    session.add(message)
    session.flush()
    return message


def sent_before(session: Session, conversation: str, client_id: str) -> Message | None:
    """The message that the person already sent under this id."""
    query = select(Message).where(Message.conversation_id == conversation, Message.client_id == client_id)
    return session.scalars(query).one_or_none()


def replies_to(session: Session, message: int, alone: bool = False) -> list[Message]:
    """What was replied to a message. `alone`: whoever else asks so waits until this transaction ends."""
    if alone:
        session.execute(select(Message.id).where(Message.id == message).with_for_update())
    return list(session.scalars(select(Message).where(Message.reply_to == message).order_by(Message.id)))


def messages_after(session: Session, conversation: str, after: int = 0) -> list[Message]:
    """The messages of both sides, oldest first; only those that came after the message `after`."""
    query = select(Message).where(Message.conversation_id == conversation, Message.id > after)
    return list(session.scalars(query.order_by(Message.id)))


def offered_label(session: Session, conversation: str, payload: str) -> str | None:
    """What the button with this payload said, if the assistant offered it in the conversation."""
    for message in reversed(messages_after(session, conversation)):
        for choice in (message.body or {}).get("choices", ()):
            if choice["payload"] == payload:
                return str(choice["label"])
    return None


def facts(session: Session, conversation: str) -> dict[str, str]:
    """What was understood of the person's case, by fact id. A reply without the assistant understood nothing."""
    query = select(TraceRow).join(Message).where(Message.conversation_id == conversation)
    traces = session.scalars(query.order_by(desc(TraceRow.message_id)))
    told = next((trace.data.get("facts") for trace in traces if not trace.data.get("error")), None)
    return {str(name): str(value) for name, value in (told or {}).items() if value is not None}


def delete_conversation(session: Session, id: str) -> None:
    """Forget a conversation, with its request to be called back; the database forgets its messages, traces and
    feedback with it. Raises UnknownConversation."""
    withdraw_callback(session, id)
    if session.execute(delete(Conversation).where(Conversation.id == id)).rowcount == 0:
        raise UnknownConversation(id)


def as_json(message: Message) -> dict[str, Any]:
    """A message in the shape of the public contract."""
    body = dict(message.body or {"text": message.text})
    return {**body, "id": str(message.id), "at": message.at.isoformat(), "from": message.author}
