"""Counts for the operator; never anything of a person."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest


class Metrics:
    """The gateway's counters, in a registry of their own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.replies = Counter("anef_replies", "Replies by status", ["status"], registry=self.registry)
        self.conversations = Counter("anef_conversations", "Conversations opened", registry=self.registry)
        self.refusals = Counter("anef_refusals", "Requests refused by code", ["code"], registry=self.registry)
        self.assistant_seconds = Histogram(
            "anef_assistant_seconds", "Time that the assistant took", registry=self.registry
        )

    def text(self) -> bytes:
        text: bytes = generate_latest(self.registry)
        return text
