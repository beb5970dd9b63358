"""What runs, where it listens, and what it is told by its environment."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.errors import ConfigurationError
from bot.service.environment import child_environment
from bot.service.parts import Part, check_ports, parts
from bot.settings import ROOT, Settings

from .children import create_part, free_port

SETTINGS = Settings(root=ROOT, database_url="sqlite:///journal.db", tracker_url="sqlite:///tracker.db")


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        yield int(listening.getsockname()[1])


def by_name(settings: Settings = SETTINGS) -> dict[str, Part]:
    return {part.name: part for part in parts(settings, Path("models/anef-1.tar.gz"))}


def test_free_ports_are_no_fault(tmp_path: Path) -> None:
    check_ports((create_part(tmp_path), create_part(tmp_path)))


def test_a_taken_port_is_named_with_its_part_and_the_remedy(tmp_path: Path, taken: int) -> None:
    named = (create_part(tmp_path, name="gateway", port=taken), create_part(tmp_path, name="console"))
    with pytest.raises(ConfigurationError, match=rf"port déjà pris : {taken} \(gateway\)\. .*BOT_PORT") as error:
        check_ports(named)
    assert "console" not in str(error.value).partition(".")[0]


def test_every_taken_port_is_named(tmp_path: Path, taken: int) -> None:
    both = (create_part(tmp_path, name="rasa", port=taken), create_part(tmp_path, name="console", port=taken))
    with pytest.raises(ConfigurationError, match=rf"{taken} \(rasa\), {taken} \(console\)"):
        check_ports(both)


def test_two_parts_on_one_port_are_found_before_they_fight_for_it(tmp_path: Path) -> None:
    port = free_port()
    both = (
        create_part(tmp_path, name="gateway", port=port),
        create_part(tmp_path, name="console", port=port),
    )
    with pytest.raises(ConfigurationError, match=str(port)):
        check_ports(both)


def test_a_port_just_given_back_is_free(tmp_path: Path) -> None:
    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        port = int(listening.getsockname()[1])
        with socket.create_connection(("127.0.0.1", port)), listening.accept()[0]:
            pass
    check_ports((create_part(tmp_path, port=port),))


def test_rasa_and_the_actions_are_for_this_machine_alone() -> None:
    settings = replace(SETTINGS, host="0.0.0.0", console_host="0.0.0.0")
    rasa, actions = by_name(settings)["rasa"], by_name(settings)["actions"]
    assert rasa.host == actions.host == "127.0.0.1"
    assert rasa.command[rasa.command.index("--interface") + 1] == "127.0.0.1"
    assert child_environment(settings)["SANIC_HOST"] == "127.0.0.1"


def test_rasa_s_own_api_is_never_opened() -> None:
    rasa = by_name()["rasa"]
    assert "--enable-api" not in rasa.command
    assert "--cors" not in rasa.command
    assert rasa.command[rasa.command.index("--model") + 1] == "models/anef-1.tar.gz"


def test_each_part_is_asked_at_the_port_that_it_was_given() -> None:
    settings = replace(SETTINGS, port=1, console_port=2, rasa_port=3, actions_port=4)
    found = by_name(settings)
    assert {name: part.port for name, part in found.items()} == {
        "rasa": 3,
        "actions": 4,
        "gateway": 1,
        "console": 2,
    }
    assert all(f"127.0.0.1:{part.port}/" in part.alive for part in found.values())
    assert found["rasa"].command[-1] == "3"
    assert found["actions"].command[-1] == "4"


def test_a_server_with_an_address_of_its_own_is_asked_there() -> None:
    """It does not listen at 127.0.0.1, so it would never be found ready."""
    settings = replace(SETTINGS, host="192.0.2.1", console_host="192.0.2.2")
    assert by_name(settings)["gateway"].alive.startswith("http://192.0.2.1:")
    assert by_name(settings)["console"].alive.startswith("http://192.0.2.2:")


def test_the_parts_tell_nobody_and_use_our_folder_and_our_databases() -> None:
    environment = child_environment(SETTINGS)
    assert environment["RASA_TELEMETRY_ENABLED"] == "false"
    assert environment["PYTHONPATH"] == str(ROOT)
    assert environment["DATABASE_URL"] == "sqlite:///journal.db"
    assert environment["TRACKER_DATABASE_URL"] == "sqlite:///tracker.db"
    assert environment["ACTIONS_URL"] == "http://127.0.0.1:5055"


def test_the_parts_keep_the_rest_of_the_environment_but_not_what_would_open_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("BOT_TODAY", "2026-11-21")
    monkeypatch.setenv("RASA_TELEMETRY_ENABLED", "true")
    monkeypatch.setenv("SANIC_HOST", "0.0.0.0")
    environment = child_environment(SETTINGS)
    assert environment["BOT_TODAY"] == "2026-11-21"
    assert (environment["RASA_TELEMETRY_ENABLED"], environment["SANIC_HOST"]) == ("false", "127.0.0.1")
