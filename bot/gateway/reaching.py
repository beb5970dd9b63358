"""How a person wants to be called back: checked lightly, in French."""

from __future__ import annotations

import re
from typing import Any

from pydantic import BaseModel, Extra

from bot.errors import Refused
from bot.gateway.limits import CONTROL

PHONE, EMAIL = "phone", "email"
DIGITS = re.compile(r"\+?[0-9]{6,15}")
SPACING = re.compile(r"[\s.()/-]+")
MAIL = re.compile(r"[^@\s,;<>\"]{1,64}@[^@\s,;<>\"]+\.[^@\s.,;<>\"]{2,}")
LENGTHS = {"address": 200, "name": 100, "when": 200, "note": 1000}
NAMES = {
    "address": "Votre numéro ou votre adresse",
    "name": "Votre nom",
    "when": "Le moment souhaité",
    "note": "Votre remarque",
}
NO_CONSENT = (
    "Pour être rappelé, il faut donner votre accord : l'association garde votre numéro ou votre adresse, "
    "seulement pour vous répondre."
)
NO_MEANS = "Dites comment vous répondre : par téléphone ou par e-mail."
NO_PHONE = "Ce numéro de téléphone n'est pas complet. Écrivez-le comme 06 12 34 56 78 ou +33 6 12 34 56 78."
NO_EMAIL = "Cette adresse e-mail n'est pas complète. Écrivez-la comme nom@exemple.fr."


class NewCallback(BaseModel, extra=Extra.forbid):
    """Consent is exactly `true`. `address` is a telephone number or an e-mail address, as `means` says."""

    consent: Any = None
    means: str = ""
    address: str = ""
    name: str | None = None
    when: str | None = None
    note: str | None = None


def reachable(asked: NewCallback) -> dict[str, str]:
    """What the staff will read. Raises Refused with a sentence about the first thing that is wrong."""
    if asked.consent is not True:
        raise Refused("no_consent", NO_CONSENT, 422)
    if asked.means not in (PHONE, EMAIL):
        raise Refused("bad_means", NO_MEANS, 422)
    said = {"address": asked.address, "name": asked.name, "when": asked.when, "note": asked.note}
    cleaned = {name: _clean(name, value) for name, value in said.items() if value}
    _check_address(asked.means, cleaned.get("address", ""))
    return {"means": asked.means, **{name: value for name, value in cleaned.items() if value}}


def _clean(name: str, value: str) -> str:
    cleaned = CONTROL.sub(" ", value).strip()
    if len(cleaned) > LENGTHS[name]:
        sentence = f"{NAMES[name]} est trop long : {LENGTHS[name]} caractères au plus."
        raise Refused("too_long", sentence, 422)
    return cleaned


def _check_address(means: str, address: str) -> None:
    if means == PHONE and not DIGITS.fullmatch(SPACING.sub("", address)):
        raise Refused("bad_phone", NO_PHONE, 422)
    if means == EMAIL and not MAIL.fullmatch(address):
        raise Refused("bad_email", NO_EMAIL, 422)
