"""What the public app sends is compressed for who takes it, and whole for who does not."""

from __future__ import annotations

import httpx
import pytest

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("path", ["/api/glossary", "/situations", "/static/chat.css"])
async def test_a_long_body_is_compressed_and_reads_the_same(client: httpx.AsyncClient, path: str) -> None:
    whole = await client.get(path, headers={"Accept-Encoding": "identity"})
    small = await client.get(path, headers={"Accept-Encoding": "gzip"})
    assert "content-encoding" not in whole.headers
    assert small.headers["content-encoding"] == "gzip"
    assert "accept-encoding" in small.headers["vary"].lower()
    assert int(small.headers["content-length"]) < len(whole.content) / 2
    assert small.content == whole.content


@pytest.mark.parametrize(("path", "accepted"), [("/health/live", "gzip"), ("/api/glossary", "gzip;q=0, br")])
async def test_what_is_short_and_what_is_not_wanted_so_is_sent_as_it_is(
    client: httpx.AsyncClient, path: str, accepted: str
) -> None:
    assert "content-encoding" not in (await client.get(path, headers={"Accept-Encoding": accepted})).headers
