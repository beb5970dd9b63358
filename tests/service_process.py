"""The whole service as a newcomer starts it, on free ports and a database of its own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

ROOT = Path(__file__).resolve().parent.parent
TODAY = "2026-11-21"


@dataclass(frozen=True)
class Service:
    """Where a running service listens; its environment is what other commands need to reach its database."""

    process: subprocess.Popen[str]
    environment: dict[str, str]
    port: int
    console_port: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def console_url(self) -> str:
        return f"http://127.0.0.1:{self.console_port}"

    def part(self, words: str) -> int:
        """The process id of the part whose command line holds these words."""
        for child in children(self.process.pid):
            if words in command_line(child):
                return child
        raise AssertionError(f"no part runs {words!r}")

    def kill(self, words: str) -> None:
        os.kill(self.part(words), signal.SIGKILL)

    def command(self, *arguments: str, stdin: str = "") -> str:
        """What `python -m bot …` prints, against the same database."""
        done = subprocess.run(
            [sys.executable, "-m", "bot", *arguments], input=stdin, env=self.environment, cwd=ROOT, text=True,
            capture_output=True, check=True,
        )  # fmt: skip
        return done.stdout

    def wait_until_ready(self, seconds: float = 90) -> None:
        limit = time.monotonic() + seconds
        while time.monotonic() < limit:
            if _ready(self.url):
                return
            time.sleep(0.5)
        raise AssertionError("the service did not come back")


@contextmanager
def running(folder: Path, **changes: str) -> Iterator[Service]:
    """Start the service with `python -m bot serve` and stop it as Ctrl-C does; `changes` are of its environment."""
    ports = [_free_port() for _ in range(4)]
    names = ("BOT_PORT", "BOT_CONSOLE_PORT", "BOT_RASA_PORT", "BOT_ACTIONS_PORT")
    environment = {
        **os.environ,
        **{name: str(port) for name, port in zip(names, ports)},
        "DATABASE_URL": f"sqlite:///{folder / 'journal.db'}",
        "TRACKER_DATABASE_URL": f"sqlite:///{folder / 'tracker.db'}",
        "BOT_KEYS": str(folder),
        "BOT_TODAY": TODAY,
        **changes,
    }
    with open(folder / "serve.log", "w", encoding="utf-8") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "bot", "serve"],
            cwd=ROOT,
            env=environment,
            stdout=log,
            stderr=log,
            text=True,
        )
    service = Service(process, environment, ports[0], ports[1])
    try:
        service.wait_until_ready(240)
        yield service
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(30)


def children(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children")
    if listed.exists():
        return [int(child) for child in listed.read_text().split()]
    found = subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True, check=False).stdout
    return [int(child) for child in found.split()]


def command_line(pid: int) -> str:
    shown = subprocess.run(["ps", "-o", "args=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return shown.stdout


def _ready(url: str) -> bool:
    try:
        return httpx.get(f"{url}/health/ready", timeout=15, trust_env=False).is_success
    except httpx.HTTPError:
        return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
