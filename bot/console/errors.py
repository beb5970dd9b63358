"""The one place that turns errors into French pages."""

from __future__ import annotations

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import RedirectResponse
from starlette.exceptions import HTTPException

from bot.console.pages import error_page
from bot.errors import Refused

NOT_TAKEN = "Cette demande n’a pas pu être acceptée. Revenez à la liste des conversations."
SENTENCES = {
    404: "Cette adresse n’existe pas. Vérifiez-la, ou revenez à la liste des conversations.",
    405: "Cette adresse ne s’ouvre pas de cette façon. Revenez à la liste des conversations.",
}
FAILED = (
    "Une erreur est survenue. Réessayez dans un moment. Si cela continue, prévenez la personne qui gère le serveur."
)


def install(app: FastAPI) -> None:
    """Give every kind of error its page."""
    app.add_exception_handler(Refused, _refused)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _unexpected)


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, Refused)
    return error_page(request, error.http_status, error.message)


def _invalid(request: Request, error: Exception) -> Response:
    return error_page(request, 422, NOT_TAKEN)


def _http(request: Request, error: Exception) -> Response:
    """A redirection raised by a dependency goes through as it is."""
    assert isinstance(error, HTTPException)
    if error.status_code == 303 and error.headers:
        return RedirectResponse(error.headers["Location"], 303)
    return error_page(request, error.status_code, SENTENCES.get(error.status_code, NOT_TAKEN))


def _unexpected(request: Request, error: Exception) -> Response:
    return error_page(request, 500, FAILED)
