"""Faults in the deadlines and in the answers that tell them."""

from __future__ import annotations

from .planting import ANSWER, Planted, reviewed_long_ago

FILE = "echeances.yml"
IN_DEADLINES = {
    "a deadline without words": Planted(
        FILE, lambda d: d.pop("six_months"), FILE, "six_months", "n'a pas de mots", "l'ajouter"
    ),
    "words for a deadline that nothing counts": Planted(
        FILE, lambda d: d.update(zzz=d["six_months"]), FILE, "zzz", "ne compte pas", "l'enlever"
    ),
    "a deadline that is not told before it opens": Planted(
        FILE, lambda d: d["filing_anef"]["etats"].pop("before"), FILE, "filing_anef", "« before » n'a pas de mots",
        "l'ajouter"
    ),
    "a deadline told before a first day that it has not": Planted(
        FILE, lambda d: d["api_end"]["etats"].update(before={"mot": "plus tard", "texte": "Le {fin}."}), FILE,
        "api_end", "« before » n'arrive jamais", "l'enlever"
    ),
    "a state that does not exist": Planted(
        FILE, lambda d: d["api_end"]["etats"].update(zzz={"mot": "a", "texte": "b"}), FILE, "api_end", "zzz",
        "schema.json"
    ),
    "the first day of a deadline that has none": Planted(
        FILE, lambda d: d["api_end"]["etats"]["past"].update(texte="Dès le {debut}."), FILE, "{debut}",
        "repère inconnu", "LISEZMOI.md"
    ),
    "a deadline with an unknown source": Planted(
        FILE, lambda d: d["api_end"].update(source="zzz"), FILE, "api_end", "source inconnue : zzz", "sources.yml"
    ),
    "an unknown fact in whom a deadline is for": Planted(
        FILE, lambda d: d["api_end"].update(si={"fait": "zzz", "est": "yes"}), FILE, "api_end", "fait inconnu : zzz",
        "faits.yml"
    ),
    "an impossible value in whom a deadline is for": Planted(
        FILE, lambda d: d["api_end"].update(si={"fait": "pending", "est": "oui"}), FILE, "api_end",
        "pending ne vaut jamais « oui »", "no, yes"
    ),
    "a caveat without a source": Planted(
        FILE, lambda d: d["silence"]["reserves"][0].pop("source"), FILE, "silence.reserves.0", "source", "schema.json"
    ),
    "a caveat with an unknown source": Planted(
        FILE, lambda d: d["silence"]["reserves"][0].update(source="zzz"), FILE, "silence", "source inconnue : zzz",
        "sources.yml"
    ),
    "an unknown fact in a caveat": Planted(
        FILE, lambda d: d["silence"]["reserves"][0].update(si={"fait": "zzz", "est": "yes"}), FILE, "silence",
        "fait inconnu : zzz", "faits.yml"
    ),
    "a placeholder in a caveat": Planted(
        FILE, lambda d: d["silence"]["reserves"][0].update(texte="Le {fin}."), FILE, "{fin}", "repère inconnu",
        "LISEZMOI.md"
    ),
    "a caveat that is too long to be read with ease": Planted(
        FILE, lambda d: d["silence"]["reserves"][0].update(texte="Un jour de plus " * 4 + "."), FILE,
        "silence.reserves", "mots", "15 mots au plus"
    ),
    "a deadline reviewed too long ago": Planted(
        FILE, lambda d: reviewed_long_ago(d["api_end"]), FILE, "api_end", "relu le 2025-11-01", "relire"
    ),
    "a deadline in a sentence that is too long": Planted(
        FILE, lambda d: d["api_end"]["etats"]["past"].update(texte="Un jour de plus " * 8 + "."), FILE,
        "api_end.past", "mots", "15 mots au plus"
    ),
    "a deadline that no answer tells": Planted(
        ANSWER, lambda d: d["echeances"].remove("six_months"), FILE, "six_months", "aucune réponse", "l'enlever"
    ),
    "an unknown deadline in an answer": Planted(
        ANSWER, lambda d: d["echeances"].append("zzz"), ANSWER, "echeances", "échéance inconnue : zzz",
        "echeances.yml"
    ),
    "an unknown fact in the condition of a deadline": Planted(
        ANSWER, lambda d: d["echeances"].append({"si": {"fait": "zzz", "est": "yes"}, "texte": "api_end"}), ANSWER,
        "api_end", "fait inconnu : zzz", "faits.yml"
    ),
}  # fmt: skip
