"""Logging in and out."""

from __future__ import annotations

import secrets
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request, Response
from fastapi.responses import RedirectResponse

from bot.console.pages import console_of, render
from bot.console.security import COOKIE, OLD_FORM, find_reviewer, local_path, same, set_cookie, with_our_form
from bot.console.words import clean
from bot.journal import staff

LOGIN_COOKIE, LOGIN_COOKIE_SECONDS = "console_login", 3600
NAME_LENGTH = 100
WRONG = "Le nom ou le mot de passe est faux."
LOCKED = "Trop d’essais manqués avec ce nom. Attendez 15 minutes, puis essayez de nouveau."
router = APIRouter()
Field = Annotated[str, Form()]


@router.get("/login")
def show_login(request: Request, next: str = "/") -> Response:
    if find_reviewer(request):
        return RedirectResponse(local_path(next), 303)
    return _form(request, next)


@router.post("/login")
def log_in(request: Request, login: Field = "", password: Field = "", csrf: Field = "", next: Field = "/") -> Response:
    if not same(csrf, request.cookies.get(LOGIN_COOKIE, "")):
        return _form(request, next, login, OLD_FORM, 403)
    name = clean(login)[:NAME_LENGTH]
    with console_of(request).journal.session() as session:
        if staff.is_locked(session, name):
            return _form(request, next, name, LOCKED, 429)
        begun = staff.log_in(session, name, password)
    return _enter(request, begun, next) if begun else _form(request, next, name, WRONG, 401)


@router.post("/logout", dependencies=[Depends(with_our_form)])
def log_out(request: Request) -> Response:
    with console_of(request).journal.session() as session:
        staff.log_out(session, request.cookies[COOKIE])
    response = RedirectResponse("/login", 303)
    set_cookie(request, response, COOKIE, "", "/", 0)
    return response


def _enter(request: Request, begun: staff.LoggedIn, next: str) -> Response:
    response = RedirectResponse(local_path(next), 303)
    set_cookie(request, response, COOKIE, begun.cookie, "/", int(staff.SESSION_LENGTH.total_seconds()))
    set_cookie(request, response, LOGIN_COOKIE, "", "/login", 0)
    return response


def _form(request: Request, next: str, login: str = "", problem: str = "", status: int = 200) -> Response:
    """The login page. Its token is kept when there is one, so that two open pages both work."""
    token = request.cookies.get(LOGIN_COOKIE) or secrets.token_urlsafe(32)
    context = {"next": local_path(next), "login": login, "problem": problem, "csrf": token}
    response = render(request, "login.html", status, **context)
    set_cookie(request, response, LOGIN_COOKIE, token, "/login", LOGIN_COOKIE_SECONDS)
    return response
