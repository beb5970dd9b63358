"""The command line as it is installed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def test_the_command_is_installed_as_bot_and_works_from_any_folder(tmp_path: Path) -> None:
    bot = Path(sys.executable).parent / "bot"
    shown = subprocess.run([bot, "--help"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "serve" in shown.stdout
