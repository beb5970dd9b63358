"""What the tests need in a journal, with defaults."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from bot.exchange import Block, Choice, ContactRef, Reply, SourceRef, Status, Trace
from bot.journal import Journal, conversations, sites, staff
from bot.journal.tables import Conversation
from bot.settings import ROOT, Settings

LOGIN, PASSWORD = "amina", "un mot de passe assez long"
AT = datetime(2026, 11, 21, 10, 5, tzinfo=timezone.utc)


def create_settings(**changes: Any) -> Settings:
    return Settings(**{"root": ROOT, "database_url": "unused", "tracker_url": "unused", **changes})


def create_journal(file: Path) -> Journal:
    """A journal with one site and one reviewer."""
    journal = Journal(f"sqlite:///{file}")
    journal.migrate()
    with journal.session() as session:
        sites.ensure_demo(session)
        staff.add_reviewer(session, LOGIN, PASSWORD)
    return journal


def create_reply(**changes: Any) -> Reply:
    return Reply(**{"status": Status.ANSWERED, "text": "La préfecture doit vous donner une attestation.", **changes})


def create_full_reply() -> Reply:
    return create_reply(
        blocks=(
            Block("lead", "", ("La préfecture doit vous donner une attestation.",)),
            Block("today", "À faire aujourd'hui", ("Gardez la confirmation de dépôt.",), ordered=True),
        ),
        choices=(Choice("Parler à une personne", "/human_contact"),),
        sources=(SourceRef("r431-15-1", "Article R. 431-15-1", "https://www.legifrance.gouv.fr/", "2026-11-21"),),
        contacts=(ContactRef("ccc", "Centre de contact citoyens", "répond au téléphone", "0 806 001 620"),),
    )


def create_trace(**changes: Any) -> Trace:
    defaults: dict[str, Any] = {
        "intent": "api_not_received",
        "confidence": 0.874,
        "decision": "answer",
        "ranking": (
            {"name": "api_not_received", "confidence": 0.874},
            {"name": "greet", "confidence": 0.031},
        ),
        "situation": "api_not_received",
        "facts": {"procedure": "renewal", "filed_on": "2026-08-01"},
        "verdict": "api_due",
        "reasons": ("api_due",),
        "rules_version": "0123456789ab",
    }
    return Trace(**{**defaults, **changes})


def create_conversation(
    journal: Journal,
    text: str = "Je n'ai pas reçu mon attestation",
    reply: Reply | None = None,
    trace: Trace | None = None,
    site: str = "demo",
    at: datetime = AT,
    choice: str | None = None,
) -> str:
    """A conversation of one exchange; its id."""
    with journal.session() as session:
        id = conversations.open_conversation(session, site, "fr").id
        add_exchange(session, id, text, reply, trace, choice)
        conversation = session.get(Conversation, id)
        conversation.created_at = conversation.last_at = at
        for message in conversation.messages:
            message.at = at
    return id


def add_exchange(
    session: Any,
    id: str,
    text: str,
    reply: Reply | None = None,
    trace: Trace | None = None,
    choice: str | None = None,
) -> None:
    message = conversations.add_message(session, id, f"client-{text}"[:64], text, choice)
    conversations.add_reply(session, id, message.id, reply or create_reply(), trace)
