"""The keys in a backup: only where asked, for they open what the backup holds under lock."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from bot.backup.archive import Archive
from bot.backup.writer import Writer, unused
from bot.errors import ConfigurationError, NoBackup, Unreadable
from bot.seal.keyring import Keyring
from bot.seal.secrets import Secret

SIGNING, CALLBACK = "keys/signing.key", "keys/callback.key"
CALLBACKS = "journal/callback.jsonl"
OTHER_KEY = "une autre clé est déjà là ({place}) : --replace la remplace, et garde l'ancienne à côté"
LOCKED = (
    "Les demandes de rappel sont chiffrées, et la clé d'ici ne les ouvre pas : remettez l'ancien fichier callback.key "
    "dans le dossier des clés."
)


def secrets_of(ring: Keyring) -> dict[str, Secret]:
    return {SIGNING: ring.signing_secret, CALLBACK: ring.callback_secret}


def add_keys(archive: Writer, ring: Keyring) -> None:
    """Put the keys that there are in the archive."""
    for name, secret in secrets_of(ring).items():
        if secret.exists:
            archive.add_text(name, _value(secret))


def to_put(archive: Archive, ring: Keyring, replace: bool) -> dict[str, str]:
    """The keys of the archive that are not here yet. Raises NoBackup when another one is in their place, or one is no
    key; those that the environment gives stay as they are."""
    found = {name: archive.text(name).strip() for name in secrets_of(ring) if name in archive.manifest.members}
    _check(found, ring)
    here = secrets_of(ring)
    missing = {name: value for name, value in found.items() if not here[name].exists or _value(here[name]) != value}
    for name in missing:
        if here[name].exists and not replace:
            raise NoBackup(OTHER_KEY.format(place=here[name].place))
    return {name: value for name, value in missing.items() if not here[name].given}


def _check(found: Mapping[str, str], ring: Keyring) -> None:
    offered = Keyring(ring.folder, found.get(SIGNING), found.get(CALLBACK))
    try:
        if not all(found.values()):
            raise ConfigurationError("empty")
        assert SIGNING not in found or offered.signing_key
        assert CALLBACK not in found or offered.vault
    except ConfigurationError as error:
        raise NoBackup("une clé de la sauvegarde n'en est pas une") from error


def put(keys: Mapping[str, str], ring: Keyring) -> None:
    """Put these keys in their files; a key that is replaced stays beside. Raises ConfigurationError."""
    for name, value in keys.items():
        secret = secrets_of(ring)[name]
        if secret.file.exists():
            secret.file.rename(unused(secret.file.parent, f"{secret.file.name}.avant"))
        secret.read(partial(str, value))


def notes(archive: Archive, ring: Keyring) -> tuple[str, ...]:
    """What the person must know: the callbacks cannot be read with the key that is here now."""
    locked = next(archive.rows(CALLBACKS), None) if CALLBACKS in archive.manifest.members else None
    if locked is None:
        return ()
    try:
        if ring.callback_secret.exists:
            ring.vault.open(str(locked.get("locked")))
            return ()
    except (Unreadable, ConfigurationError, ValueError):
        pass
    return (LOCKED,)


def _value(secret: Secret) -> str:
    return secret.read(lambda: "")
