"""What holds for every request: small bodies only, and the same headers on every answer."""

from __future__ import annotations

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.console.pages import HEADERS, error_page

BODY_BYTES = 16_384
TOO_LARGE = "Ce que vous avez envoyé est trop long pour ce formulaire."


class Guard:
    """ASGI middleware. A form of ours is short and says its length; any other body is refused unread."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        answer = error_page(Request(scope), 413, TOO_LARGE) if _is_too_large(scope) else self.app
        await answer(scope, receive, send_with_headers)


def _is_too_large(scope: Scope) -> bool:
    headers = Headers(scope=scope)
    length = headers.get("content-length", "0")
    return "transfer-encoding" in headers or not length.isdecimal() or int(length) > BODY_BYTES
