"""Faults in the letters and in the paper that they share."""

from __future__ import annotations

from .planting import ANSWER, LETTER, PAPER, Planted, reviewed_long_ago

IN_LETTERS = {
    "an unknown letter in an answer": Planted(
        ANSWER, lambda d: d["lettre"].append("zzz"), ANSWER, "lettre", "lettre inconnue : zzz", "lettres/zzz.yml"
    ),
    "an unknown fact in the condition of a letter": Planted(
        ANSWER, lambda d: d["lettre"][0].update(si={"fait": "zzz", "est": "yes"}), ANSWER, "lettre", "fait inconnu : zzz"
    ),
    "a letter whose essential facts are not asked": Planted(
        ANSWER, lambda d: d.update(lettre="transfer"), ANSWER, "lettre", "« department », essentiel", "condition"
    ),
    "a letter that no answer offers": Planted(
        ANSWER, lambda d: d.update(lettre="address_change"), LETTER, "titre", "aucune réponse ne propose", "l'enlever"
    ),
    "an unknown recipient": Planted(
        LETTER, lambda d: d.update(a="mairie"), LETTER, "a", "destinataire inconnu : mairie", "courrier.yml"
    ),
    "an unknown essential fact": Planted(
        LETTER, lambda d: d["essentiels"].append("zzz"), LETTER, "essentiels", "fait inconnu : zzz", "faits.yml"
    ),
    "essential facts without a refusal": Planted(
        LETTER, lambda d: d.pop("refus"), LETTER, "refus", "vont ensemble", "ce qui manque"
    ),
    "a refusal without essential facts": Planted(
        "lettres/address_change.yml", lambda d: d.update(refus="Il manque."), "lettres/address_change.yml", "refus",
        "vont ensemble"
    ),
    "an unknown placeholder in a refusal": Planted(
        LETTER, lambda d: d.update(refus="{manque.fait}"), LETTER, "{manque.fait}", "repère inconnu", "LISEZMOI.md"
    ),
    "a fact that the subject needs and that is not essential": Planted(
        LETTER, lambda d: d.update(objet="du {fait.filed_on}"), LETTER, "objet", "« filed_on », qui n'est pas essentiel",
        "essentiels"
    ),
    "a letter that may have no fact to tell": Planted(
        LETTER, lambda d: d.update(faits=["Depuis {quand.filed_on}."]), LETTER, "faits", "« filed_on », qui n'est pas",
        "essentiels"
    ),
    "a letter that may ask for nothing": Planted(
        LETTER, lambda d: d.update(demande=[{"si": {"fait": "pending", "est": "yes"}, "texte": "Oui."}]), LETTER,
        "demande", "aucune ligne sans condition", "au moins une"
    ),
    "a letter without law": Planted(LETTER, lambda d: d.update(droit=[]), LETTER, "droit", "", "schema.json"),
    "a sentence of law without a source": Planted(
        LETTER, lambda d: d["droit"][0].pop("source"), LETTER, "droit.0", "source", "schema.json"
    ),
    "an unknown source in a letter": Planted(
        LETTER, lambda d: d["droit"][0].update(source="zzz"), LETTER, "droit", "source inconnue : zzz", "sources.yml"
    ),
    "an unknown fact in a letter": Planted(
        LETTER, lambda d: d["faits"].append({"si": {"fait": "zzz", "est": "yes"}, "texte": "Oui."}), LETTER, "Oui.",
        "fait inconnu : zzz", "faits.yml"
    ),
    "an impossible value in an obstacle": Planted(
        LETTER, lambda d: d["refus_si"].append({"si": {"fait": "pending", "est": "oui"}, "texte": "Non."}), LETTER,
        "Non.", "pending ne vaut jamais « oui »", "no, yes"
    ),
    "an unknown blank": Planted(
        LETTER, lambda d: d["pieces"].append("{blanc.zzz}"), LETTER, "{blanc.zzz}", "repère inconnu", "LISEZMOI.md"
    ),
    "a day said of a fact that is no day": Planted(
        LETTER, lambda d: d["faits"].append("{quand.pending}"), LETTER, "{quand.pending}", "repère inconnu", ""
    ),
    "a letter without a review": Planted(LETTER, lambda d: d.pop("relu"), LETTER, "", "relu", "schema.json"),
    "a letter reviewed too long ago": Planted(LETTER, reviewed_long_ago, LETTER, "relu", "relu le 2025-11-01", "relire"),
    "an unknown placeholder on the paper of all letters": Planted(
        PAPER, lambda d: d["expediteur"].append("{blanc.zzz}"), PAPER, "{blanc.zzz}", "repère inconnu", ""
    ),
    "a blank that no letter leaves": Planted(
        PAPER, lambda d: d["blancs"].update(zzz="rien"), PAPER, "blancs.zzz", "aucune lettre", "l'enlever"
    ),
    "an unknown fact on the paper of all letters": Planted(
        PAPER, lambda d: d["au_nom_de"][0].update(si={"fait": "zzz", "est": "yes"}), PAPER, "", "fait inconnu : zzz", ""
    ),
}  # fmt: skip
