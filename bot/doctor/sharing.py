"""What several machines share."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

from bot.doctor.finding import Finding, fine, warning
from bot.settings import Settings
from bot.shared import common

ALONE = "ne répond pas : chaque machine a ses propres verrous et limites"


def redis(settings: Settings) -> Iterator[Finding]:
    """Nothing is said of a Redis that nobody asked for."""
    if settings.redis_url is None:
        return
    if asyncio.run(_answers(settings)):
        yield fine("Redis", "répond : les verrous et les limites sont communs")
    else:
        yield warning("Redis", ALONE, "démarrer Redis, ou corriger REDIS_URL")


async def _answers(settings: Settings) -> bool:
    shared = common(settings.redis_url, bytes)
    try:
        return await shared.answers()
    finally:
        await shared.close()
