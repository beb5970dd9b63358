"""A small real gateway that speaks the public contract, answers from a script, and fails when it is told to."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from .replies import Json, reply

LETTER = {
    "id": "api_not_delivered",
    "title": "Lettre à la préfecture",
    "text": "……………… (votre nom)\n\nMadame, Monsieur,\n\nJe demande mon attestation.\n\nRespectueusement.",
}
TERMS = [
    {"word": "préfecture", "forms": ["préfectures"], "meaning": "Le bureau de l’État dans votre département."},
    {"word": "API", "forms": ["attestation de prolongation d’instruction"], "meaning": "Le papier qui prouve."},
]


@dataclass
class FakeGateway:
    """The script, what was asked, and the failures to come. `script` maps a text or payload to its replies."""

    url: str = ""
    script: dict[str, list[Json]] = field(default_factory=dict)
    conversations: dict[str, list[Json]] = field(default_factory=dict)
    answered: dict[str, list[Json]] = field(default_factory=dict)
    received: list[Json] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    opinions: list[Json] = field(default_factory=list)
    callbacks: list[Json] = field(default_factory=list)
    withdrawn: int = 0
    calls_back: bool = True
    terms: list[Json] = field(default_factory=list)
    refusals: dict[str, str] = field(default_factory=dict)
    """By the last part of a path, the French sentence that it is refused with."""
    unauthorised: int = 0
    failures: list[int] = field(default_factory=list)
    empty_answers: int = 0
    wait: float = 0.0
    welcome: Json | None = None
    echo: str = "Réponse à : "

    def texts(self) -> list[str]:
        return [str(body.get("text", body.get("choice"))) for body in self.received]

    def ids(self) -> list[str]:
        return [str(body["id"]) for body in self.received]

    def answer_to(self, body: Json) -> list[Json]:
        said = str(body.get("text", body.get("choice")))
        return self.script.get(said, [reply(f"{self.echo}{said}")])


def error(status: int, code: str, message: str) -> JSONResponse:
    return JSONResponse({"error": {"code": code, "message": message}}, status)


class Endpoints:
    """The routes of the public contract, over one fake."""

    def __init__(self, fake: FakeGateway) -> None:
        self.fake = fake

    def routes(self) -> list[Route]:
        about = "/api/conversations/{id}"
        return [
            Route("/api/conversations", self.start, methods=["POST"]),
            Route(about, self.delete, methods=["DELETE"]),
            Route(f"{about}/messages", self.exchange, methods=["GET", "POST"]),
            Route(f"{about}/feedback", self.feedback, methods=["POST"]),
            Route(f"{about}/callback", self.callback, methods=["POST", "DELETE"]),
            Route(about + "/letters/{letter}", self.letter),
            Route(about + "/{transcript:str}", self.transcript),
            Route("/api/glossary", lambda request: JSONResponse({"terms": self.fake.terms})),
            Route("/api/sites/{key}", self.site),
        ]

    async def start(self, request: Request) -> Response:
        if self.fake.failures:
            return error(self.fake.failures.pop(0), "unavailable", "Le service est arrêté.")
        self.fake.languages.append((await request.json())["lang"])
        identifier = f"c-{uuid4().hex}"
        welcome = self.fake.welcome or reply("Bonjour. Décrivez votre problème avec vos mots.", answer=None)
        self.fake.conversations[identifier] = [{**welcome, "id": f"m-{uuid4().hex}"}]
        messages = self.fake.conversations[identifier]
        return JSONResponse({"id": identifier, "token": f"token-{identifier}", "messages": messages}, 201)

    async def exchange(self, request: Request) -> Response:
        if refused := self._refused(request):
            return refused
        messages = self.fake.conversations[request.path_params["id"]]
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
        return JSONResponse({"messages": self._answers(body, messages)})

    def _answers(self, body: Json, messages: list[Json]) -> list[Json]:
        """The same id again gives the same replies; the person's message gets an id of the server's own."""
        if body["id"] not in self.fake.answered:
            replies = self.fake.answer_to(body)
            text = body.get("text", body.get("choice"))
            messages += [{"id": f"m-{uuid4().hex}", "from": "person", "text": text, "at": ""}, *replies]
            self.fake.answered[body["id"]] = replies
        return self.fake.answered[body["id"]]

    async def delete(self, request: Request) -> Response:
        if refused := self._refused(request):
            return refused
        del self.fake.conversations[request.path_params["id"]]
        self.fake.deleted.append(request.path_params["id"])
        return Response(status_code=204)

    async def feedback(self, request: Request) -> Response:
        return self._refused(request) or self._kept(self.fake.opinions, await request.json(), Response(status_code=204))

    async def callback(self, request: Request) -> Response:
        if request.method == "DELETE":
            self.fake.withdrawn += 1
            return self._refused(request) or Response(status_code=204)
        done = JSONResponse({"id": "r-1", "kept_until": "2026-12-21"}, 201)
        return self._refused(request) or self._kept(self.fake.callbacks, await request.json(), done)

    @staticmethod
    def _kept(kept: list[Json], body: Json, answer: Response) -> Response:
        kept.append(body)
        return answer

    async def letter(self, request: Request) -> Response:
        if refused := self._refused(request):
            return refused
        pdf = request.path_params["letter"].endswith(".pdf")
        return Response(b"%PDF-1.4 lettre", media_type="application/pdf") if pdf else JSONResponse(LETTER)

    async def transcript(self, request: Request) -> Response:
        if refused := self._refused(request):
            return refused
        return Response(f"contenu de {request.path_params['transcript']}".encode())

    async def site(self, request: Request) -> Response:
        return JSONResponse({"name": "Association Exemple", "callback": self.fake.calls_back})

    def _refused(self, request: Request) -> Response | None:
        identifier = request.path_params["id"]
        if identifier not in self.fake.conversations:
            return error(404, "not_found", "Cette conversation n’existe plus.")
        if request.headers.get("authorization") != f"Bearer token-{identifier}":
            self.fake.unauthorised += 1
            return error(401, "unauthorised", "Cette conversation n’est pas la vôtre.")
        sentence: Any = self.fake.refusals.get(request.url.path.rsplit("/", 1)[-1])
        return error(422, "refused", sentence) if sentence else None
