"""Faults in how the content speaks: simple versions, the glossary, sentences, words."""

from __future__ import annotations

from .planting import ANSWER, GLOSSARY, RULES, Planted, rule

IN_WORDS = {
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
}  # fmt: skip
