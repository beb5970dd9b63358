"""The two web servers of ours, each in a process of its own."""

from __future__ import annotations

import uvicorn

from bot.console.app import create_app as create_console
from bot.gateway.app import create_app as create_gateway
from bot.gateway.assistant import Assistant
from bot.journal import Journal
from bot.journal.trackers import Trackers
from bot.knowledge import load
from bot.service.models import fitting_model
from bot.settings import Settings


def run_gateway(settings: Settings) -> None:
    """Serve the public app until the process is stopped."""
    app = create_gateway(
        settings,
        Journal(settings.database_url),
        Trackers(settings.tracker_url),
        load(settings.content),
        Assistant(settings.rasa_url, settings.rasa_timeout),
        fitting_model(settings).name,
    )
    uvicorn.run(app, host=settings.host, port=settings.port, access_log=False, server_header=False, ws="none")


def run_console(settings: Settings) -> None:
    """Serve the staff's app until the process is stopped."""
    app = create_console(settings, Journal(settings.database_url), load(settings.content))
    uvicorn.run(
        app,
        host=settings.console_host,
        port=settings.console_port,
        access_log=False,
        server_header=False,
        ws="none",
    )
