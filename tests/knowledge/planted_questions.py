"""Faults in the questions, and in what is said when a person asks why."""

from __future__ import annotations

from .planting import Planted

FILE = "faits.yml"
IN_QUESTIONS = {
    "a question whose reason has no source": Planted(
        FILE, lambda d: d["filed_on"].pop("source"), FILE, "filed_on", "« pourquoi » sans source", "citer le texte"
    ),
    "a reason with an unknown source": Planted(
        FILE, lambda d: d["filed_on"].update(source="zzz"), FILE, "filed_on", "source inconnue : zzz", "sources.yml"
    ),
    "a reason with an unknown source beside a known one": Planted(
        FILE, lambda d: d["filed_on"]["source"].append("zzz"), FILE, "filed_on", "source inconnue : zzz", "sources.yml"
    ),
    "a reason with an empty list of sources": Planted(
        FILE, lambda d: d["filed_on"].update(source=[]), FILE, "filed_on.source", "", "schema.json"
    ),
    "an article named in a reason and listed nowhere": Planted(
        FILE, lambda d: d["filed_on"].update(pourquoi="Voir l'article L. 999-9."), FILE, "filed_on.pourquoi",
        "l'article L. 999-9", "l'y ajouter"
    ),
    "a reason in a sentence that is too long": Planted(
        FILE, lambda d: d["filed_on"].update(pourquoi="Un jour de plus " * 8 + "."), FILE, "filed_on.pourquoi", "mots",
        "28 mots"
    ),
}  # fmt: skip
