"""A small real server that speaks the public contract, answers from a script, and fails when it is told to."""

from __future__ import annotations

import socket
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

import uvicorn
from jinja2 import Environment, FileSystemLoader, select_autoescape
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

GATEWAY = Path(__file__).parents[2] / "bot" / "gateway"
STRICT_CSP = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'"

Json = dict[str, Any]


def reply(text: str, **parts: Any) -> Json:
    """A message of the assistant, whole, with the given parts."""
    return {
        "id": f"m-{uuid4().hex}",
        "at": "2026-11-21T10:00:00+00:00",
        "from": "assistant",
        "status": "answered",
        "text": text,
        "blocks": [],
        "choices": [],
        "answer": None,
        "question": None,
        "sources": [],
        "contacts": [],
        "letter": None,
        **parts,
    }


def choice(label: str, payload: str) -> Json:
    return {"label": label, "payload": payload}


def full_answer() -> Json:
    return reply(
        "Votre attestation aurait dû arriver. Faites une capture d’écran, puis appelez.",
        blocks=[
            {
                "kind": "lead",
                "title": "",
                "items": [
                    "Votre demande est complète et déposée à temps : la préfecture doit vous donner "
                    "une attestation de prolongation d’instruction (API), sans que vous la demandiez."
                ],
                "ordered": False,
            },
            {
                "kind": "steps",
                "title": "Ce que vous pouvez faire aujourd’hui",
                "items": [
                    "Faites une capture d’écran de votre espace ANEF, avec la date.",
                    "Appelez le Centre de contact citoyens et notez le jour de l’appel.",
                    "Écrivez à la préfecture pour demander l’attestation.",
                ],
                "ordered": True,
            },
            {
                "kind": "limits",
                "title": "Ce que cette réponse ne vous donne pas",
                "items": [
                    "La décision du Conseil d’État oblige l’État en général : elle ne vous donne ni "
                    "titre de séjour, ni date."
                ],
                "ordered": False,
            },
        ],
        sources=[
            {
                "id": "s1",
                "label": "CESEDA, article R. 431-15-1",
                "url": "https://textes.example/r431-15-1",
                "checked_on": "2026-11-01",
            },
            {
                "id": "s2",
                "label": "Conseil d’État, 5 mai 2026, n° 502860",
                "url": "https://textes.example/502860",
                "checked_on": "2026-11-14",
            },
            {"id": "s3", "label": "Texte sans lien", "url": None, "checked_on": "2026-11-14"},
        ],
        contacts=[
            {
                "id": "ccc",
                "name": "Centre de contact citoyens",
                "what": "Aide pour la démarche en ligne",
                "phone": "0 806 001 620",
                "url": "https://contact.example/",
                "address": None,
            },
            {
                "id": "dd",
                "name": "Défenseur des droits",
                "what": "Gratuit, après une première démarche",
                "phone": None,
                "url": "https://droits.example/",
                "address": "Libre réponse 71120, 75342 Paris CEDEX 07",
            },
        ],
    )


@dataclass
class FakeGateway:
    """The script, what was asked, and the failures to come. `script` maps a text or payload to its replies."""

    url: str = ""
    script: dict[str, list[Json]] = field(default_factory=dict)
    conversations: dict[str, list[Json]] = field(default_factory=dict)
    answered: dict[str, list[Json]] = field(default_factory=dict)
    received: list[Json] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    unauthorised: int = 0
    failures: list[int] = field(default_factory=list)
    empty_answers: int = 0
    wait: float = 0.0
    welcome: Json | None = None

    def texts(self) -> list[str]:
        return [str(body.get("text", body.get("choice"))) for body in self.received]

    def ids(self) -> list[str]:
        return [str(body["id"]) for body in self.received]

    def answer_to(self, body: Json) -> list[Json]:
        said = str(body.get("text", body.get("choice")))
        return self.script.get(said, [reply(f"Réponse à : {said}")])


def error(status: int, code: str, message: str) -> JSONResponse:
    return JSONResponse({"error": {"code": code, "message": message}}, status)


