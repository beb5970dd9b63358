"""`ask "…"`: one exchange in the terminal, with the service that runs."""

from __future__ import annotations

import argparse
import uuid
from collections.abc import Iterator, Sequence
from typing import Any

import httpx

from bot.errors import ConfigurationError
from bot.journal.sites import DEMO
from bot.settings import Settings


def add_to(commands: Any) -> None:
    parser = commands.add_parser("ask", help="poser une question dans le terminal")
    parser.add_argument("text", nargs="+", help="les messages, l'un après l'autre")
    parser.set_defaults(run=ask)


def ask(settings: Settings, options: argparse.Namespace) -> int:
    """Say each text in one conversation and print the replies; the conversation is forgotten at the end."""
    with httpx.Client(base_url=f"{settings.gateway_url}/api", timeout=30, trust_env=False) as client:
        try:
            for line in talk(client, options.text):
                print(line)
        except httpx.HTTPStatusError as error:
            raise ConfigurationError(_refusal(error.response)) from error
        except httpx.HTTPError as error:
            raise ConfigurationError("le service ne répond pas : lancer « make serve »") from error
    return 0


def talk(client: httpx.Client, texts: Sequence[str]) -> Iterator[str]:
    """The lines of the exchanges. Raises HTTPError; the conversation is forgotten all the same."""
    opened = client.post("/conversations", json={"site": DEMO}).raise_for_status().json()
    headers = {"Authorization": f"Bearer {opened['token']}"}
    path = f"/conversations/{opened['id']}"
    try:
        for text in texts:
            body = {"id": str(uuid.uuid4()), "text": text}
            answer = client.post(f"{path}/messages", json=body, headers=headers).raise_for_status().json()
            yield f"> {text}"
            for message in answer["messages"]:
                yield from _lines(message)
            yield ""
    finally:
        client.delete(path, headers=headers)


def _lines(message: dict[str, Any]) -> Iterator[str]:
    yield message["text"]
    for choice in message["choices"]:
        yield f"  [{choice['label']}]"


def _refusal(response: httpx.Response) -> str:
    """The sentence of the service; a proxy on the way has none."""
    try:
        return str(response.json()["error"]["message"])
    except (ValueError, KeyError, TypeError):
        return f"le service a répondu {response.status_code}"
