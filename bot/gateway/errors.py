"""The one place that turns errors into HTTP answers: {"error": {"code", "message"}}, in French; a page in a browser."""

from __future__ import annotations

import logging
from collections.abc import Mapping

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from bot.errors import Refused, UnknownConversation, UnknownSite
from bot.gateway.pages import templates
from bot.typeset import typeset

FAILED = "Une erreur est survenue. Votre message n'est pas perdu : réessayez dans un moment."
log = logging.getLogger(__name__)
SENTENCES = {
    404: ("not_found", "Cette adresse n'existe pas."),
    405: ("method_not_allowed", "Cette adresse n'accepte pas cette méthode."),
    413: ("too_large", "Ce message est trop long. Gardez l'essentiel."),
}
HEADERS = {401: {"WWW-Authenticate": "Bearer"}, 429: {"Retry-After": "60"}}


def error(status: int, code: str, message: str, headers: Mapping[str, str] | None = None) -> JSONResponse:
    return JSONResponse({"error": {"code": code, "message": typeset(message)}}, status, headers or HEADERS.get(status))


def install(app: FastAPI) -> None:
    """Give every kind of error its answer."""
    app.add_exception_handler(Refused, _refused)
    app.add_exception_handler(UnknownConversation, _unknown_conversation)
    app.add_exception_handler(UnknownSite, _unknown_site)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)


def _refused(request: Request, exc: Exception) -> JSONResponse:
    assert isinstance(exc, Refused)
    request.app.state.metrics.refusals.labels(exc.code).inc()
    return error(exc.http_status, exc.code, exc.message)


def _unknown_conversation(request: Request, exc: Exception) -> JSONResponse:
    return error(404, "unknown_conversation", "Cette conversation n'existe pas, ou elle a été effacée.")


def _unknown_site(request: Request, exc: Exception) -> JSONResponse:
    return error(422, "unknown_site", "Ce site n'est pas connu. L'association doit vérifier sa clé.")


def _invalid(request: Request, exc: Exception) -> JSONResponse:
    return error(422, "invalid_request", "La demande est mal formée : vérifiez les champs envoyés.")


def _http(request: Request, exc: Exception) -> Response:
    """A body that could not even be parsed is refused like any other that is badly formed."""
    assert isinstance(exc, HTTPException)
    if exc.status_code == 400:
        return _invalid(request, exc)
    code, message = SENTENCES.get(exc.status_code, ("refused", "La demande n'a pas pu être acceptée."))
    if _is_read_by_a_person(request):
        return templates.TemplateResponse(request, "error.html", {"sentence": message}, exc.status_code, exc.headers)
    return error(exc.status_code, code, message, exc.headers)


def _is_read_by_a_person(request: Request) -> bool:
    return "text/html" in request.headers.get("accept", "") and not request.url.path.startswith("/api/")


def unexpected(request: Request, exc: Exception) -> Response:
    log.error("unexpected error on %s: %s", request.url.path, type(exc).__name__, exc_info=exc)
    if _is_read_by_a_person(request):
        return templates.TemplateResponse(request, "error.html", {"sentence": FAILED}, 500)
    return error(500, "internal", FAILED)
