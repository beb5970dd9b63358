"""Faults in the questions that follow an answer."""

from __future__ import annotations

from typing import Any

from .planting import Planted, reviewed_long_ago

FILE = "suites.yml"


def last(data: Any) -> Any:
    return data["cost"]["textes"][-1]


IN_FOLLOW_UPS = {
    "words that no message has": Planted(
        FILE, lambda d: d["cost"]["reconnu"].append("C'est payé"), FILE, "cost.reconnu", "ne sera jamais reconnu",
        "sans accents"
    ),
    "a follow-up without words": Planted(
        FILE, lambda d: d["cost"].update(reconnu=[]), FILE, "cost.reconnu", "", "schema.json"
    ),
    "a follow-up with nothing to say after the other answers": Planted(
        FILE, lambda d: last(d).update(apres=["distress"]), FILE, "cost.textes", "sans « apres »", "à la fin"
    ),
    "a text that no answer leads to": Planted(
        FILE, lambda d: d["cost"]["textes"].append(dict(last(d))), FILE, "cost.textes", "sans « apres »", "à la fin"
    ),
    "a text after a situation that does not exist": Planted(
        FILE, lambda d: d["cost"]["textes"].insert(0, {**last(d), "apres": ["zzz"]}), FILE, "cost.textes",
        "pas de situation « zzz »", "corriger"
    ),
    "one situation in two texts": Planted(
        FILE, lambda d: d["cost"].update(textes=[*[{**last(d), "apres": ["distress"]}] * 2, last(d)]), FILE,
        "cost.textes", "« distress » est dans deux textes", "n'en garder qu'un"
    ),
    "an unknown situation to see": Planted(
        FILE, lambda d: last(d).update(voir_aussi=["zzz"]), FILE, "cost.textes", "pas de situation « zzz »", "corriger"
    ),
    "a follow-up that may say nothing": Planted(
        FILE, lambda d: last(d).update(lignes=[{"si": {"fait": "pending", "est": "yes"}, "texte": "Oui."}]), FILE,
        "cost.lignes", "aucune ligne sans condition", "en écrire au moins une"
    ),
    "a follow-up without a source": Planted(
        FILE, lambda d: last(d).update(sources=[]), FILE, "cost.sources", "aucune source", "citer"
    ),
    "a follow-up with an unknown source": Planted(
        FILE, lambda d: last(d)["sources"].append("zzz"), FILE, "cost", "source inconnue : zzz", "sources.yml"
    ),
    "a follow-up with an unknown contact": Planted(
        FILE, lambda d: last(d)["contacts"].append("zzz"), FILE, "contacts", "contact inconnu : zzz", "nationaux.yml"
    ),
    "an unknown fact in a follow-up": Planted(
        FILE, lambda d: last(d)["lignes"].append({"si": {"fait": "zzz", "est": "yes"}, "texte": "Oui."}), FILE, "cost",
        "fait inconnu : zzz", "faits.yml"
    ),
    "an unknown placeholder in a follow-up": Planted(
        FILE, lambda d: last(d)["lignes"].append("Le {fait.zzz}."), FILE, "{fait.zzz}", "repère inconnu", "LISEZMOI.md"
    ),
    "a follow-up reviewed too long ago": Planted(
        FILE, lambda d: reviewed_long_ago(d["cost"]), FILE, "cost", "relu le 2025-11-01", "relire"
    ),
    "a long sentence in a follow-up": Planted(
        FILE, lambda d: last(d)["lignes"].append("Un jour de plus " * 8 + "."), FILE, "cost.lignes", "mots", "28 mots"
    ),
}  # fmt: skip
