"""The parts that run: what each is started with, and how one knows that it lives."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bot.errors import ConfigurationError
from bot.settings import Settings


@dataclass(frozen=True)
class Part:
    """A process to keep alive. `alive` is an address that answers as long as it is well."""

    name: str
    command: tuple[str, ...]
    host: str
    port: int
    alive: str


def parts(settings: Settings, model: Path) -> tuple[Part, ...]:
    """Rasa, the actions, the gateway and the console."""
    python, local = sys.executable, "127.0.0.1"
    rasa = (
        python, "-m", "rasa", "run", "--model", str(model), "--endpoints", "endpoints.yml", "--credentials",
        "credentials.yml", "--interface", local, "--port", str(settings.rasa_port),
    )  # fmt: skip
    actions = (python, "-m", "rasa_sdk", "--actions", "actions", "--port", str(settings.actions_port))
    return (
        Part("rasa", rasa, local, settings.rasa_port, f"{settings.rasa_url}/"),
        Part("actions", actions, local, settings.actions_port, f"{settings.actions_url}/health"),
        Part("gateway", (python, "-m", "bot", "gateway"), settings.host, settings.port,
             f"{settings.gateway_url}/health/live"),
        Part("console", (python, "-m", "bot", "console"), settings.console_host, settings.console_port,
             f"{settings.console_url}/health/live"),
    )  # fmt: skip


def check_ports(all_parts: tuple[Part, ...]) -> None:
    """Raises ConfigurationError that names each port already taken, or given to two parts."""
    numbers = [part.port for part in all_parts]
    twice = [part for part in all_parts if numbers.count(part.port) > 1]
    if twice:
        raise ConfigurationError(f"le même port pour plusieurs parties : {_named(twice)}")
    taken = [part for part in all_parts if not is_free(part)]
    if taken:
        raise ConfigurationError(
            f"port déjà pris : {_named(taken)}. Arrêtez le programme qui l'occupe, ou changez de port : "
            "BOT_PORT, BOT_CONSOLE_PORT, BOT_RASA_PORT, BOT_ACTIONS_PORT."
        )


def _named(parts: Iterable[Part]) -> str:
    return ", ".join(f"{part.port} ({part.name})" for part in parts)


def is_free(part: Part) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((part.host, part.port))
        except OSError:
            return False
    return True
