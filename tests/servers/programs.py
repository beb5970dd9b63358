"""Starting a program of a wheel, waiting until it is ready, and stopping it."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

STARTS_WITHIN = 60.0
Command = tuple[str | Path, ...]


@contextmanager
def new_folder() -> Iterator[Path]:
    """Outside pytest's folders, which only their owner may enter."""
    folder = Path(tempfile.mkdtemp(prefix="anef-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def installed(package: str) -> Path:
    """The folder of a package, which is not imported."""
    found = find_spec(package)
    assert found is not None, f"{package} is not installed: see requirements/dev.txt"
    assert found.origin is not None
    return Path(found.origin).parent


def launch(command: Command, folder: Path, user: int | None = None) -> subprocess.Popen[bytes]:
    """A process that writes to `log`, as the user of this number."""
    with open(folder / "log", "ab") as log:
        return subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log, user=user,
            extra_groups=None if user is None else [],
        )  # fmt: skip


def wait_until(ready: Callable[[], bool], process: subprocess.Popen[bytes], folder: Path) -> None:
    """Fails with what the program wrote when it ends before, or is too slow."""
    limit = time.monotonic() + STARTS_WITHIN
    while not ready():
        failed = process.poll()
        written = (folder / "log").read_text(encoding="utf-8", errors="replace")
        assert not failed, f"{process.args!r} ended with {failed}:\n{written}"
        assert time.monotonic() < limit, f"{process.args!r} is not ready:\n{written}"
        time.sleep(0.02)


def accepts(call: Callable[[], object], refusal: type[Exception]) -> bool:
    try:
        call()
    except refusal:
        return False
    return True


def stop(process: subprocess.Popen[bytes], number: int) -> None:
    """Ask with a signal, and insist when it takes too long."""
    process.send_signal(number)
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
