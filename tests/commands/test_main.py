"""The command line itself: what it offers, and what it says when it cannot."""

from __future__ import annotations

import socket

import pytest

from bot.cli import main, parser

from .command_line import CommandLine

COMMANDS = (
    "serve",
    "train",
    "check",
    "parse",
    "decide",
    "mask",
    "ask",
    "site",
    "staff",
    "off",
    "on",
    "doctor",
    "backup",
    "restore",
    "verify",
    "export",
    "stats",
    "purge",
)


def test_every_command_is_offered_with_a_word_about_it() -> None:
    listed = {line.split()[0]: line.split()[1:] for line in parser().format_help().splitlines() if line[:4] == "    "}
    assert all(listed.get(command) for command in COMMANDS)


@pytest.mark.parametrize(
    "arguments", [(), ("zzz",), ("site",), ("site", "zzz"), ("export",), ("export", "zzz"), ("ask",), ("staff", "add")]
)
def test_an_incomplete_command_says_what_is_wrong_in_french_and_where_the_help_is(
    arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    wrong, help = capsys.readouterr().err.splitlines()
    assert wrong.startswith("Erreur : il manque : ") or " n'est pas au choix. Au choix : " in wrong
    assert help.startswith("Aide : bot ")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("stats", "--jsonn"), "en trop, ou inconnu : --jsonn"), (("stats", "--days"), "--days : il manque une valeur"),
        (("stats", "--json=1"), "--json ne prend pas de valeur : '1'"),
        (("site", "add", "Une", "--contact=x"), "--contact=x peut vouloir dire plusieurs choses : --contact-name, --contact-what, --contact-phone, --contact-url, --contact-address"),
    ],
)  # fmt: skip
def test_what_argparse_says_is_said_in_french(
    arguments: tuple[str, ...], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(arguments)
    assert capsys.readouterr().err.splitlines()[0] == f"Erreur : {sentence}"


def test_the_help_is_in_french(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["site", "set", "-h"])
    assert ended.value.code == 0
    shown = capsys.readouterr().out
    assert shown.startswith("utilisation : bot site set ")
    assert not any(word in shown for word in ("usage:", "positional", "show this"))


@pytest.mark.parametrize(
    ("name", "value"),
    [("BOT_PORT", "abc"), ("BOT_PORT", "0"), ("BOT_PORT", "65536"), ("BOT_RASA_PORT", "-1"),
    ("BOT_RASA_TIMEOUT", "x"),
     ("BOT_CALLBACK_DAYS", "0"), ("BOT_CALLBACK_DAYS", "366"), ("BOT_CALLBACK_DAYS", "x"), ("BOT_CONVERSATION_DAYS", "0"), ("BOT_CONVERSATION_DAYS", "3651"),
     ("BOT_CONVERSATION_DAYS", "six mois"), ("BOT_CONVERSATION_DAYS", ""), ("BOT_ACCESS_DAYS", "-1"), ("BOT_RASA_TIMEOUT", "0"), ("BOT_RASA_TIMEOUT", "nan"), ("BOT_PORT", "²")],
)  # fmt: skip
def test_a_wrong_setting_is_named(
    terminal: CommandLine, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    done = terminal.run("site", "list")
    assert done.code == 1
    assert done.err.startswith(f"Erreur : {name}")
    assert any(remedy in done.err for remedy in ("donner un nombre", "nombre de secondes", "doit être"))


def test_a_day_that_is_none_is_named(terminal: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TODAY", "demain")
    done = terminal.run("decide", stdin='{"situation": "distress", "facts": {}}\n')
    assert done.code == 1
    assert "BOT_TODAY" in done.err


def test_asking_a_service_that_does_not_run_says_how_to_start_it(
    terminal: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        monkeypatch.setenv("BOT_PORT", str(closed.getsockname()[1]))
        done = terminal.run("ask", "bonjour")
    assert (done.code, done.out) == (1, "")
    assert done.err == "Erreur : le service ne répond pas : lancer « make serve »\n"


def test_a_database_that_cannot_be_opened_is_told_in_words(
    terminal: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "pas une adresse")
    done = terminal.run("site", "list")
    assert done.code == 1
    assert done.err.startswith("Erreur : ")
