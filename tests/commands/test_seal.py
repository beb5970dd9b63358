"""`verify` and `public-key`: anyone with the public key can check a copy, and the exit code says it too."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.seal.keyring import Keyring
from bot.seal.stamp import sign
from tests.seal.builders import PDF, STAMP, TEXT

from .command_line import CommandLine, Done


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy that this service signed."""
    file = tmp_path / "copie.txt"
    file.write_bytes(sign(TEXT, STAMP, Keyring(tmp_path / "keys").signing_key))
    return file


def verify(terminal: CommandLine, file: Path, content: bytes, *options: str) -> Done:
    file.write_bytes(content)
    return terminal.run("verify", str(file), *options)


@pytest.mark.parametrize("document", [TEXT, PDF])
def test_an_authentic_copy_tells_its_rules_and_its_time(terminal: CommandLine, tmp_path: Path, document: bytes) -> None:
    signed = sign(document, STAMP, Keyring(tmp_path / "keys").signing_key)
    done = verify(terminal, tmp_path / "copie", signed)
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        "Authentique : ce fichier n'a pas été modifié depuis que le service l'a donné.",
        "Copie faite le 21 novembre 2026 à 11\u00a0h\u00a005 (heure de Paris).",
        "Version des règles : 0123456789ab",
        "Modèle de compréhension : anef-abc.tar.gz",
    ]


def test_any_other_file_is_not_authentic_and_the_sentence_says_why(terminal: CommandLine, copy: Path) -> None:
    signed = copy.read_bytes()
    for content, words in (
        (signed.replace(b"bonjour", b"bonsoir"), "modifié"),
        (signed[: len(signed) // 2], "incomplet"),
        (b"", "vide"),
        (b"\x89PNG\r\n", "ce n'est pas une copie"),
    ):
        done = verify(terminal, copy, content)
        assert done.code == 1
        assert done.out.startswith("Non authentique. ")
        assert words in done.out


def test_the_public_key_alone_verifies_elsewhere(
    terminal: CommandLine, copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    public = tmp_path / "public.pem"
    public.write_text(terminal.run("public-key").out)
    monkeypatch.setenv("BOT_KEYS", str(tmp_path / "elsewhere"))
    done = terminal.run("verify", str(copy))
    assert done.code == 1
    assert "--key" in done.err
    assert terminal.run("verify", str(copy), "--key", str(public)).code == 0
    assert not (tmp_path / "elsewhere").exists()


def test_a_copy_of_another_service_says_which_key_is_wanted(
    terminal: CommandLine, copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BOT_KEYS", str(tmp_path / "elsewhere"))
    terminal.run("public-key")
    done = terminal.run("verify", str(copy))
    assert done.code == 1
    assert "autre clé" in done.out


def test_a_file_that_cannot_be_read_is_named(terminal: CommandLine, copy: Path, tmp_path: Path) -> None:
    for arguments in ((str(tmp_path / "absent"),), (str(tmp_path),), (str(copy), "--key", str(tmp_path / "absent"))):
        done = terminal.run("verify", *arguments)
        assert (done.code, done.out) == (1, "")
        assert done.err.startswith(f"Erreur : le fichier {arguments[-1]} ne peut pas être lu")


def test_a_key_file_that_holds_no_key_is_told(terminal: CommandLine, copy: Path) -> None:
    done = terminal.run("verify", str(copy), "--key", str(copy))
    assert (done.code, done.err) == (1, "Erreur : ce fichier n'est pas une clé publique : voir « public-key »\n")


def test_a_signing_key_that_is_none_is_named(terminal: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_SIGNING_KEY", "pas une clé")
    done = terminal.run("public-key")
    assert done.code == 1
    assert "BOT_SIGNING_KEY" in done.err
