"""Every error of ours.

AnefError
├── ContentError      a content file is wrong: names the file, the key and the remedy
├── ConfigurationError a setting or the machine is wrong: says what to change
├── JournalError
│   ├── UnknownConversation
│   ├── UnknownMessage
│   ├── UnknownSite
│   └── AlreadyExists
├── NoBackup          a backup cannot be made or restored: the sentence says why
├── Unproved          a document is not proved authentic: the sentence says why
├── Unreadable        personal data was locked with another key
├── Refused           the request cannot be taken: has a code and a French sentence for the person
├── LetterRefused     a letter would be empty or false: has a French sentence for the person
├── RedisAway         Redis did not answer: what is shared is left to each process
└── AssistantDown     Rasa or the action server did not answer as it should
"""

from __future__ import annotations


class AnefError(Exception):
    """The root of our errors."""


class ContentError(AnefError):
    """A fault in the content: where it stands and how to mend it."""

    def __init__(self, file: str, key: str, problem: str, remedy: str) -> None:
        super().__init__(f"{file} : {key} : {problem} → {remedy}")
        self.file, self.key, self.problem, self.remedy = file, key, problem, remedy


class ConfigurationError(AnefError):
    """A setting or the machine does not allow what was asked."""


class JournalError(AnefError):
    """What was asked of the journal cannot be done."""


class UnknownConversation(JournalError):
    """No such conversation, or not with this token."""


class UnknownMessage(JournalError):
    """The conversation has no such message."""


class UnknownSite(JournalError):
    """No site has this key."""


class AlreadyExists(JournalError):
    """The name is taken."""


class NoBackup(AnefError):
    """A backup that cannot be made, read or restored; the message says why, and what to do."""


class Unproved(AnefError):
    """A document that is not proved authentic; the message is a whole French sentence."""


class Unreadable(AnefError):
    """Locked data that the key does not open."""


class Refused(AnefError):
    """A request that cannot be taken. `message` is shown to the person as it is."""

    def __init__(self, code: str, message: str, http_status: int = 400) -> None:
        super().__init__(message)
        self.code, self.message, self.http_status = code, message, http_status


class LetterRefused(AnefError):
    """A letter that cannot be written for this case. `message` is shown to the person; `missing` are the facts
    to give first, none when what was told makes the letter untrue."""

    def __init__(self, message: str, missing: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.message, self.missing = message, missing


class RedisAway(AnefError):
    """Redis does not answer, or not as it should; the message holds the technical reason."""


class AssistantDown(AnefError):
    """The understanding or the actions are not there; the message holds the technical reason."""
