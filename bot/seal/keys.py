"""The key pair that signs documents (Ed25519)."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_public_key

from bot.errors import ConfigurationError
from bot.seal.secrets import Secret


def signing_key(secret: Secret) -> Ed25519PrivateKey:
    """The private key: 32 bytes in base64. Raises ConfigurationError when it is none."""
    try:
        return Ed25519PrivateKey.from_private_bytes(base64.b64decode(secret.read(_new), validate=True))
    except (binascii.Error, ValueError) as error:
        raise ConfigurationError(
            f"{secret.place} n'est pas une clé de signature : il faut 32 octets en base64 (openssl rand -base64 32)"
        ) from error


def public_pem(key: Ed25519PublicKey) -> str:
    """The public key as everyone may have it."""
    return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


def read_public(pem: bytes) -> Ed25519PublicKey:
    """The public key of a file. Raises ConfigurationError when it holds none."""
    try:
        key = load_pem_public_key(pem)
    except (ValueError, UnsupportedAlgorithm) as error:
        raise ConfigurationError("ce fichier n'est pas une clé publique : voir « public-key »") from error
    if not isinstance(key, Ed25519PublicKey):
        raise ConfigurationError("cette clé publique n'est pas une clé Ed25519 : voir « public-key »")
    return key


def short_id(key: Ed25519PublicKey) -> str:
    """A short name of a key, to see at a glance which one signed."""
    return hashlib.sha256(key.public_bytes_raw()).hexdigest()[:16]


def hiding_key(key: Ed25519PrivateKey) -> bytes:
    """A secret of the installation, to hide names with; nothing of the key that signs can be told from it."""
    return hmac.new(key.private_bytes_raw(), b"names", "sha256").digest()


def _new() -> str:
    return base64.b64encode(Ed25519PrivateKey.generate().private_bytes_raw()).decode()
