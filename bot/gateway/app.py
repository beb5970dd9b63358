"""The public app: the parts put together. Nothing is opened before `create_app`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import asdict

from fastapi import FastAPI, Request, Response
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import JSONResponse, PlainTextResponse
from fastapi.staticfiles import StaticFiles

from bot.gateway import (
    callback,
    chat_forms,
    copies,
    errors,
    feedback,
    files,
    glossary,
    letters,
    pages,
    pause,
    routes,
    situations,
)  # fmt: skip
from bot.gateway.assistant import Assistant
from bot.gateway.body import BodyLimit
from bot.gateway.callback import Callbacks
from bot.gateway.compression import Compression
from bot.gateway.copies import Copies
from bot.gateway.head import Head
from bot.gateway.health import Health
from bot.gateway.limits import BODY_BYTES
from bot.gateway.metrics import Metrics
from bot.gateway.turn import Turns
from bot.journal import Journal
from bot.journal.trackers import Trackers
from bot.knowledge import Knowledge
from bot.seal.keyring import Keyring
from bot.seal.keys import hiding_key
from bot.settings import Settings
from bot.shared import Common, common

LOOPBACK = ("127.0.0.1", "::1", "testclient")
CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": CSP,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


def create_app(
    settings: Settings, journal: Journal, trackers: Trackers, knowledge: Knowledge, assistant: Assistant,
    model: str = "inconnu",
) -> FastAPI:  # fmt: skip
    """The gateway over these parts; it closes the assistant and its line to Redis when it stops.

    `model` is the name of the model's file.
    """
    keyring = Keyring(settings.keys, settings.signing_key, settings.callback_key)
    shared = common(settings.redis_url, lambda: hiding_key(keyring.signing_key))
    app = FastAPI(
        title="ANEF", version="1", openapi_url="/api/openapi.json", docs_url=None, redoc_url=None,
        lifespan=_lifespan(assistant, shared),
    )  # fmt: skip
    metrics = Metrics()
    app.state.metrics = metrics
    app.state.turns = Turns(journal, trackers, knowledge, assistant, metrics, shared.locks)
    app.state.copies = Copies(journal, knowledge, keyring, model)
    app.state.callbacks = Callbacks(journal, knowledge, keyring, settings.callback_days)
    app.state.conversation_days = settings.conversation_days
    app.state.health = Health(assistant, journal, trackers)
    app.state.opening = shared.limit("opening", 600, 60)
    app.state.sending = shared.limit("sending", 60, 60)
    for part in (routes, letters, feedback, callback, copies, pages, chat_forms, situations, glossary, files):
        app.include_router(part.router)
    app.mount("/static", StaticFiles(directory=files.STATIC))
    _add_operations(app)
    errors.install(app)
    app.add_exception_handler(pause.Paused, pause.page)
    app.add_middleware(Compression)
    app.add_middleware(BodyLimit, limit=BODY_BYTES)
    app.middleware("http")(_headers)
    app.add_middleware(
        CORSMiddleware, allow_origins=["*"], allow_methods=["GET", "POST", "DELETE"],
        allow_headers=["Authorization", "Content-Type"], max_age=600,
    )  # fmt: skip
    app.add_middleware(Head)
    return app


def _lifespan(assistant: Assistant, shared: Common) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        yield
        await assistant.close()
        await shared.close()

    return lifespan


def _add_operations(app: FastAPI) -> None:
    @app.get("/health/live", include_in_schema=False)
    def live() -> Response:
        return JSONResponse({"live": True})

    @app.get("/health/ready", include_in_schema=False)
    async def ready(request: Request) -> Response:
        state = await request.app.state.health.look()
        return JSONResponse(asdict(state), 200 if state.ready else 503)

    @app.get("/metrics", include_in_schema=False)
    def metrics(request: Request) -> Response:
        if request.client is None or request.client.host not in LOOPBACK:
            return errors.error(404, "not_found", "Cette adresse n'existe pas.")
        return PlainTextResponse(request.app.state.metrics.text())


async def _headers(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
    """The security headers on every answer, the unexpected error included."""
    try:
        response = await call_next(request)
    except Exception as failure:  # the outermost step: whatever it is, the person gets an answer
        response = errors.unexpected(request, failure)
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    return response
