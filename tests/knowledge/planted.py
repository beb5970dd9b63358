"""Faults to plant in the content, each with what must be said of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

RULES = "situations/address_change.yml"
ANSWER = "reponses/address_blocked.yml"
GLOSSARY = "glossaire.yml"
LETTER = "lettres/transfer.yml"
PAPER = "courrier.yml"


@dataclass(frozen=True)
class Planted:
    """A change to a file, and what must be named: the file, and words of the key, problem and remedy."""

    file: str
    change: Callable[[Any], object]
    named: str
    key: str
    problem: str
    remedy: str = ""


def rule(data: Any, number: int = 0) -> Any:
    return data["regles"][number]


def reviewed_long_ago(part: Any) -> None:
    part["relu"]["le"] = date(2025, 11, 1)


PLANTED = {
    "an article named without its source": Planted(
        ANSWER, lambda d: d["limites"].append("Voir l'article L. 999-9."), ANSWER, "limites", "l'article L. 999-9",
        "l'y ajouter"
    ),
    "a source that nothing cites": Planted(
        "sources.yml", lambda d: d.update({"l998-1": {**d["ce-502860"], "titre": "Article L. 998-1"}}), "sources.yml",
        "l998-1", "rien ne cite ce texte", "l'enlever"
    ),
    "unknown source in a rule": Planted(
        RULES, lambda d: rule(d)["sources"][0].update(id="zzz"), RULES, "address_blocked",
        "source inconnue : zzz",
        "sources.yml",
    ),
    "unknown source in an answer": Planted(
        ANSWER, lambda d: d["pourquoi"][0].update(source="zzz"), ANSWER, "pourquoi", "source inconnue : zzz",
        "sources.yml"
    ),
    "unknown source in a mention": Planted(
        "mentions.yml", lambda d: d["new_prefecture"]["sources"][0].update(id="zzz"), "mentions.yml",
        "new_prefecture",
        "source inconnue : zzz", "sources.yml",
    ),
    "unknown source in the decision": Planted(
        "decision.yml", lambda d: d["api"].update(sources=["zzz"]), "decision.yml", "api", "source inconnue",
        "sources.yml"
    ),
    "unknown contact in an answer": Planted(
        ANSWER, lambda d: d["contacts"].append("zzz"), ANSWER, "contacts", "contact inconnu : zzz",
        "contacts/"
    ),
    "unknown contact in a phrase": Planted(
        "phrases.yml", lambda d: d["help"].update(contacts=["zzz"]), "phrases.yml", "contacts",
        "contact inconnu : zzz",
        "contacts/",
    ),
    "unknown fact in a rule": Planted(
        RULES, lambda d: rule(d).update(si={"fait": "zzz", "est": "yes"}), RULES, "address_blocked",
        "fait inconnu : zzz",
        "faits.yml",
    ),
    "unknown fact deep in a group": Planted(
        RULES,
        lambda d: rule(d).update(si={"toutes": [rule(d)["si"], {"aucune": [{"fait": "zzz", "est": "yes"}]}]}),
        RULES, "address_blocked", "fait inconnu : zzz", "faits.yml",
    ),
    "unknown fact in a line": Planted(
        ANSWER, lambda d: d["aujourdhui"].append({"si": {"fait": "zzz", "connu": True}, "texte": "Faites."}),
        ANSWER,
        "Faites.", "fait inconnu : zzz", "faits.yml",
    ),
    "unknown fact in a mention": Planted(
        "mentions.yml", lambda d: d["new_prefecture"].update(si={"fait": "zzz", "est": "yes"}),
        "mentions.yml",
        "new_prefecture", "fait inconnu : zzz", "faits.yml",
    ),
    "unknown fact to ask": Planted(
        RULES, lambda d: d["faits"].append("zzz"), RULES, "faits", "« zzz » n'est pas un fait", "faits.yml"
    ),
    "a fact to ask without a question": Planted(
        RULES, lambda d: d["faits"].append("former_department"), RULES, "faits", "« former_department »",
        "faits.yml"
    ),
    "impossible value of a yes or no": Planted(
        RULES, lambda d: rule(d).update(si={"fait": "pending", "est": "maybe"}), RULES, "address_blocked",
        "pending ne vaut jamais « maybe »", "no, yes",
    ),
    "impossible value among others": Planted(
        ANSWER,
        lambda d: d["limites"].append({"si": {"fait": "channel", "parmi": ["anef", "mairie"]},
        "texte": "Non."}),
        ANSWER, "Non.", "channel ne vaut jamais « mairie »", "anef, prefecture",
    ),
    "impossible value of a computed fact": Planted(
        ANSWER,
        lambda d: d["limites"].append({"si": {"fait": "title_state", "est": "fini"}, "texte": "Non."}),
        ANSWER,
        "Non.", "title_state ne vaut jamais « fini »", "expired, valid",
    ),
    "impossible value of a computed fact in a mention": Planted(
        "mentions.yml", lambda d: d["new_prefecture"].update(si={"fait": "moved_department", "est": "oui"}),
        "mentions.yml", "new_prefecture", "moved_department ne vaut jamais « oui »", "no, yes",
    ),
    "no limit": Planted(ANSWER, lambda d: d.pop("limites"), ANSWER, "", "limites", "schema.json"),
    "an empty limit": Planted(ANSWER, lambda d: d.update(limites=[]), ANSWER, "limites", "", "schema.json"),
    "limits that may all be left out": Planted(
        ANSWER, lambda d: d.update(limites=[{"si": {"fait": "pending", "est": "yes"}, "texte": "Non."}]),
        ANSWER, "limites",
        "aucune ligne sans condition", "au moins une",
    ),
    "a last rule with a condition": Planted(
        RULES, lambda d: rule(d, -1).update(si={"fait": "pending", "est": "yes"}), RULES, "regles",
        "la dernière règle a une condition", "sans « si »"
    ),
    "a rule that nothing reaches": Planted(
        RULES, lambda d: d["regles"].insert(1, {**rule(d), "id": "twice"}), RULES, "twice",
        "ne donne jamais", "plus haut"
    ),
    "a rule after one that always holds": Planted(
        RULES, lambda d: rule(d).pop("si"), RULES, "", "ne donne jamais", "corriger"
    ),
    "a verdict without an answer": Planted(
        RULES, lambda d: rule(d).update(alors="zzz"), RULES, "address_blocked", "pas de réponse « zzz »",
        "reponses/zzz.yml"
    ),
    "a rule without a source": Planted(
        RULES, lambda d: rule(d).update(sources=[]), RULES, "", "", ""
    ),
    "a rule reviewed too long ago": Planted(
        RULES, lambda d: reviewed_long_ago(rule(d)), RULES, "address_blocked", "relu le 2025-11-01", "relire"
    ),
    "an answer reviewed too long ago": Planted(ANSWER, reviewed_long_ago, ANSWER, "relu",
    "relu le 2025-11-01", "relire"),
    "a mention reviewed too long ago": Planted(
        "mentions.yml", lambda d: reviewed_long_ago(d["new_prefecture"]), "mentions.yml", "new_prefecture",
        "relu le",
        "relire",
    ),
    "unknown placeholder": Planted(
        ANSWER, lambda d: d["resume"].append("Le {fait.zzz}."), ANSWER, "{fait.zzz}", "repère inconnu",
        "LISEZMOI.md"
    ),
    "a placeholder that is badly written": Planted(
        ANSWER, lambda d: d["resume"].append("Le {Fait.filed_on}."), ANSWER, "{Fait.filed_on}",
        "repère inconnu", ""
    ),
    "a placeholder in a mention, where nothing fills it": Planted(
        "mentions.yml", lambda d: d["new_prefecture"].update(texte="Le {fait.filed_on}."), "mentions.yml",
        "", "repère", ""
    ),
    "a mention excepted from an answer that does not exist": Planted(
        "mentions.yml", lambda d: d["new_prefecture"]["sauf"].append("zzz"), "mentions.yml",
        "new_prefecture", "zzz", ""
    ),
    "a link that is not https": Planted(
        "sources.yml", lambda d: d["r431-2"].update(url="http://x.fr"), "sources.yml", "r431-2", "", ""
    ),
    "a phrase that the program needs": Planted(
        "phrases.yml", lambda d: d.pop("welcome"), "phrases.yml", "welcome", "cette phrase manque", "l'écrire"
    ),
    "a key that does not exist": Planted(ANSWER, lambda d: d.update(limite=["x"]), ANSWER, "", "limite",
    "schema.json"),
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
    "no simple version": Planted(ANSWER, lambda d: d.pop("simple"), ANSWER, "", "simple", "schema.json"),
    "a simple version that may be empty": Planted(
        ANSWER, lambda d: d.update(simple=[{"si": {"fait": "pending", "est": "yes"}, "texte": "Non."}] * 3), ANSWER,
        "simple", "0 lignes sans condition", "3 à 8"
    ),
    "a simple version that is too long": Planted(
        ANSWER, lambda d: d["simple"].extend(["Gardez."] * 8), ANSWER, "simple", "15 lignes", "3 à 8"
    ),
    "a simple version without a number to call": Planted(
        ANSWER, lambda d: d.update(simple=["Gardez.", "Notez.", "Attendez."]), ANSWER, "simple", "qui appeler",
        "0 806 001 620"
    ),
    "a simple version with a number of its own": Planted(
        ANSWER, lambda d: d["simple"].append("Il reste 12 jours."), ANSWER, "simple[8]", "le nombre 12", "de plus"
    ),
    "a simple mention with a number of its own": Planted(
        "mentions.yml", lambda d: d["overseas_rules"].update(simple="Attendez 12 jours."), "mentions.yml",
        "overseas_rules.simple", "le nombre 12", "de plus"
    ),
    "a placeholder in a simple mention": Planted(
        "mentions.yml", lambda d: d["overseas_rules"].update(simple="Le {fait.filed_on}."), "mentions.yml",
        "overseas_rules", "repère", ""
    ),
    "an unknown placeholder in a simple version": Planted(
        ANSWER, lambda d: d["simple"].append("Le {fait.zzz}."), ANSWER, "{fait.zzz}", "repère inconnu", "LISEZMOI.md"
    ),
    "an unknown fact in a simple version": Planted(
        ANSWER, lambda d: d["simple"].append({"si": {"fait": "zzz", "connu": True}, "texte": "Notez."}), ANSWER,
        "Notez.", "fait inconnu : zzz", "faits.yml"
    ),
    "an unknown source in the glossary": Planted(
        GLOSSARY, lambda d: d["oqtf"].update(source="zzz"), GLOSSARY, "oqtf", "source inconnue", "sources.yml"
    ),
    "a meaning that is too long": Planted(
        GLOSSARY, lambda d: d["oqtf"].update(definition="Un ordre. " * 13), GLOSSARY, "oqtf", "26 mots", "25 mots"
    ),
    "a word that is twice in the glossary": Planted(
        GLOSSARY, lambda d: d["irtf"]["autres_formes"].append("oqtf"), GLOSSARY, "", "est déjà dans", "un seul endroit"
    ),
    "a sentence that is too long": Planted(
        ANSWER, lambda d: d["resume"].append("Gardez " + "tout et " * 15 + "tout."), ANSWER, "resume[3]",
        "une phrase de 32 mots", "28 mots"
    ),
    "a simple sentence that is too long": Planted(
        ANSWER, lambda d: d["simple"].append("Gardez " + "tout et " * 7 + "tout."), ANSWER, "simple[8]",
        "une phrase de 16 mots", "15 mots"
    ),
    "a long sentence of the decision": Planted(
        "decision.yml", lambda d: d["api"].update(limite="tout et " * 15), "decision.yml", "api.limite",
        "une phrase de 30 mots", "28 mots"
    ),
    "a long title of a situation": Planted(
        RULES, lambda d: d.update(titre="tout et " * 15), RULES, "titre", "une phrase de 30 mots", "28 mots"
    ),
    "an acronym that nothing explains": Planted(
        ANSWER, lambda d: d["resume"].append("La DGEF répond."), ANSWER, "resume[3]",
        "le sigle DGEF n'est pas expliqué", "glossaire.yml"
    ),
    "an acronym that a question does not explain": Planted(
        "faits.yml", lambda d: d["pending"].update(question="Est-ce à la DGEF ?"), "faits.yml", "pending.question",
        "le sigle DGEF n'est pas expliqué", "glossaire.yml"
    ),
    "a rare word": Planted(
        ANSWER, lambda d: d["resume"].append("Agissez nonobstant."), ANSWER, "resume[3]",
        "le mot « nonobstant » est rare", "mots_admis.yml"
    ),
    "a rare word in a mention": Planted(
        "mentions.yml", lambda d: d["overseas_rules"].update(texte="Agissez nonobstant."), "mentions.yml",
        "overseas_rules.texte", "le mot « nonobstant » est rare", "mots_admis.yml"
    ),
    "a rare word in a phrase": Planted(
        "phrases.yml", lambda d: d["help"].update(texte="Agissez nonobstant."), "phrases.yml", "help",
        "le mot « nonobstant » est rare", "mots_admis.yml"
    ),
    "a word outside the vocabulary": Planted(
        RULES, lambda d: rule(d).update(si={"fait": "pending", "vaut": "yes"}), RULES, "", "", ""
    ),
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
