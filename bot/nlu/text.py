"""Brings what people type closer to one spelling: no accents, elisions cut, SMS words written out."""

from __future__ import annotations

import re
import unicodedata

SMS = {
    "pr": "pour", "ds": "dans", "tjr": "toujours", "tjrs": "toujours", "tjs": "toujours", "bcp": "beaucoup",
    "slt": "salut", "bjr": "bonjour", "bsr": "bonsoir", "svp": "s il vous plait", "stp": "s il te plait",
    "rdv": "rendez vous", "rdvs": "rendez vous", "pk": "pourquoi", "pq": "pourquoi", "pcq": "parce que",
    "jai": "j ai", "jsuis": "je suis", "chui": "je suis", "chuis": "je suis", "jsp": "je sais pas",
    "jpeux": "je peux", "jpe": "je peux", "jveux": "je veux", "jarrive": "j arrive", "jattends": "j attends",
    "jattend": "j attends", "jhabite": "j habite", "jetais": "j etais", "javais": "j avais", "jen": "j en",
    "cest": "c est", "c": "c est", "ya": "il y a", "yavait": "il y avait", "g": "j ai", "ke": "que", "ki": "qui",
    "koi": "quoi", "kan": "quand", "qd": "quand", "qqn": "quelqu un", "qqch": "quelque chose", "qq": "quelque",
    "ms": "mais", "av": "avec", "avc": "avec", "dc": "donc", "vs": "vous", "ns": "nous", "tt": "tout",
    "tte": "toute", "tps": "temps", "mtn": "maintenant", "mnt": "maintenant", "auj": "aujourd hui",
    "dem": "demande", "dde": "demande", "doc": "document", "docs": "documents", "pref": "prefecture",
    "prefa": "prefecture", "tds": "titre de sejour", "recep": "recepisse", "recipisse": "recepisse",
    "recepisser": "recepisse", "recipice": "recepisse", "resepisse": "recepisse", "attest": "attestation",
    "atestation": "attestation", "attestion": "attestation", "annef": "anef", "lanef": "anef", "anaf": "anef",
    "anfe": "anef", "lapi": "api", "apii": "api", "adp": "api", "ccc": "centre de contact", "mdp": "mot de passe",
    "tel": "telephone", "nb": "nombre", "pb": "probleme", "pbm": "probleme", "pblm": "probleme",
    "tkt": "ne t inquiete pas",
    "wesh": "bonjour", "slm": "salam", "nn": "non", "oue": "oui", "ui": "oui", "wi": "oui", "mm": "meme",
    "sem": "semaine", "fo": "faut", "jms": "jamais", "rn": "rien", "pa": "pas", "sa": "ca", "tribu": "tribunal",
}  # fmt: skip
# What stands for masked data says nothing of the need: "[date de naissance]" is not an error in a date of birth.
MASKED = re.compile(
    r"\[(?:nom|e-mail|téléphone|numéro|NIR|passeport|IBAN|date de naissance|mot de passe|identifiant"
    r"|(?P<address>adresse)(?: \d[\dAB]\d?)?)\]"
)
NUMBER = re.compile(r"\d+")
WORD = re.compile(r"[a-z]+|\d+|[^\x00-\x7f]+|[?!]")


def normalise(text: str) -> str:
    """The message as the classifier sees it: lower case ASCII words (other alphabets stay), numbers as 0."""
    folded = fold(MASKED.sub(" ", text).lower().replace("œ", "oe").replace("’", "'"))
    words = (SMS.get(word, word) for word in WORD.findall(folded))
    return NUMBER.sub("0", " ".join(words))


def blank_masked(text: str) -> str:
    """The text, of the same length, without what stands for masked data; an address keeps its département."""
    return MASKED.sub(lambda match: match[0] if match["address"] else " " * len(match[0]), text)


def fold(text: str) -> str:
    """The text without the accents of Latin letters."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
