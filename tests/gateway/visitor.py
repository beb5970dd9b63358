"""A person who talks through the public API."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

import httpx

Json = dict[str, Any]
REPLY_KEYS = {
    "id", "at", "from", "status", "text", "blocks", "choices", "answer", "question", "sources", "contacts",
    "letter",
}  # fmt: skip


@dataclass(frozen=True)
class Visitor:
    """One conversation, with its token."""

    client: httpx.AsyncClient
    id: str
    token: str
    welcome: Json

    @property
    def path(self) -> str:
        return f"/api/conversations/{self.id}"

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}

    async def send(self, **body: Any) -> httpx.Response:
        """A message; it gets an id of its own unless the body gives one."""
        whole = {"id": str(uuid.uuid4()), **body}
        return await self.client.post(f"{self.path}/messages", json=whole, headers=self.headers)

    async def say(self, text: str) -> Json:
        """The one reply to a text that must be taken."""
        response = await self.send(text=text)
        assert response.status_code == 200, response.text
        [reply] = response.json()["messages"]
        return dict(reply)

    async def read(self, **query: Any) -> list[Json]:
        response = await self.client.get(f"{self.path}/messages", params=query, headers=self.headers)
        assert response.status_code == 200, response.text
        return list(response.json()["messages"])

    async def facts(self) -> Json:
        response = await self.client.get(f"{self.path}/facts", headers=self.headers)
        assert response.status_code == 200, response.text
        return dict(response.json())

    async def post(self, name: str, body: Any) -> httpx.Response:
        return await self.client.post(f"{self.path}/{name}", json=body, headers=self.headers)

    async def get(self, name: str) -> httpx.Response:
        return await self.client.get(f"{self.path}/{name}", headers=self.headers)

    async def delete(self) -> httpx.Response:
        return await self.client.delete(self.path, headers=self.headers)


async def arrive(client: httpx.AsyncClient, site: str = "demo") -> Visitor:
    response = await client.post("/api/conversations", json={"site": site})
    assert response.status_code == 201, response.text
    opened = response.json()
    return Visitor(client, opened["id"], opened["token"], opened["messages"][0])


def assert_refused(response: httpx.Response, status: int, code: str) -> None:
    """The one shape of every error: a code, and a sentence for the person."""
    assert response.status_code == status, response.text
    body = response.json()
    assert set(body) == {"error"}
    assert set(body["error"]) == {"code", "message"}
    assert body["error"]["code"] == code
    assert body["error"]["message"].endswith((".", "!", "?"))
