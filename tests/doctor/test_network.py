"""The ports: free, held by our own service, or taken by another program."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from bot.doctor import network
from bot.doctor.finding import Finding, Level
from bot.settings import ROOT, Settings
from tests.service.children import free_port

READY = {"ready": True, "switched_off": False, "problems": []}


@pytest.fixture
def settings() -> Settings:
    ports = {name: free_port() for name in ("port", "console_port", "rasa_port", "actions_port")}
    return Settings(root=ROOT, database_url="unused", tracker_url="unused", **ports)


@contextmanager
def answering(port: int, body: Any, status: int = 200) -> Iterator[None]:
    """A server on the port that says the same to everyone."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            self.end_headers()
            self.wfile.write(json.dumps(body).encode())

        def log_message(self, *said: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", port), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def look(settings: Settings, *without: str, ready: Any = None, status: int = 200) -> list[Finding]:
    """What is found while each part but some answers."""
    with ExitStack() as stack:
        for name in ("console_port", "rasa_port", "actions_port"):
            if name not in without:
                stack.enter_context(answering(getattr(settings, name), {}))
        if "port" not in without:
            stack.enter_context(answering(settings.port, ready or READY, status))
        return list(network.service(settings))


def test_a_stopped_service_is_a_warning_and_its_ports_are_free(settings: Settings) -> None:
    service, ports = look(settings, "port", "console_port", "rasa_port", "actions_port")
    assert (service.level, ports.level) == (Level.WARNING, Level.OK)
    assert not network.is_running(settings)


def test_our_own_service_may_hold_its_ports(settings: Settings) -> None:
    service, ports = look(settings)
    assert (service.level, ports.level) == (Level.OK, Level.OK)
    assert ports.said == "tenus par notre service"


def test_what_the_service_says_is_wrong_is_told(settings: Settings) -> None:
    problems = ["l'assistant ne répond pas (ConnectError)", "phrase d'essai mal comprise (greet)"]
    found = look(settings, ready={**READY, "ready": False, "problems": problems}, status=503)
    assert [finding.said for finding in found if finding.check == "Service"] == problems


def test_a_part_that_does_not_answer_is_named_with_its_log(settings: Settings) -> None:
    service, part = look(settings, "console_port")
    assert (service.level, part.level) == (Level.OK, Level.FAILURE)
    assert f"console ne répond pas sur le port {settings.console_port}" in part.said
    assert "var/log/console.log" in part.remedy


@pytest.mark.parametrize("body", [{}, [], "ok", {"ready": True}, {"problems": "none"}])
def test_another_program_on_our_port_is_named(settings: Settings, body: Any) -> None:
    with answering(settings.port, body):
        [found] = network.service(settings)
        assert network.is_running(settings)
    assert found.level is Level.FAILURE
    assert f"{settings.port} (gateway)" in found.said
    assert "BOT_PORT" in found.remedy


@pytest.mark.parametrize(
    ("host", "secure", "level"),
    [
        ("127.0.0.1", False, Level.OK),
        ("127.0.0.2", False, Level.OK),
        ("::1", False, Level.OK),
        ("localhost", False, Level.OK),
        ("0.0.0.0", False, Level.WARNING),
        ("192.0.2.1", False, Level.WARNING),
        ("serveur.example", False, Level.WARNING),
        ("0.0.0.0", True, Level.OK),
    ],
)
def test_a_console_that_others_reach_needs_https(settings: Settings, host: str, secure: bool, level: Level) -> None:
    [found] = network.cookies(replace(settings, console_host=host, secure_cookies=secure))
    assert found.level is level
