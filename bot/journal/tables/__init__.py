"""The tables. Importing one imports them all: `Base.metadata` is whole."""

from bot.journal.tables.base import Base
from bot.journal.tables.callback import Callback, CallbackAccess
from bot.journal.tables.conversation import Conversation, Correction, Feedback, Message, TraceRow
from bot.journal.tables.operation import BackupRow, SwitchRow
from bot.journal.tables.site import Site
from bot.journal.tables.staff import ConsoleSession, FailedLogin, Reviewer

__all__ = [
    "BackupRow",
    "Base",
    "Callback",
    "CallbackAccess",
    "ConsoleSession",
    "Conversation",
    "Correction",
    "FailedLogin",
    "Feedback",
    "Message",
    "Reviewer",
    "Site",
    "SwitchRow",
    "TraceRow",
]
