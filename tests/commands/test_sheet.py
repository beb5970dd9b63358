"""`sheet` in the terminal."""

from __future__ import annotations

from .command_line import CommandLine


def test_the_sheet_of_a_situation_is_printed(terminal: CommandLine) -> None:
    done = terminal.run("sheet", "api_not_received")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("# Demande déposée")


def test_an_unknown_situation_is_told_with_those_that_exist(terminal: CommandLine) -> None:
    done = terminal.run("sheet", "zzz")
    assert (done.code, done.out) == (1, "")
    assert "situation inconnue : zzz" in done.err
    assert "api_not_received" in done.err
