"""`verify FILE` and `public-key`: is this copy of a conversation the one that the service gave?"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.errors import ConfigurationError, Unproved
from bot.settings import Settings

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    from bot.seal.keyring import Keyring

NO_KEY = "il n'y a pas encore de clé ici : indiquez la clé publique du service qui a donné le fichier, avec --key"


def add_to(commands: Any) -> None:
    check = commands.add_parser("verify", help="vérifier la copie signée d'une conversation")
    check.add_argument("file", type=Path, help="la copie, en PDF ou en texte")
    check.add_argument("--key", type=Path, help="la clé publique d'un autre service (un fichier)")
    check.set_defaults(run=verify)
    commands.add_parser("public-key", help="la clé publique qui vérifie les copies").set_defaults(run=print_key)


def verify(settings: Settings, options: argparse.Namespace) -> int:
    """Exit code 0 for an authentic file, 1 for any other."""
    from bot.dates import moment
    from bot.seal import stamp

    document, key = _read(options.file), _public_key(settings, options.key)
    try:
        made = stamp.verify(document, key)
    except Unproved as error:
        print(f"Non authentique. {error}")
        return 1
    print("Authentique : ce fichier n'a pas été modifié depuis que le service l'a donné.")
    print(f"Copie faite le {moment(made.made_at)} (heure de Paris).")
    print(f"Version des règles : {made.rules}")
    print(f"Modèle de compréhension : {made.model}")
    return 0


def print_key(settings: Settings, options: argparse.Namespace) -> int:
    from bot.seal.keys import public_pem

    print(public_pem(_keyring(settings).signing_key.public_key()), end="")
    return 0


def _public_key(settings: Settings, file: Path | None) -> Ed25519PublicKey:
    """The key of the file, else that of this service; none is made for the sake of verifying."""
    from bot.seal.keys import read_public

    if file:
        return read_public(_read(file))
    ring = _keyring(settings)
    if not ring.signing_secret.exists:
        raise ConfigurationError(NO_KEY)
    return ring.signing_key.public_key()


def _keyring(settings: Settings) -> Keyring:
    from bot.seal.keyring import Keyring

    return Keyring(settings.keys, settings.signing_key, settings.callback_key)


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise ConfigurationError(f"le fichier {file} ne peut pas être lu ({error.strerror})") from error
