"""The keys: made once, for the owner alone, or given by the environment."""

from __future__ import annotations

import base64
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from bot.errors import ConfigurationError, Unreadable
from bot.seal.keyring import Keyring
from bot.seal.keys import public_pem, read_public, short_id

NEW = Ed25519PrivateKey.generate


def test_no_key_is_made_before_it_is_needed(tmp_path: Path) -> None:
    Keyring(tmp_path / "keys").check()
    assert list(tmp_path.iterdir()) == []


def test_a_key_is_made_once_and_for_the_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "a folder" / "of its own"
    first, second = Keyring(folder), Keyring(folder)
    assert first.signing_key.private_bytes_raw() == second.signing_key.private_bytes_raw()
    assert second.vault.open(first.vault.lock({"name": "Amina"})) == {"name": "Amina"}
    files = sorted(folder.iterdir())
    assert [file.name for file in files] == ["callback.key", "signing.key"]
    assert [stat.S_IMODE(file.stat().st_mode) for file in files] == [0o600, 0o600]


def test_those_who_need_a_key_at_the_same_time_get_the_same(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        keys = list(pool.map(lambda _: Keyring(tmp_path).signing_key.private_bytes_raw(), range(16)))
    assert len(set(keys)) == 1
    assert len(list(tmp_path.iterdir())) == 1


def test_a_key_of_the_environment_leaves_the_folder_alone(tmp_path: Path) -> None:
    given = base64.b64encode(bytes(32)).decode()
    ring = Keyring(tmp_path, signing=given, callback=base64.urlsafe_b64encode(bytes(32)).decode())
    ring.check()
    assert ring.signing_key.private_bytes_raw() == bytes(32)
    assert ring.vault.open(ring.vault.lock({})) == {}
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("value", ["x", "é", "AAAA", base64.b64encode(bytes(31)).decode(), "=" * 44])
def test_a_key_that_is_none_is_named(tmp_path: Path, value: str) -> None:
    with pytest.raises(ConfigurationError, match="BOT_SIGNING_KEY"):
        Keyring(tmp_path, signing=value).check()
    with pytest.raises(ConfigurationError, match="BOT_CALLBACK_KEY"):
        Keyring(tmp_path, callback=value).check()


def test_a_damaged_file_of_a_key_is_named_and_kept(tmp_path: Path) -> None:
    file = tmp_path / "signing.key"
    for content in (b"", b"x", b"\xff\xfe"):
        file.write_bytes(content)
        with pytest.raises(ConfigurationError, match=r"signing\.key"):
            Keyring(tmp_path).check()
        assert file.read_bytes() == content


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(ConfigurationError, match="BOT_KEYS"):
        assert Keyring(tmp_path / "file" / "keys").signing_key


def test_keys_are_not_shown_by_mistake(tmp_path: Path) -> None:
    ring = Keyring(tmp_path, signing="secret-s", callback="secret-c")
    assert "secret" not in f"{ring} {ring.signing_secret} {ring.callback_secret}"


def test_what_one_vault_locked_another_does_not_open(tmp_path: Path) -> None:
    locked = Keyring(tmp_path / "a").vault.lock({"address": "06 12 34 56 78"})
    assert "06 12" not in locked
    with pytest.raises(Unreadable, match="autre clé"):
        Keyring(tmp_path / "b").vault.open(locked)
    with pytest.raises(Unreadable):
        Keyring(tmp_path / "a").vault.open(locked[:-5] + "AAAA=")


def test_a_public_key_goes_to_paper_and_back() -> None:
    public = NEW().public_key()
    pem = public_pem(public)
    assert pem.startswith("-----BEGIN PUBLIC KEY-----\n")
    assert read_public(pem.encode()) == public
    assert short_id(public) != short_id(NEW().public_key())


def test_a_file_that_holds_no_public_key_of_ours_is_refused() -> None:
    other = generate_private_key(SECP256R1()).public_key()
    pem = other.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    for content in (b"", b"x", pem, public_pem(NEW().public_key()).encode()[:60]):
        with pytest.raises(ConfigurationError, match="public-key"):
            read_public(content)
