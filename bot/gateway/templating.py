"""The templates of the pages: what they write is escaped and typeset, but the person's own words."""

from __future__ import annotations

from pathlib import Path

from fastapi.templating import Jinja2Templates
from jinja2 import Environment, FileSystemLoader
from markupsafe import escape

from bot.typeset import typeset_output

HERE = Path(__file__).parent


def environment() -> Environment:
    """`as_typed` is for what a person wrote: shown, and put back in its field, letter by letter."""
    env = Environment(loader=FileSystemLoader(HERE / "templates"), autoescape=True, finalize=typeset_output)
    env.filters["as_typed"] = escape
    return env


def open_templates() -> Jinja2Templates:
    return Jinja2Templates(env=environment())
