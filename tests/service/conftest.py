from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from bot.service.parts import Part
from bot.service.supervisor import Supervisor

from .children import is_alive

Start = Callable[..., Supervisor]


@pytest.fixture
def said() -> list[str]:
    """What the supervisor said."""
    return []


@pytest.fixture
def start(tmp_path: Path, said: list[str]) -> Iterator[Start]:
    """Starts parts under a supervisor; whatever the test does, nothing of them is left."""
    started: list[Supervisor] = []

    def start_parts(*parts: Part) -> Supervisor:
        environment = {**os.environ, "GIVEN": "par le superviseur"}
        started.append(Supervisor(parts, environment, tmp_path, tmp_path / "log", said.append))
        started[-1].start()
        return started[-1]

    yield start_parts
    for supervisor in started:
        supervisor.stop()
    for file in tmp_path.glob("*.pids"):
        for pid in map(int, file.read_text().split()):
            if is_alive(pid):
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
