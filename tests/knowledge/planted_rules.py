"""Faults in what the rules, the answers and the mentions refer to."""

from __future__ import annotations

from .planting import ANSWER, RULES, Planted, reviewed_long_ago, rule

IN_RULES = {
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
}  # fmt: skip
