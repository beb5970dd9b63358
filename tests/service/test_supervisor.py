"""The supervisor keeps its parts alive, says what it does, and leaves nothing behind."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from bot.errors import ConfigurationError
from bot.service.parts import Part

from .children import (
    DIES,
    LIVES,
    MULTIPLIES,
    SERVES_ON,
    SERVES_ONCE,
    create_part,
    is_alive,
    look_now,
    pids,
    wait_until,
)
from .conftest import Start


def test_a_part_that_dies_is_started_again_and_this_is_said(start: Start, said: list[str], tmp_path: Path) -> None:
    supervisor = start(create_part(tmp_path, DIES), create_part(tmp_path, LIVES, "other"))
    wait_until(lambda: len(pids(tmp_path)) == 2, supervisor.tick)
    assert said[:2] == ["part s'est arrêté (code 3) : reprise dans 1 s", "part est relancé"]
    assert len(pids(tmp_path, "other")) == 1


def test_a_part_that_dies_again_waits_longer(start: Start, said: list[str], tmp_path: Path) -> None:
    supervisor = start(create_part(tmp_path, DIES))
    wait_until(lambda: len(pids(tmp_path)) == 3, supervisor.tick)
    assert [line.rpartition(" : ")[2] for line in said if "code 3" in line][:2] == [
        "reprise dans 1 s", "reprise dans 2 s",
    ]  # fmt: skip


def test_a_part_that_answers_no_more_is_killed_and_started_again(start: Start, said: list[str], tmp_path: Path) -> None:
    supervisor = start(create_part(tmp_path, SERVES_ONCE))
    wait_until(lambda: len(pids(tmp_path)) == 2, lambda: look_now(supervisor))
    first, second = pids(tmp_path)[:2]
    assert "part ne répond plus : il est arrêté" in said
    assert not is_alive(first)
    assert is_alive(second)


def test_a_part_that_has_not_answered_yet_is_given_time(start: Start, said: list[str], tmp_path: Path) -> None:
    supervisor = start(create_part(tmp_path, LIVES))
    wait_until(lambda: len(pids(tmp_path)) == 1)
    for _ in range(20):
        look_now(supervisor)
    assert said == []
    assert is_alive(pids(tmp_path)[0])


def test_a_part_that_is_well_is_left_alone(start: Start, said: list[str], tmp_path: Path) -> None:
    supervisor = start(create_part(tmp_path, SERVES_ON))
    wait_until(lambda: supervisor._running[0].was_up, lambda: look_now(supervisor))
    for _ in range(10):
        look_now(supervisor)
    assert said == []
    assert len(pids(tmp_path)) == 1


def test_stopping_ends_every_part(start: Start, tmp_path: Path) -> None:
    supervisor = start(create_part(tmp_path, LIVES), create_part(tmp_path, SERVES_ON, "other"))
    wait_until(lambda: len(pids(tmp_path)) == len(pids(tmp_path, "other")) == 1)
    supervisor.stop()
    assert not is_alive(pids(tmp_path)[0])
    assert not is_alive(pids(tmp_path, "other")[0])


def test_stopping_ends_the_children_of_a_part_even_those_that_do_not_listen(start: Start, tmp_path: Path) -> None:
    supervisor = start(create_part(tmp_path, MULTIPLIES + LIVES))
    wait_until(lambda: len(pids(tmp_path)) == 2)
    supervisor.stop()
    wait_until(lambda: not any(is_alive(pid) for pid in pids(tmp_path)))


def test_the_children_of_a_part_that_died_do_not_live_on(start: Start, tmp_path: Path) -> None:
    """They would hold its port, and nobody would know them any more."""
    supervisor = start(create_part(tmp_path, MULTIPLIES + DIES))
    wait_until(lambda: len(pids(tmp_path)) >= 3, supervisor.tick)
    supervisor.stop()
    time.sleep(0.2)
    assert [pid for pid in pids(tmp_path) if is_alive(pid)] == []


def test_stopping_twice_or_while_a_part_waits_to_be_started_again_is_no_fault(
    start: Start, said: list[str], tmp_path: Path
) -> None:
    supervisor = start(create_part(tmp_path, DIES))
    wait_until(lambda: bool(said), supervisor.tick)
    supervisor.stop()
    supervisor.stop()
    assert not any(is_alive(pid) for pid in pids(tmp_path))


def test_a_part_that_cannot_be_started_leaves_no_other_running(start: Start, tmp_path: Path) -> None:
    wrong = Part("wrong", ("/nowhere/no-program",), "127.0.0.1", 1, "http://127.0.0.1:1/")
    with pytest.raises(ConfigurationError, match="no-program"):
        start(create_part(tmp_path, LIVES), wrong)
    time.sleep(0.5)
    assert [pid for pid in pids(tmp_path) if is_alive(pid)] == []


def test_what_a_part_prints_goes_to_its_own_log_through_every_start(start: Start, tmp_path: Path) -> None:
    code = "print(os.environ['GIVEN'], os.getcwd(), flush=True); sys.exit('une erreur')\n"
    supervisor = start(create_part(tmp_path, code), create_part(tmp_path, LIVES, "other"))
    wait_until(lambda: len(pids(tmp_path)) == 2, supervisor.tick)
    log = tmp_path / "log" / "part.log"
    wait_until(lambda: log.read_text().count("une erreur") == 2)
    assert log.read_text().splitlines()[:2] == [f"par le superviseur {tmp_path.resolve()}", "une erreur"]
    assert (tmp_path / "log" / "other.log").read_text() == ""


def test_a_key_pressed_in_the_terminal_reaches_no_part(start: Start, tmp_path: Path) -> None:
    """Ctrl-C is for the supervisor, which then stops them in order."""
    start(create_part(tmp_path))
    wait_until(lambda: len(pids(tmp_path)) == 1)
    assert os.getsid(pids(tmp_path)[0]) == pids(tmp_path)[0] != os.getsid(0)
