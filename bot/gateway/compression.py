"""Replies and pages compressed for the browsers that take it: an answer is 10 kB, and networks are poor."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.gateway.files import ACCEPTED

LEAST = 1000


class Compression:
    """Nothing secret is sent beside a text that another site could choose: no cookie identifies anybody here."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.compressed = GZipMiddleware(app, minimum_size=LEAST)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        accepted = Headers(scope=scope).get("accept-encoding", "") if scope["type"] == "http" else ""
        await (self.compressed if "gzip" in ACCEPTED.findall(accepted) else self.app)(scope, receive, send)
