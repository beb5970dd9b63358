"""The widget's files as a browser loads them: compressed once, tagged, and cached for as long as they stay the same."""

from __future__ import annotations

import gzip
import hashlib
import json
import mimetypes
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import brotli
from fastapi import APIRouter, Request, Response
from starlette.exceptions import HTTPException

STATIC = Path(__file__).parent / "static"
LAUNCHER = STATIC / "widget.js"
FOR_EVER = "public, max-age=31536000, immutable"
A_WHILE = "public, max-age=300"
# Any site may load the widget; what differs by encoding is not mixed up by a cache.
HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Vary": "Accept-Encoding",
}
ACCEPTED = re.compile(r"\b(br|gzip)\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))")
VERSION = re.compile(r'VERSION="(\w+)"')
router = APIRouter(include_in_schema=False)


@dataclass(frozen=True)
class Served:
    """A file, and each way to send it: the bytes by content coding."""

    media_type: str
    digest: str
    bodies: dict[str, bytes]


@cache
def served(file: Path) -> Served:
    body = file.read_bytes()
    media_type = "text/javascript" if file.suffix == ".js" else mimetypes.types_map[file.suffix]
    bodies = {"br": brotli.compress(body), "gzip": gzip.compress(body, 9, mtime=0), "": body}
    return Served(f"{media_type}; charset=utf-8", hashlib.sha256(body).hexdigest()[:16], bodies)


@cache
def version() -> str | None:
    """The version of the files that the launcher loads, as the launcher has it."""
    found = VERSION.search(LAUNCHER.read_text(encoding="utf-8"))
    return found[1] if found else None


@cache
def languages() -> tuple[tuple[str, str], ...]:
    """The languages of the widget's sentences, French first: code and name."""
    files = sorted(
        (STATIC / "widget").glob("strings.*.json"), key=lambda file: (file.name != "strings.fr.json", file.name)
    )
    return tuple((file.name.split(".")[1], json.loads(file.read_text(encoding="utf-8"))["language"]) for file in files)


@router.get("/widget.js")
def launcher(request: Request) -> Response:
    return respond(request, LAUNCHER, A_WHILE)


@router.get("/widget/{asked}/{name}")
def part(request: Request, asked: str, name: str) -> Response:
    """A file of the panel. A launcher of before an update still finds it, but keeps it a moment only."""
    file = STATIC / "widget" / name
    if file.parent != STATIC / "widget" or not file.is_file():
        raise HTTPException(404)
    return respond(request, file, FOR_EVER if asked == version() else A_WHILE)


def respond(request: Request, file: Path, kept: str) -> Response:
    """The file in the best coding that the browser takes; 304 when it has it already."""
    found = served(file)
    accepted = set(ACCEPTED.findall(request.headers.get("accept-encoding", "")))
    coding = next((one for one in ("br", "gzip") if one in accepted), "")
    headers = {**HEADERS, "Cache-Control": kept, "ETag": f'"{found.digest}{coding and "-"}{coding}"'}
    if headers["ETag"] in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    if coding:
        headers["Content-Encoding"] = coding
    return Response(found.bodies[coding], media_type=found.media_type, headers=headers)