class _Endpoints:
    def __init__(self, fake: FakeGateway) -> None:
        self.fake = fake

    async def start(self, request: Request) -> Response:
        if self.fake.failures:
            return error(self.fake.failures.pop(0), "unavailable", "Le service est arrêté.")
        identifier = f"c-{uuid4().hex}"
        welcome = self.fake.welcome or reply("Bonjour. Décrivez votre problème avec vos mots.")
        self.fake.conversations[identifier] = [{**welcome, "id": f"m-{uuid4().hex}"}]
        messages = self.fake.conversations[identifier]
        return JSONResponse({"id": identifier, "token": f"token-{identifier}", "messages": messages}, 201)

    async def exchange(self, request: Request) -> Response:
        identifier = request.path_params["id"]
        refused = self._refused(request, identifier)
        if refused:
            return refused
        messages = self.fake.conversations[identifier]
        if request.method == "GET":
            after = request.query_params.get("after")
            known = [message["id"] for message in messages]
            return JSONResponse({"messages": messages[known.index(after) + 1 :] if after in known else messages})
        body = await request.json()
        self.fake.received.append(body)
        if self.fake.failures:
            return error(self.fake.failures.pop(0), "refused", "Ce message ne peut pas être traité.")
        if self.fake.empty_answers:
            self.fake.empty_answers -= 1
            return JSONResponse({"messages": []})
        time.sleep(self.fake.wait)
        if body["id"] not in self.fake.answered:
            replies = self.fake.answer_to(body)
            said = {"id": body["id"], "from": "person", "text": body.get("text", body.get("choice")), "at": ""}
            messages += [said, *replies]
            self.fake.answered[body["id"]] = replies
        return JSONResponse({"messages": self.fake.answered[body["id"]]})

    async def delete(self, request: Request) -> Response:
        identifier = request.path_params["id"]
        refused = self._refused(request, identifier)
        if refused:
            return refused
        del self.fake.conversations[identifier]
        self.fake.deleted.append(identifier)
        return Response(status_code=204)

    def _refused(self, request: Request, identifier: str) -> Response | None:
        if identifier not in self.fake.conversations:
            return error(404, "not_found", "Cette conversation n’existe plus.")
        if request.headers.get("authorization") != f"Bearer token-{identifier}":
            self.fake.unauthorised += 1
            return error(401, "unauthorised", "Cette conversation n’est pas la vôtre.")
        return None


async def host_page(request: Request) -> HTMLResponse:
    """A page of an association: `?server=` another origin, `?open=true` opens at load."""
    server = request.query_params.get("server", "")
    opened = "true" if "open" in request.query_params else "false"
    html = f"""<!doctype html><html lang="fr"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Association</title>
<main><h1>Notre association</h1><p><a href="#ici">Un lien de la page</a></p></main>
<script src="{server}/widget.js" data-site="demo" data-open="{opened}" async></script>"""
    headers = {} if server else {"Content-Security-Policy": STRICT_CSP}
    return HTMLResponse(html, headers=headers)


def render(name: str, **context: Any) -> str:
    folder = FileSystemLoader(GATEWAY / "templates")
    return Environment(loader=folder, autoescape=select_autoescape()).get_template(name).render(**context)


async def demo_page(request: Request) -> HTMLResponse:
    return HTMLResponse(render("demo.html", site="demo"), headers={"Content-Security-Policy": STRICT_CSP})


def application(fake: FakeGateway) -> Starlette:
    endpoints = _Endpoints(fake)
    return Starlette(
        routes=[
            Route("/", demo_page),
            Route("/host", host_page),
            Route("/widget.js", lambda request: FileResponse(GATEWAY / "static" / "widget.js")),
            Route("/api/conversations", endpoints.start, methods=["POST"]),
            Route("/api/conversations/{id}", endpoints.delete, methods=["DELETE"]),
            Route("/api/conversations/{id}/messages", endpoints.exchange, methods=["GET", "POST"]),
            Route("/favicon.ico", lambda request: Response(status_code=204)),
            Mount("/static", StaticFiles(directory=GATEWAY / "static")),
        ],
        middleware=[Middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["*"], allow_headers=["*"])],
    )


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
