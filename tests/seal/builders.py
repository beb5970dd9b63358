"""What the tests of the seals need, with defaults."""

from __future__ import annotations

from datetime import datetime, timezone

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from bot.seal.stamp import Stamp, sign

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
STAMP = Stamp(datetime(2026, 11, 21, 10, 5, tzinfo=timezone.utc), "0123456789ab", "anef-abc.tar.gz")
TEXT = b"Copie de conversation\n\nVous : bonjour\n"
PDF = b"%PDF-1.3\n1 0 obj <<>> endobj\n%%EOF\n"


def signed(document: bytes = TEXT) -> bytes:
    return sign(document, STAMP, KEY)
