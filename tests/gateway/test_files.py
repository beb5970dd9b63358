"""The widget's files: small, compressed, cached, and never mixed up."""

from __future__ import annotations

import gzip

import brotli
import httpx
import pytest

from bot.gateway.files import STATIC, version

pytestmark = pytest.mark.anyio
TO_USE = ("widget.js", "widget/panel.js", "widget/strings.fr.json")
BUDGET = 15_000


def test_all_that_is_needed_to_show_and_use_the_widget_is_15_kilobytes() -> None:
    sizes = {name: len(brotli.compress((STATIC / name).read_bytes())) for name in TO_USE}
    assert sum(sizes.values()) <= BUDGET, sizes


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("br, gzip", "br"),
        ("gzip, deflate, br;q=1", "br"),
        ("gzip", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("identity", None),
        ("gzip;q=0", None),
    ],
)
async def test_the_best_coding_that_is_accepted_is_sent(
    client: httpx.AsyncClient, accepted: str, coding: str | None
) -> None:
    async with client.stream("GET", "/widget.js", headers={"Accept-Encoding": accepted}) as response:
        raw = b"".join([part async for part in response.aiter_raw()])
    assert response.headers.get("content-encoding") == coding
    assert "accept-encoding" in response.headers["vary"].lower()
    read = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}[coding]
    assert read(raw) == (STATIC / "widget.js").read_bytes()


async def test_a_file_that_the_browser_has_is_not_sent_again(client: httpx.AsyncClient) -> None:
    first = await client.get("/widget.js", headers={"Accept-Encoding": "br"})
    again = {"Accept-Encoding": "br", "If-None-Match": first.headers["etag"]}
    assert (await client.get("/widget.js", headers=again)).status_code == 304
    plain = {"Accept-Encoding": "identity", "If-None-Match": first.headers["etag"]}
    assert (await client.get("/widget.js", headers=plain)).status_code == 200


async def test_what_the_launcher_loads_is_kept_for_ever_under_its_version(client: httpx.AsyncClient) -> None:
    response = await client.get(f"/widget/{version()}/panel.js", headers={"Origin": "https://asso.example"})
    assert "immutable" in response.headers["cache-control"]
    assert response.headers["content-type"] == "text/javascript; charset=utf-8"
    assert response.headers["access-control-allow-origin"] == "*"
    assert response.headers["cross-origin-resource-policy"] == "cross-origin"
    strings = await client.get(f"/widget/{version()}/strings.fr.json")
    assert strings.headers["content-type"] == "application/json; charset=utf-8"


async def test_a_launcher_of_before_an_update_finds_the_new_files_for_a_moment(client: httpx.AsyncClient) -> None:
    response = await client.get("/widget/older/panel.js")
    assert response.status_code == 200
    assert "immutable" not in response.headers["cache-control"]


@pytest.mark.parametrize("name", ["..%2fwidget.js", "%2e%2e", "none.js", "panel.js%00", "..%2f..%2fapp.py"])
async def test_no_other_file_is_given(client: httpx.AsyncClient, name: str) -> None:
    assert (await client.get(f"/widget/{version()}/{name}")).status_code == 404
