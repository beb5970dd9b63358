"""Faults in the préfectures and in the words of the computed facts."""

from __future__ import annotations

from .planting import ANSWER, Planted

IN_TABLES = {
    "a département without its préfecture": Planted(
        "contacts/prefectures.yml", lambda d: d["prefectures"].pop("93"), "contacts/prefectures.yml", "93",
        "la préfecture de ce département manque", "l'ajouter"
    ),
    "a préfecture without its département": Planted(
        "contacts/prefectures.yml", lambda d: d["prefectures"].update({"96": d["prefectures"]["93"]}),
        "contacts/prefectures.yml", "96", "ce département n'existe pas", "departements.yml"
    ),
    "a préfecture without a site": Planted(
        "contacts/prefectures.yml", lambda d: d["prefectures"]["93"].pop("lien"), "contacts/prefectures.yml",
        "prefectures.93", "lien", "schema.json"
    ),
    "préfectures kept from an answer that does not exist": Planted(
        "contacts/prefectures.yml", lambda d: d["commun"]["sauf"].append("zzz"), "contacts/prefectures.yml",
        "commun", "zzz", "l'enlever"
    ),
    "a number that does not answer overseas": Planted(
        ANSWER, lambda d: d["limites"].append("Appelez le 3039."), ANSWER, "limites",
        "le 3039, sans le numéro de l'outre-mer", "{contact.point_justice}"
    ),
    "the number of a contact that has none": Planted(
        ANSWER, lambda d: d["limites"].append("Appelez le {contact.la_cimade}."), ANSWER, "{contact.la_cimade}",
        "repère inconnu", "LISEZMOI.md"
    ),
    "a computed fact without words": Planted(
        "calcules.yml", lambda d: d.pop("silence"), "calcules.yml", "silence", "n'a pas de mots", "l'ajouter"
    ),
    "words for a fact that nothing computes": Planted(
        "calcules.yml", lambda d: d.update(zzz={"nom": "rien", "valeurs": {"a": "b"}}), "calcules.yml", "zzz",
        "ne calcule pas", "l'enlever"
    ),
    "a value of a computed fact without words": Planted(
        "calcules.yml", lambda d: d["silence"]["valeurs"].pop("over"), "calcules.yml", "silence", "« over »",
        "l'ajouter"
    ),
    "words for a value that is never computed": Planted(
        "calcules.yml", lambda d: d["overseas"]["phrases"].update(maybe="peut-être"), "calcules.yml", "overseas",
        "« maybe »", "l'enlever"
    ),
    "a computed fact with a name and sentences": Planted(
        "calcules.yml", lambda d: d["overseas"].update(nom="outre-mer"), "calcules.yml", "overseas", "",
        "schema.json"
    ),
}  # fmt: skip
