"""Asks the assistant (Rasa, and through it the actions) what to reply."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

import httpx

from bot.errors import AssistantDown
from bot.exchange import Reply, Trace

COMMAND_SIGN = re.compile(r"^[\s/]+")
WEBHOOK = "/webhooks/rest/webhook"


@dataclass(frozen=True)
class Said:
    """One reply of the assistant, and why."""

    reply: Reply
    trace: Trace


class Assistant:
    """A client of Rasa's REST channel. Anything but a real reply is AssistantDown: Rasa fails with 200 and `[]`."""

    def __init__(self, url: str, timeout: float, transport: httpx.AsyncBaseTransport | None = None) -> None:
        self._client = httpx.AsyncClient(base_url=url, timeout=timeout, transport=transport, trust_env=False)

    async def ask(self, conversation: str, message: str, today: date) -> list[Said]:
        """The replies to a masked message or to an offered payload. Raises AssistantDown."""
        payload = {"sender": conversation, "message": message, "metadata": {"today": today.isoformat()}}
        try:
            response = await self._client.post(WEBHOOK, json=payload)
            response.raise_for_status()
            parts = response.json()
        except (httpx.HTTPError, ValueError) as error:
            raise AssistantDown(type(error).__name__) from error
        if not isinstance(parts, list) or not parts:
            raise AssistantDown("no reply")
        return [_said(part) for part in parts]

    async def close(self) -> None:
        await self._client.aclose()


def _said(part: Any) -> Said:
    try:
        custom = part["custom"]
        return Said(Reply.from_json(custom["reply"]), Trace.from_json(custom["trace"]))
    except (KeyError, TypeError, ValueError) as error:
        raise AssistantDown("a reply of another shape") from error


def as_text(masked: str) -> str:
    """A typed message as Rasa may read it: it takes a leading "/" for a command, and a person gives none."""
    return COMMAND_SIGN.sub("", masked) or "?"
