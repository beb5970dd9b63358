"""A person who talks through the page without JavaScript."""

from __future__ import annotations

import httpx

from .html_page import HtmlPage, read


async def fill(client: httpx.AsyncClient, page: HtmlPage, text: str) -> httpx.Response:
    """Type a text and press "Envoyer"."""
    form = page.form("Envoyer")
    return await client.post(form.action.partition("#")[0], data={**form.hidden, "text": text})


async def press(client: httpx.AsyncClient, page: HtmlPage, button: str) -> httpx.Response:
    form = page.form(button)
    data = {**form.hidden, "choice": form.buttons[button]}
    return await client.post(form.action.partition("#")[0], data=data)


async def start(client: httpx.AsyncClient, text: str = "Je n'ai pas reçu mon attestation") -> HtmlPage:
    return read(await fill(client, read(await client.get("/chat")), text))
