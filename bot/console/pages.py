"""Pages from templates, with all that they share."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fastapi import Request, Response
from fastapi.templating import Jinja2Templates
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import escape

from bot import dates
from bot.console.choices import Group
from bot.journal import Journal
from bot.knowledge import Knowledge
from bot.seal.keyring import Keyring
from bot.settings import Settings
from bot.typeset import typeset_output

HERE = Path(__file__).parent
STATIC = HERE / "static"
CSP = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
HEADERS = {
    "Content-Security-Policy": CSP,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
TITLES = {
    403: "Demande refusée",
    404: "Page introuvable",
    405: "Demande refusée",
    413: "Envoi trop long",
    500: "Le service a échoué",
}


@dataclass(frozen=True)
class Console:
    """What every route works with. `meanings` are the intents that a reviewer may choose from."""

    settings: Settings
    journal: Journal
    knowledge: Knowledge
    keyring: Keyring
    meanings: tuple[Group, ...]
    templates: Jinja2Templates


def console_of(request: Request) -> Console:
    found: Console = request.app.state.console
    return found


def open_templates() -> Jinja2Templates:
    env = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=typeset_output,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters.update(moment=dates.moment, given_date=dates.given_date, as_typed=escape)
    return Jinja2Templates(env=env)


def render(request: Request, template: str, status: int = 200, **context: Any) -> Response:
    """A page. `reviewer` and `closed` are in every template: None on the pages that need no login."""
    for name in ("reviewer", "closed"):
        context[name] = getattr(request.state, name, None)
    templates = console_of(request).templates
    return templates.TemplateResponse(request, template, context, status_code=status, headers=HEADERS)


def error_page(request: Request, status: int, sentence: str) -> Response:
    return render(request, "error.html", status, title=TITLES.get(status, "Demande refusée"), sentence=sentence)
