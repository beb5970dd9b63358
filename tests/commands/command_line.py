"""Runs a command of ours: in this process, or in one of its own where the exit itself matters."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

import pytest

from bot.cli import main
from bot.settings import ROOT

Json = dict[str, Any]


@dataclass(frozen=True)
class Done:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[Json]:
        return [json.loads(line) for line in self.out.splitlines()]


@dataclass(frozen=True)
class CommandLine:
    """A terminal in which the settings are those of the test."""

    monkeypatch: pytest.MonkeyPatch

    def run(self, *arguments: str, stdin: str = "") -> Done:
        """A command in this process; an exception that it does not turn into words fails the test."""
        out, err = io.StringIO(), io.StringIO()
        self.monkeypatch.setattr(sys, "stdin", io.StringIO(stdin))
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main(arguments)
        return Done(code, out.getvalue(), err.getvalue())


def run_alone(*arguments: str, stdin: bytes = b"", **environment: str) -> Done:
    """`python -m bot …` in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "bot", *arguments], input=stdin, capture_output=True, cwd=ROOT, check=False,
        env={**os.environ, "PYTHONWARNINGS": "ignore", **environment},
    )  # fmt: skip
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


def as_lines(*rows: Any) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
