"""Texts as they were accepted, one file each. With UPDATE_GOLDEN=1 the text of today is accepted."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

from bot.settings import ROOT

HERE = Path(__file__).parent


def assert_accepted(folder: str, name: str, text: str) -> None:
    """The text is the one kept in `folder/name.txt`."""
    file = HERE / folder / f"{name}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    kept = file.read_text(encoding="utf-8") if file.exists() else ""
    accept = "UPDATE_GOLDEN=1 .venv/bin/python -m pytest tests/answers"
    assert text == kept, f"{file.relative_to(ROOT)} differs; to accept the change: {accept}"


def assert_no_orphan(folder: str, names: Collection[str]) -> None:
    """Every kept text belongs to something of the content."""
    files = (HERE / folder).iterdir()
    orphans = sorted(file.name for file in files if file.stem not in names or file.suffix != ".txt")
    assert not orphans, f"nothing of the content has this name: remove {', '.join(orphans)} from {folder}"
