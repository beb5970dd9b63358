"""What an export says: labelled messages, training messages, conversations without anything that opens them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from bot.exchange import Trace
from bot.journal.corrections import Corrected
from bot.nlu.text import normalise
from bot.privacy import mask

Row = dict[str, Any]
TableRow = Any  # SQLAlchemy 1.4 gives the columns of its tables no useful type


def once_each(messages: Iterable[Corrected]) -> list[Corrected]:
    """Messages that the model sees as the same are one; the latest correction counts. Masked once more: the masking
    may have learnt since they were kept."""
    masked = (replace(message, text=mask(message.text).text) for message in messages)
    latest = {normalise(message.text): message for message in masked}
    return list(latest.values())


def labelled(message: Corrected) -> Row:
    return {
        "text": message.text, "intent": message.intent, "understood": message.understood, "note": message.note,
        "on": message.at.date().isoformat(),
    }  # fmt: skip


def as_training(messages: Iterable[Corrected]) -> Iterator[str]:
    """The lines of a file of Rasa's, the intents in the order of the alphabet."""
    by_intent: dict[str, list[str]] = defaultdict(list)
    for message in messages:
        by_intent[message.intent].append(_example(message.text))
    yield 'version: "3.1"'
    yield "nlu:" if by_intent else "nlu: []"
    for intent, examples in sorted(by_intent.items()):
        yield f"- intent: {intent}"
        yield "  examples: |"
        yield from (f"    - {example}" for example in examples)


def _example(text: str) -> str:
    """On one line, without what YAML cannot hold, and without what Rasa would take for an entity."""
    flat = "".join(c if c.isprintable() else " " for c in text)
    return " ".join(flat.replace("](", "] (").replace("]{", "] {").split())


def conversation(row: TableRow, number: int, sites: Mapping[str, str]) -> Row:
    """`number` is of this export alone: nothing here opens the conversation."""
    return {
        "number": number, "site": sites.get(row.site_key, ""), "lang": row.lang,
        "messages": [_message(message) for message in row.messages],
    }  # fmt: skip


def _message(row: TableRow) -> Row:
    said: Row = {"from": row.author, "at": row.at.isoformat(timespec="minutes"), "text": row.text}
    if row.author == "person":
        correction = _correction(row.correction)
        return {**said, "text": mask(row.text).text, "button": row.choice is not None, "correction": correction}
    trace = Trace.from_json(row.trace.data) if row.trace else Trace()
    return {
        **said, "status": row.status, "intent": trace.intent, "decision": trace.decision,
        "situation": trace.situation, "verdict": trace.verdict, "feedback": _feedback(row.feedback),
    }  # fmt: skip


def _correction(kept: TableRow | None) -> Row | None:
    return None if kept is None else {"intent": kept.intent, "note": kept.note}


def _feedback(kept: TableRow | None) -> Row | None:
    return None if kept is None else {"helpful": kept.helpful, "reasons": kept.reasons, "comment": kept.comment}
