from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from .content_copy import ContentCopy, copy_small_content


@pytest.fixture(scope="session")
def small_content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    content = tmp_path_factory.mktemp("small") / "content"
    copy_small_content(content)
    return content


@pytest.fixture
def copy(small_content: Path, tmp_path: Path) -> ContentCopy:
    """A content of its own for each test."""
    return ContentCopy(Path(shutil.copytree(small_content, tmp_path / "content")))
