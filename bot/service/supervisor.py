"""Keeps the parts alive: starts them, restarts one that dies or hangs, stops them all."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from bot.errors import ConfigurationError
from bot.service.parts import Part

CHECK_EVERY, HANGS, LONGEST_WAIT, STOP_WITHIN = 10.0, 3, 30.0, 8.0
Say = Callable[[str], None]


@dataclass
class Running:
    """A part and its process; `failures` counts how often in a row it did not answer."""

    part: Part
    process: subprocess.Popen[bytes]
    started: float
    was_up: bool = False
    failures: int = 0
    deaths: int = 0
    restart_at: float | None = None


@dataclass
class Supervisor:
    """Watches processes, one look a `tick`. Each writes to `<logs>/<part>.log`."""

    parts: tuple[Part, ...]
    environment: dict[str, str]
    folder: Path
    logs: Path
    say: Say
    _running: list[Running] = field(default_factory=list)
    _checked: float = 0.0

    def start(self) -> None:
        self.logs.mkdir(parents=True, exist_ok=True)
        for part in self.parts:
            try:
                self._running.append(Running(part, self._launch(part), time.monotonic()))
            except OSError as error:
                self.stop()
                raise ConfigurationError(f"{part.name} ne peut pas démarrer : {error}") from error

    def tick(self) -> None:
        """One look at every process."""
        for running in self._running:
            self._revive(running)
        if time.monotonic() - self._checked > CHECK_EVERY:
            self._checked = time.monotonic()
            for running in self._running:
                self._check(running)

    def stop(self) -> None:
        """End every process: asked first, killed after a few seconds."""
        for running in self._running:
            _signal(running.process, signal.SIGTERM)
        limit = time.monotonic() + STOP_WITHIN
        for running in self._running:
            with suppress(subprocess.TimeoutExpired):
                running.process.wait(max(0.1, limit - time.monotonic()))
            _signal(running.process, signal.SIGKILL)

    def _launch(self, part: Part) -> subprocess.Popen[bytes]:
        """In a session of its own: Ctrl-C reaches the supervisor alone, which then stops the parts."""
        with open(self.logs / f"{part.name}.log", "ab") as log:
            return subprocess.Popen(
                part.command, cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL, stdout=log,
                stderr=subprocess.STDOUT, start_new_session=True,
            )  # fmt: skip

    def _revive(self, running: Running) -> None:
        if running.process.poll() is None:
            return
        now = time.monotonic()
        if running.restart_at is None:
            _signal(running.process, signal.SIGKILL)
            running.deaths = running.deaths + 1 if now - running.started < 60 else 1
            wait = min(2.0 ** (running.deaths - 1), LONGEST_WAIT)
            running.restart_at = now + wait
            self.say(
                f"{running.part.name} s'est arrêté (code {running.process.returncode}) : reprise dans {wait:.0f} s"
            )
        elif now >= running.restart_at:
            running.process, running.started = self._launch(running.part), now
            running.restart_at, running.was_up, running.failures = None, False, 0
            self.say(f"{running.part.name} est relancé")

    def _check(self, running: Running) -> None:
        """A process that lives but does not answer any more is killed, and so restarted."""
        if running.process.poll() is not None:
            return
        try:
            httpx.get(running.part.alive, timeout=5, trust_env=False).raise_for_status()
            running.was_up, running.failures = True, 0
        except httpx.HTTPError:
            running.failures += running.was_up
        if running.failures >= HANGS:
            self.say(f"{running.part.name} ne répond plus : il est arrêté")
            _signal(running.process, signal.SIGKILL)


def _signal(process: subprocess.Popen[bytes], number: int) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, number)
