"""Who is logged in, which forms are ours, and where a login may lead."""

from __future__ import annotations

import hmac
import re
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import urlencode

from fastapi import Depends, Form, HTTPException, Request, Response

from bot.console.pages import console_of
from bot.errors import Refused
from bot.journal import staff, switch

COOKIE = "console"
LOCAL_PATH = re.compile(r"/(?![/\\])[^\\\x00-\x20\x7f]*")
OLD_FORM = "Ce formulaire n’est plus valable. Revenez à la page précédente, rechargez-la, puis recommencez."

NO_RIGHT = (
    "Vous n’avez pas le droit de lire les demandes de rappel. La personne qui gère le serveur peut vous le donner."
)


@dataclass(frozen=True)
class Reviewer:
    """The person of the staff who is logged in, and the token that their forms carry."""

    login: str
    csrf: str
    may_call_back: bool = False


def find_reviewer(request: Request) -> Reviewer | None:
    """The reviewer whose session the cookie opens."""
    cookie = request.cookies.get(COOKIE)
    if not cookie:
        return None
    with console_of(request).journal.session() as session:
        found = staff.current(session, cookie)
        if found is None:
            return None
        return Reviewer(str(found.reviewer.login), str(found.csrf), bool(found.reviewer.may_call_back))


def reviewer(request: Request) -> Reviewer:
    """The reviewer who asks; anyone else is sent to the login page."""
    found = find_reviewer(request)
    if found is None:
        raise HTTPException(303, headers={"Location": _login_address(request)})
    request.state.reviewer, request.state.closed = found, _closed(request)
    return found


def with_our_form(reviewer: Annotated[Reviewer, Depends(reviewer)], csrf: Annotated[str, Form()] = "") -> Reviewer:
    """The reviewer who sends a form that we gave them. Raises Refused for a form from elsewhere."""
    if not same(csrf, reviewer.csrf):
        raise Refused("old_form", OLD_FORM, 403)
    return reviewer


def caller(reviewer: Annotated[Reviewer, Depends(reviewer)]) -> Reviewer:
    """The reviewer, who may read who asks to be called back. Raises Refused for any other."""
    if not reviewer.may_call_back:
        raise Refused("no_right", NO_RIGHT, 403)
    return reviewer


def same(given: str, expected: str) -> bool:
    """Whether a secret was given back. Nothing is the same as an empty secret."""
    return bool(expected) and hmac.compare_digest(given.encode(), expected.encode())


def local_path(target: str) -> str:
    """The path when it stays on this console, else the list of conversations."""
    return target if LOCAL_PATH.fullmatch(target) else "/"


def set_cookie(request: Request, response: Response, name: str, value: str, path: str, seconds: int) -> None:
    secure = console_of(request).settings.secure_cookies
    response.set_cookie(
        name, value, max_age=seconds, path=path, secure=secure, httponly=True, samesite="strict"
    )  # fmt: skip


def _closed(request: Request) -> switch.Switched | None:
    """The change that closed the assistant, shown on every page of the staff."""
    with console_of(request).journal.session() as session:
        return switch.closed(session)


def _login_address(request: Request) -> str:
    """The login page, which leads back to the page that was asked for; a form is not sent twice."""
    asked = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    target = local_path(asked) if request.method == "GET" else "/"
    return "/login?" + urlencode({"next": target})
