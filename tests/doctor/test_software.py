"""The version of Python, and the packages as they are locked."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

import pytest

from bot.doctor import software
from bot.doctor.finding import Level
from bot.settings import ROOT


@pytest.mark.parametrize(
    ("version", "level"),
    [((3, 10, 13), Level.OK), ((3, 10), Level.OK), ((3, 11, 0), Level.FAILURE), ((3, 9, 18), Level.FAILURE)],
)
def test_only_python_3_10_will_do(version: tuple[int, ...], level: Level) -> None:
    [found] = software.python(version)
    assert found.level is level
    assert found.said.startswith(".".join(map(str, version)))


def test_the_environment_of_the_tests_is_the_locked_one() -> None:
    [found] = software.packages(ROOT / "requirements" / "runtime.txt")
    assert found.level is Level.OK, found.line
    assert int(found.said.split()[0]) > 100


def test_a_package_of_another_version_and_one_that_is_not_there_are_named(tmp_path: Path) -> None:
    locked = tmp_path / "runtime.txt"
    locked.write_text(
        f"# of a test\nhttpx=={metadata.version('httpx')} \\\n    --hash=sha256:00\nsqlalchemy==0.0.1 \\\n"
        "    --hash=sha256:00\nno-such-package==1.0 ; python_version < '4' \\\n    # via nothing==2\n",
        encoding="utf-8",
    )
    [found] = software.packages(locked)
    assert found.level is Level.FAILURE
    assert f"sqlalchemy {metadata.version('sqlalchemy')} au lieu de 0.0.1" in found.said
    assert "no-such-package absent au lieu de 1.0" in found.said
    assert "httpx" not in found.said
    assert found.remedy == "make install"


def test_of_many_faults_a_few_are_named_and_the_others_counted(tmp_path: Path) -> None:
    locked = tmp_path / "runtime.txt"
    locked.write_text("".join(f"no-such-{n}==1\n" for n in range(9)), encoding="utf-8")
    [found] = software.packages(locked)
    assert found.said.count("absent") == 5
    assert found.said.endswith("et 4 autres")


def test_a_program_without_its_lock_file_is_told(tmp_path: Path) -> None:
    [found] = software.packages(tmp_path / "runtime.txt")
    assert found.level is Level.FAILURE
