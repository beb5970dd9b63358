"""The staff's app: the parts put together. Nothing is opened before `create_app`."""

from __future__ import annotations

from fastapi import Depends, FastAPI
from fastapi.responses import PlainTextResponse
from fastapi.staticfiles import StaticFiles

from bot.console import callbacks, conversations, corrections, errors, login
from bot.console.choices import intent_groups
from bot.console.guard import Guard
from bot.console.pages import STATIC, Console, open_templates
from bot.console.security import reviewer
from bot.journal import Journal
from bot.knowledge import Knowledge
from bot.knowledge.agreement import spoken_intents
from bot.seal.keyring import Keyring
from bot.settings import Settings


def create_app(settings: Settings, journal: Journal, knowledge: Knowledge) -> FastAPI:
    """The console over this journal. All that stands behind `reviewer` needs a login."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None, redirect_slashes=False)
    keyring = Keyring(settings.keys, settings.signing_key, settings.callback_key)
    meanings = intent_groups(knowledge, spoken_intents(settings.root))
    app.state.console = Console(settings, journal, knowledge, keyring, meanings, open_templates())
    app.include_router(login.router)
    app.include_router(conversations.router, dependencies=[Depends(reviewer)])
    app.include_router(corrections.router, dependencies=[Depends(reviewer)])
    app.include_router(callbacks.router, dependencies=[Depends(reviewer)])
    app.add_api_route("/health/live", live)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    app.add_middleware(Guard)
    errors.install(app)
    return app


def live() -> PlainTextResponse:
    return PlainTextResponse("ok")
