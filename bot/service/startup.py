"""`serve`: from nothing to a service that is ready, with progress in words."""

from __future__ import annotations

import asyncio
import signal
import threading
import time
from collections.abc import Callable

import httpx

from bot.errors import ConfigurationError
from bot.journal import Journal
from bot.journal.retention import ShelfLife
from bot.journal.sites import ensure_demo
from bot.journal.trackers import Trackers
from bot.seal.keyring import Keyring
from bot.service.daily import DailyPurge
from bot.service.environment import child_environment
from bot.service.models import fitting_model, train
from bot.service.parts import check_ports, parts
from bot.service.supervisor import Say, Supervisor
from bot.settings import Settings
from bot.shared import common

READY_WITHIN = 240.0


def serve(settings: Settings, check: Callable[[], None], say: Say) -> None:
    """Check, train if needed, migrate, start, wait until ready, and watch until a signal comes."""
    model = fitting_model(settings)
    all_parts = parts(settings, model)
    check_ports(all_parts)
    Keyring(settings.keys, settings.signing_key, settings.callback_key).check()
    say("1/5 vérification du contenu")
    check()
    prepare_model(settings, say)
    say("3/5 base de données")
    migrate(settings)
    asyncio.run(check_redis(settings, say))
    purge = daily_purge(settings, say)
    purge.tick()
    supervisor = Supervisor(all_parts, child_environment(settings), settings.root, settings.root / "var" / "log", say)
    stopped = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stopped.set())
    say("4/5 démarrage de rasa, actions, gateway, console")
    supervisor.start()
    try:
        _wait_until_ready(settings, supervisor, stopped, say)
        _watch(supervisor, purge, stopped)
    finally:
        say("arrêt")
        supervisor.stop()


def prepare_model(settings: Settings, say: Say) -> None:
    """Train only when no model fits the data."""
    if fitting_model(settings).exists():
        say("2/5 le modèle correspond aux données")
        return
    say("2/5 entraînement du modèle (une à deux minutes)")
    train(settings, say)


def migrate(settings: Settings) -> None:
    """Bring the database to the newest schema, with the demonstration site on it."""
    journal = Journal(settings.database_url)
    journal.migrate()
    with journal.session() as session:
        ensure_demo(session)
    journal.close()


async def check_redis(settings: Settings, say: Say) -> None:
    """Say when Redis is not there: people are answered all the same, so nobody else would.

    Raises ConfigurationError when its address is none.
    """
    shared = common(settings.redis_url, bytes)
    if not await shared.answers():
        say("Redis ne répond pas : d'ici son retour, chaque machine a ses propres verrous et limites (voir REDIS_URL)")
    await shared.close()


def daily_purge(settings: Settings, say: Say) -> DailyPurge:
    shelf_life = ShelfLife(settings.conversation_days, settings.access_days)
    return DailyPurge(Journal(settings.database_url), Trackers(settings.tracker_url), shelf_life, say)


def _wait_until_ready(settings: Settings, supervisor: Supervisor, stopped: threading.Event, say: Say) -> None:
    say("5/5 attente : une phrase comprise, une action exécutée")
    begun = time.monotonic()
    while not stopped.wait(1.0):
        supervisor.tick()
        if _is_ready(settings):
            say(f"prêt en {time.monotonic() - begun:.0f} s")
            say(f"  page et widget : http://localhost:{settings.port}/")
            say(f"  sans JavaScript : http://localhost:{settings.port}/chat")
            say(f"  console de l'équipe : http://localhost:{settings.console_port}/")
            say("Ctrl-C arrête tout.")
            return
        if time.monotonic() - begun > READY_WITHIN:
            raise ConfigurationError("le service n'est pas prêt : lire var/log/rasa.log et var/log/actions.log")


def _is_ready(settings: Settings) -> bool:
    try:
        return httpx.get(f"{settings.gateway_url}/health/ready", timeout=15, trust_env=False).is_success
    except httpx.HTTPError:
        return False


def _watch(supervisor: Supervisor, purge: DailyPurge, stopped: threading.Event) -> None:
    while not stopped.wait(0.5):
        supervisor.tick()
        purge.tick()
