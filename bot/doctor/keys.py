"""The keys: right, for their owner alone, and kept elsewhere too."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator

from bot.doctor.finding import Finding, failure, fine, warning
from bot.errors import ConfigurationError
from bot.seal.keyring import Keyring
from bot.seal.secrets import Secret
from bot.settings import Settings

COPY = "en garder une copie, à part de la base de données"


def keys(settings: Settings) -> Iterator[Finding]:
    ring = Keyring(settings.keys, settings.signing_key, settings.callback_key)
    yield _key("Clé de signature", ring.signing_secret)
    yield _key("Clé des rappels", ring.callback_secret)
    try:
        ring.check()
    except ConfigurationError as error:
        yield failure("Clés", str(error), "remettre la bonne clé")


def _key(check: str, secret: Secret) -> Finding:
    if secret.given:
        return fine(check, f"donnée par {secret.variable} ; {COPY}")
    if not secret.exists:
        return warning(check, "pas encore de clé : elle est faite au premier besoin", f"ensuite, {COPY}")
    found = secret.file.stat()
    if stat.S_IMODE(found.st_mode) & 0o077:
        return failure(check, f"{secret.file.name} peut être lu par d'autres", f"chmod 600 {secret.file}")
    if found.st_uid != os.geteuid():
        return failure(check, f"{secret.file.name} est à un autre utilisateur", "changer son propriétaire (chown)")
    return fine(check, f"pour son propriétaire seul ; {COPY}")
