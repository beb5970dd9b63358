"""Small programs that live, die, hang and multiply, for the supervisor to watch."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from bot.service.parts import Part
from bot.service.supervisor import Supervisor

NOTE = "import os, sys, time; print(os.getpid(), file=open({file!r}, 'a'), flush=True)\n"
LIVES = "time.sleep(600)\n"
DIES = "print('au revoir', flush=True); sys.exit(3)\n"
SERVES = """
import http.server
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200); self.end_headers()
    def log_message(self, *args): pass
server = http.server.HTTPServer(('127.0.0.1', {port}), Handler)
"""
SERVES_ON = SERVES + "server.serve_forever()\n"
SERVES_ONCE = SERVES + "server.handle_request(); server.server_close(); time.sleep(600)\n"
MULTIPLIES = """
import signal, subprocess
child = "import os, signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); "
child += "print(os.getpid(), file=open({file!r}, 'a'), flush=True); time.sleep(600)"
subprocess.Popen([sys.executable, '-c', child])
while len(open({file!r}).read().split()) < 2: time.sleep(0.01)
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def create_part(folder: Path, code: str = LIVES, name: str = "part", port: int | None = None) -> Part:
    """A part that notes its process id in `<name>.pids` before it runs the code."""
    port = port or free_port()
    program = (NOTE + code).replace("{file!r}", repr(str(folder / f"{name}.pids"))).replace("{port}", str(port))
    return Part(name, (sys.executable, "-c", program), "127.0.0.1", port, f"http://127.0.0.1:{port}/")


def pids(folder: Path, name: str = "part") -> list[int]:
    """The processes that noted themselves, oldest first."""
    file = folder / f"{name}.pids"
    return [int(line) for line in file.read_text().split()] if file.exists() else []


def is_alive(pid: int) -> bool:
    """Whether a process runs; one that has ended and waits to be buried does not."""
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout
    return bool(state.strip()) and not state.strip().startswith("Z")


def wait_until(true: Callable[[], bool], look: Callable[[], None] = lambda: None) -> None:
    """Look again and again until it is true; a test that waits for ever fails after a while."""
    limit = time.monotonic() + 30
    while not true():
        assert time.monotonic() < limit, "this never happened"
        look()
        time.sleep(0.02)


def look_now(supervisor: Supervisor) -> None:
    """One look that also asks every part whether it is well, without waiting for its time to come."""
    supervisor._checked = float("-inf")
    supervisor.tick()
