"""A person who talks to the service through its public contract."""

from __future__ import annotations

import uuid
from typing import Any

import httpx

from bot.typeset import typeset

Messages = list[dict[str, Any]]


class Talk:
    """One conversation. `say` and `press` give the assistant's messages back."""

    def __init__(self, url: str, site: str = "demo") -> None:
        self.client = httpx.Client(base_url=f"{url}/api", timeout=30, trust_env=False)
        opened = self.client.post("/conversations", json={"site": site}).raise_for_status().json()
        self.path = f"/conversations/{opened['id']}"
        self.client.headers["Authorization"] = f"Bearer {opened['token']}"
        self.last: Messages = opened["messages"]

    def close(self) -> None:
        self.client.close()

    def say(self, text: str) -> Messages:
        return self._send({"text": text})

    def press(self, label: str) -> Messages:
        """Press the button of the last messages that has this label."""
        choices = [choice for message in self.last for choice in message["choices"]]
        payloads = {choice["label"]: choice["payload"] for choice in choices}
        return self._send({"choice": payloads[typeset(label)]})

    def facts(self) -> dict[str, str]:
        facts: dict[str, str] = self.client.get(f"{self.path}/facts").raise_for_status().json()["facts"]
        return facts

    def all_messages(self) -> Messages:
        messages: Messages = self.client.get(f"{self.path}/messages").raise_for_status().json()["messages"]
        return messages

    def delete(self) -> int:
        return self.client.delete(self.path).status_code

    def _send(self, body: dict[str, str]) -> Messages:
        sent = self.client.post(f"{self.path}/messages", json={"id": str(uuid.uuid4()), **body})
        self.last = sent.raise_for_status().json()["messages"]
        return self.last
