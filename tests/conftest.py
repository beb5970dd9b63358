"""What the tests of every room share: the real content."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.knowledge import Knowledge, load

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """The content as it is in the project."""
    return load(ROOT / "bot" / "content")
