"""What the tests need in a journal, with defaults."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import Any

from bot.exchange import Choice, Reply, Status, Trace
from bot.journal import Journal, conversations, sites
from bot.journal.conversations import Opened

FACTS = {"procedure": "renewal", "filed_on": "2026-08-03"}


def open_journal(file: Path) -> Journal:
    """A journal at the newest schema, with the demonstration site."""
    return open_journal_at(f"sqlite:///{file}")


def open_journal_at(url: str) -> Journal:
    journal = Journal(url)
    journal.migrate()
    with journal.session() as session:
        sites.ensure_demo(session)
    return journal


def create_reply(**changes: Any) -> Reply:
    defaults = {"status": Status.ANSWERED, "text": "L'attestation vous est due."}
    return Reply(**{**defaults, **changes})


def create_asked(label: str = "Un renouvellement", payload: str = "/inform{}") -> Reply:
    return create_reply(status=Status.ASKED, text="Quelle demande ?", choices=(Choice(label, payload),))


def create_trace(**changes: Any) -> Trace:
    defaults = {"intent": "api_not_received", "confidence": 0.9, "verdict": "api_due", "facts": FACTS}
    return Trace(**{**defaults, **changes})


def create_conversation(journal: Journal, site: str = "demo") -> Opened:
    """A conversation in which nothing was said yet."""
    with journal.session() as session:
        return conversations.open_conversation(session, site, "fr")


def create_exchange(
    journal: Journal,
    conversation: str | None = None,
    text: str = "Je n'ai pas reçu mon attestation",
    reply: Reply | None = None,
    trace: Trace | None = None,
    site: str = "demo",
) -> str:
    """A message and its reply; the id of the conversation, a new one unless it is given."""
    id = conversation or create_conversation(journal, site).id
    with journal.session() as session:
        message = conversations.add_message(session, id, str(uuid.uuid4()), text)
        conversations.add_reply(session, id, message.id, reply or create_reply(), trace or create_trace())
    return id
