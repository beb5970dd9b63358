"""The two lines that end a signed document: when and by which rules it was made, and the signature."""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass
from datetime import datetime

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from bot.errors import Unproved
from bot.seal.keys import short_id

PDF, COMMENT = b"%PDF", b"% "  # in a PDF the lines are comments, after its end
MADE = re.compile(rb"(?:% )?made (\S+) rules (\S+) model (\S+)")
SIGNATURE = re.compile(rb"(?:% )?signature ed25519 (\S+) key ([0-9a-f]{16})")

EMPTY = "Ce fichier est vide."
NO_SIGNATURE = (
    "Ce fichier n'a pas de signature à la fin : il est incomplet, il a été modifié, "
    "ou ce n'est pas une copie de conversation donnée par l'assistant."
)
OTHER_KEY = (
    "Ce fichier porte la signature d'une autre clé ({found}) que celle qui sert à vérifier ({expected}). "
    "Demandez la clé publique du service qui l'a donné, et indiquez-la avec --key."
)
CHANGED = "Ce fichier a été modifié, ou sa signature est fausse : il n'est pas authentique."


@dataclass(frozen=True)
class Stamp:
    """When a document was made, by which version of the rules, with which model."""

    made_at: datetime
    rules: str
    model: str


def sign(document: bytes, stamp: Stamp, key: Ed25519PrivateKey) -> bytes:
    """The document with its stamp and the signature of all that comes before the last line."""
    mark = COMMENT if document.startswith(PDF) else b""
    body = document if document.endswith(b"\n") else document + b"\n"
    made = f"made {stamp.made_at.isoformat(timespec='seconds')} rules {stamp.rules} model {stamp.model}\n"
    body += mark + made.encode()
    return body + _last_line(body, key.sign(body), short_id(key.public_key()))


def verify(document: bytes, key: Ed25519PublicKey) -> Stamp:
    """The stamp of an authentic document. Raises Unproved, with a sentence that says what is wrong."""
    if not document:
        raise Unproved(EMPTY)
    start = document.rfind(b"\n", 0, -1) + 1
    body, last = document[:start], document[start:]
    found = SIGNATURE.fullmatch(last.removesuffix(b"\n"))
    if found is None:
        raise Unproved(NO_SIGNATURE)
    if found[2].decode() != short_id(key):
        raise Unproved(OTHER_KEY.format(found=found[2].decode(), expected=short_id(key)))
    try:
        signature = base64.b64decode(found[1], validate=True)
        key.verify(signature, body)
    except (InvalidSignature, binascii.Error, ValueError) as error:
        raise Unproved(CHANGED) from error
    # The same signature can be written in several ways: only ours is right.
    if last != _last_line(body, signature, short_id(key)):
        raise Unproved(CHANGED)
    return _stamp(body)


def _last_line(body: bytes, signature: bytes, key: str) -> bytes:
    mark = COMMENT if body.startswith(PDF) else b""
    return mark + f"signature ed25519 {base64.b64encode(signature).decode()} key {key}\n".encode()


def _stamp(body: bytes) -> Stamp:
    """The stamp of a signed body, so of one that `sign` wrote; else the key signed something else."""
    found = MADE.fullmatch(body.rstrip(b"\n").rpartition(b"\n")[2])
    if found is None:
        raise Unproved(NO_SIGNATURE)
    made_at, rules, model = (part.decode() for part in found.groups())
    return Stamp(datetime.fromisoformat(made_at), rules, model)
