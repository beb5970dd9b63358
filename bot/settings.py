"""The settings, read once from the environment into one object that is handed down."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from bot.errors import ConfigurationError

REDIS_FORM = "écrivez-la comme redis://serveur:6379/0, ou rediss:// quand la liaison est chiffrée"
ROOT = Path(__file__).resolve().parent.parent
LONGEST_DAYS = 3650


@dataclass(frozen=True)
class Settings:
    """Where things are, on which ports, and how long one waits. Durations are in seconds."""

    root: Path
    database_url: str = field(repr=False)
    tracker_url: str = field(repr=False)
    host: str = "127.0.0.1"
    port: int = 8080
    console_host: str = "127.0.0.1"
    console_port: int = 8081
    rasa_port: int = 5005
    actions_port: int = 5055
    rasa_timeout: float = 8.0
    secure_cookies: bool = False
    keys: Path = ROOT / "var"
    signing_key: str | None = field(default=None, repr=False)
    callback_key: str | None = field(default=None, repr=False)
    callback_days: int = 30
    conversation_days: int = 180
    access_days: int = 365
    redis_url: str | None = field(default=None, repr=False)

    @property
    def rasa_url(self) -> str:
        return f"http://127.0.0.1:{self.rasa_port}"

    @property
    def actions_url(self) -> str:
        return f"http://127.0.0.1:{self.actions_port}"

    @property
    def gateway_url(self) -> str:
        return f"http://{_reachable(self.host)}:{self.port}"

    @property
    def console_url(self) -> str:
        return f"http://{_reachable(self.console_host)}:{self.console_port}"

    @property
    def content(self) -> Path:
        return self.root / "bot" / "content"

    @property
    def models(self) -> Path:
        return self.root / "models"


def read_settings(environ: Mapping[str, str] | None = None) -> Settings:
    """The settings that the environment asks for. Raises ConfigurationError on a value that is none."""
    env = os.environ if environ is None else environ
    var = ROOT / "var"
    _check_day(env.get("BOT_TODAY", ""))
    return Settings(
        root=ROOT,
        database_url=env.get("DATABASE_URL", f"sqlite:///{var / 'journal.db'}"),
        tracker_url=env.get("TRACKER_DATABASE_URL", env.get("DATABASE_URL", f"sqlite:///{var / 'tracker.db'}")),
        host=env.get("BOT_HOST", "127.0.0.1"),
        port=_port(env, "BOT_PORT", 8080),
        console_host=env.get("BOT_CONSOLE_HOST", "127.0.0.1"),
        console_port=_port(env, "BOT_CONSOLE_PORT", 8081),
        rasa_port=_port(env, "BOT_RASA_PORT", 5005),
        actions_port=_port(env, "BOT_ACTIONS_PORT", 5055),
        rasa_timeout=_seconds(env, "BOT_RASA_TIMEOUT", 8.0),
        secure_cookies=env.get("BOT_SECURE_COOKIES", "") == "1",
        keys=Path(env.get("BOT_KEYS") or var),
        signing_key=env.get("BOT_SIGNING_KEY") or None,
        callback_key=env.get("BOT_CALLBACK_KEY") or None,
        callback_days=_days(env, "BOT_CALLBACK_DAYS", 30, 365),
        conversation_days=_days(env, "BOT_CONVERSATION_DAYS", 180, LONGEST_DAYS),
        access_days=_days(env, "BOT_ACCESS_DAYS", 365, LONGEST_DAYS),
        redis_url=_redis(env),
    )


def _check_day(value: str) -> None:
    try:
        date.fromisoformat(value or "2026-01-01")
    except ValueError as error:
        raise ConfigurationError(f"BOT_TODAY={value!r} n'est pas un jour : écrire par exemple 2026-11-21") from error


def _reachable(host: str) -> str:
    """Where a server that listens on `host` can be asked from this machine."""
    return "127.0.0.1" if host in ("0.0.0.0", "::") else host


def _redis(env: Mapping[str, str]) -> str | None:
    """The address may hold a password: it is never shown."""
    url = env.get("REDIS_URL", "")
    if not url:
        return None
    try:
        parts = urlsplit(url)
        known = parts.scheme in ("redis", "rediss") and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port that is none
        known = False
    if not known or not re.fullmatch(r"(/[0-9]*)?", parts.path):
        raise ConfigurationError(f"REDIS_URL n'est pas l'adresse d'un Redis : {REDIS_FORM}")
    return url


def _port(env: Mapping[str, str], name: str, default: int) -> int:
    value = env.get(name, str(default))
    if not (value.isascii() and value.isdigit()) or not 0 < int(value) < 65536:
        raise ConfigurationError(f"{name}={value!r} n'est pas un port : donner un nombre de 1 à 65535")
    return int(value)


def _seconds(env: Mapping[str, str], name: str, default: float) -> float:
    try:
        value = float(env.get(name, default))
    except ValueError as error:
        raise ConfigurationError(f"{name} n'est pas un nombre de secondes") from error
    if not 0 < value < 3600:
        raise ConfigurationError(f"{name} doit être de plus de 0 seconde et de moins d'une heure")
    return value


def _days(env: Mapping[str, str], name: str, default: int, most: int) -> int:
    value = env.get(name, str(default))
    if not (value.isascii() and value.isdigit() and len(value) <= len(str(most))) or not 0 < int(value) <= most:
        raise ConfigurationError(f"{name}={value!r} n'est pas un nombre de jours : donner un nombre de 1 à {most}")
    return int(value)
