"""The network: is the service there, who holds the ports, and what leaves in clear."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx

from bot.doctor.finding import Finding, failure, fine, warning
from bot.service.parts import Part, is_free, parts
from bot.settings import Settings

PATIENCE = 15.0
OTHER_PORT = "arrêter ce programme, ou changer de port : BOT_PORT, BOT_CONSOLE_PORT, BOT_RASA_PORT, BOT_ACTIONS_PORT"


def service(settings: Settings) -> Iterator[Finding]:
    """The four parts: held by our own service, free while it is stopped, or taken by another program."""
    all_parts = parts(settings, Path("any"))
    ready = _ready(settings)
    if ready is None:
        yield from _stopped([part for part in all_parts if not is_free(part)])
        return
    for problem in ready["problems"]:
        yield failure("Service", str(problem), "lire var/log/rasa.log et var/log/actions.log, puis redémarrer")
    if not ready["problems"]:
        yield fine("Service", "il tourne : une phrase est comprise, une action répond")
    silent = [part for part in all_parts if not _answers(part)]
    for part in silent:
        yield failure("Ports", f"{part.name} ne répond pas sur le port {part.port}", f"lire var/log/{part.name}.log")
    if not silent:
        yield fine("Ports", "tenus par notre service")


def cookies(settings: Settings) -> Iterator[Finding]:
    """A console that others than this machine reach needs HTTPS."""
    if _is_loopback(settings.console_host):
        yield fine("Console", "accessible depuis cette machine seule, ou par un serveur HTTPS devant elle")
    elif settings.secure_cookies:
        yield fine("Console", "accessible d'ailleurs, par HTTPS")
    else:
        said = "accessible d'ailleurs, sans HTTPS : les mots de passe peuvent être lus en route"
        yield warning("Console", said, "mettre HTTPS devant elle et BOT_SECURE_COOKIES=1")


def is_running(settings: Settings) -> bool:
    """Whether a service of ours, or anything else, holds one of the ports."""
    return any(not is_free(part) for part in parts(settings, Path("any")))


def _stopped(taken: list[Part]) -> Iterator[Finding]:
    if not taken:
        yield warning("Service", "il est arrêté", "make serve le démarre")
        yield fine("Ports", "libres")
    for part in taken:
        said = f"{part.port} ({part.name}) est pris par un autre programme, ou par un service qui ne répond plus"
        yield failure("Ports", said, OTHER_PORT)


def _ready(settings: Settings) -> dict[str, Any] | None:
    """What the gateway says of itself; None when nobody answers there, or somebody else."""
    try:
        said = httpx.get(f"{settings.gateway_url}/health/ready", timeout=PATIENCE, trust_env=False).json()
    except (httpx.HTTPError, ValueError):
        return None
    return said if isinstance(said, dict) and isinstance(said.get("problems"), list) else None


def _answers(part: Part) -> bool:
    try:
        return httpx.get(part.alive, timeout=PATIENCE, trust_env=False).is_success
    except httpx.HTTPError:
        return False


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
