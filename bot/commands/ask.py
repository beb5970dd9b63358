"""`ask "…"`: one exchange in the terminal, with the service that runs."""

from __future__ import annotations

import argparse
import uuid
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
            opened = client.post("/conversations", json={"site": DEMO}).raise_for_status().json()
            headers = {"Authorization": f"Bearer {opened['token']}"}
            path = f"/conversations/{opened['id']}"
            for text in options.text:
                body = {"id": str(uuid.uuid4()), "text": text}
                _print(
                    text,
                    client.post(f"{path}/messages", json=body, headers=headers).raise_for_status().json(),
                )
            client.delete(path, headers=headers)
        except httpx.HTTPError as error:
            raise ConfigurationError("le service ne répond pas : lancer « make serve »") from error
    return 0


def _print(text: str, answer: dict[str, Any]) -> None:
    print(f"> {text}")
    for message in answer["messages"]:
        print(message["text"])
        for choice in message["choices"]:
            print(f"  [{choice['label']}]")
    print()
