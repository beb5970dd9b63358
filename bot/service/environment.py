"""The environment that the parts run in."""

from __future__ import annotations

import os

from bot.settings import Settings


def child_environment(settings: Settings) -> dict[str, str]:
    """What Rasa and the actions need: no telemetry, quiet libraries, our addresses, our folder first."""
    return {
        **os.environ,
        "PYTHONPATH": str(settings.root),
        "PYTHONUNBUFFERED": "1",
        "PYTHONWARNINGS": "ignore",
        "RASA_TELEMETRY_ENABLED": "false",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "CUDA_VISIBLE_DEVICES": "",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
        "SQLALCHEMY_WARN_20": "0",
        "SANIC_HOST": "127.0.0.1",
        "ACTIONS_URL": settings.actions_url,
        "TRACKER_DATABASE_URL": settings.tracker_url,
        "DATABASE_URL": settings.database_url,
        "REDIS_URL": settings.redis_url or "",
        # Rasa would open up to 150 connections to PostgreSQL, which takes 100 as it is installed.
        "SQL_POOL_SIZE": "5",
        "SQL_MAX_OVERFLOW": "10",
    }
