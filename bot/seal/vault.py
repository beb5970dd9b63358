"""Personal data under lock: encrypted before it is stored, opened only where it is shown."""

from __future__ import annotations

import json
from collections.abc import Mapping

from cryptography.fernet import Fernet, InvalidToken

from bot.errors import ConfigurationError, Unreadable
from bot.seal.secrets import Secret

OTHER_KEY = "Ces données ont été enregistrées avec une autre clé : elles ne peuvent plus être lues."


class Vault:
    """Locks and opens small records with one key. Raises ConfigurationError when the secret is no key."""

    def __init__(self, secret: Secret) -> None:
        try:
            self._fernet = Fernet(secret.read(lambda: Fernet.generate_key().decode()))
        except ValueError as error:
            raise ConfigurationError(
                f"{secret.place} n'est pas une clé de chiffrement : il faut 32 octets en base64 pour adresses "
                "(openssl rand -base64 32 | tr '+/' '-_')"
            ) from error

    def lock(self, data: Mapping[str, str]) -> str:
        return self._fernet.encrypt(json.dumps(data, ensure_ascii=False).encode()).decode()

    def open(self, locked: str) -> dict[str, str]:
        """Raises Unreadable when it was locked with another key."""
        try:
            return dict(json.loads(self._fernet.decrypt(locked.encode())))
        except InvalidToken as error:
            raise Unreadable(OTHER_KEY) from error
