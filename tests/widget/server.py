"""The fake gateway, the widget's real files and pages that carry them, served on a free port."""

from __future__ import annotations

import socket
import threading
import time
from html import escape
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from bot.gateway import files
from bot.gateway.templating import environment

from .fake_gateway import Endpoints, FakeGateway

STRICT_CSP = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; "
    "form-action 'self'; require-trusted-types-for 'script'; trusted-types 'none'"
)


async def host_page(request: Request) -> HTMLResponse:
    """A page of an association: `?server=` another origin, `?html-lang=` its language, the rest options of the tag."""
    asked = dict(request.query_params)
    server = asked.pop("server", "")
    lang, direction = asked.pop("html-lang", "fr"), asked.pop("html-dir", "ltr")
    styles = asked.pop("hostile", None) is not None
    tags = 2 if asked.pop("twice", None) else 1
    options = " ".join(f'data-{name}="{escape(value)}"' for name, value in asked.items())
    html = f"""<!doctype html><html lang="{lang}" dir="{direction}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Association</title>
{'<link rel="stylesheet" href="/hostile.css">' if styles else ""}
<main><h1>Notre association</h1><p><a href="#ici">Un lien de la page</a></p></main>
{f'<script src="{server}/widget.js" data-site="demo" {options} async></script>' * tags}"""
    return HTMLResponse(html, headers={} if server else {"Content-Security-Policy": STRICT_CSP})


async def hostile_css(request: Request) -> Response:
    """What no page does on purpose, and some do by accident."""
    return Response(
        """body * { display: none !important; font-size: 3px !important; visibility: hidden !important;
        opacity: 0 !important; color: red !important; letter-spacing: 9px !important; pointer-events: none !important;
        transform: scale(.1) !important; filter: blur(9px) !important; text-transform: uppercase !important }
        button, p, textarea, ol, li { all: unset !important; position: static !important }
        html { font-size: 62.5% } body { transform: translateX(0); padding-bottom: 200vh }
        body::before { content: ""; position: fixed; inset: 0; z-index: 2147483647; background: red }""",
        media_type="text/css",
    )


def render(name: str, **context: Any) -> str:
    return environment().get_template(name).render(**context)


async def demo_page(request: Request) -> HTMLResponse:
    return HTMLResponse(render("demo.html", site="demo"), headers={"Content-Security-Policy": STRICT_CSP})


def application(fake: FakeGateway) -> Starlette:
    return Starlette(
        routes=[
            Route("/", demo_page),
            Route("/host", host_page),
            Route("/hostile.css", hostile_css),
            *Endpoints(fake).routes(),
            *(Route(route.path, _file(route)) for route in files.router.routes if isinstance(route, Route)),
            Route("/favicon.ico", lambda request: Response(status_code=204)),
            Mount("/static", StaticFiles(directory=files.STATIC)),
        ],
        middleware=[Middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["*"], allow_headers=["*"])],
    )


def _file(route: Route) -> Any:
    return lambda request: route.endpoint(request, **request.path_params)


class Running:
    """The fake gateway on a free port, in a thread; it can be stopped and started again on the same port."""

    def __init__(self, fake: FakeGateway) -> None:
        self.fake = fake
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = int(free.getsockname()[1])
        fake.url = f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        config = uvicorn.Config(application(self.fake), port=self.port, log_level="warning", ws="none", lifespan="off")
        self.server = uvicorn.Server(config)
        self.thread = threading.Thread(target=self.server.run, daemon=True)
        self.thread.start()
        deadline = time.monotonic() + 10
        while not self.server.started:
            if time.monotonic() > deadline:
                raise RuntimeError("the fake gateway did not start within 10 s")
            time.sleep(0.02)

    def stop(self) -> None:
        self.server.should_exit = True
        self.server.force_exit = True
        self.thread.join(timeout=10)
