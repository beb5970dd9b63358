"""A condition in French words: "le type de demande est « un renouvellement »"."""

from __future__ import annotations

from bot.answers import words
from bot.knowledge.conditions import Condition, Group, Test
from bot.knowledge.model import Knowledge

# What each computed fact is about, and each of its values, as the guide (LISEZMOI.md) explains them.
COMPUTED_NAMES = {
    "filing_window": "la date du dépôt",
    "filing_window_today": "un dépôt fait aujourd'hui",
    "title_state": "le titre de séjour",
    "api_state": "l'attestation",
    "silence": "le délai de réponse de la préfecture",
    "grace": "le délai de l'article L. 433-3",
    "overseas": "la vie outre-mer",
    "moved_department": "le changement de département",
}
YES_OR_NO = {
    "overseas": {"yes": "la personne vit outre-mer", "no": "la personne vit en métropole"},
    "moved_department": {
        "yes": "la personne a changé de département",
        "no": "la personne vit dans le même département",
    },
}
WINDOWS = {
    "early": "avant le délai de dépôt",
    "in_window": "dans le délai de dépôt",
    "late": "après le délai, avant la fin du titre",
    "after_expiry": "dans les six mois après la fin du titre",
    "over_six_months_after": "plus de six mois après la fin du titre",
    "filed": "sans objet : la demande est déposée",
}
COMPUTED_VALUES = {
    "filing_window": WINDOWS,
    "filing_window_today": WINDOWS,
    "title_state": {"valid": "valable", "expired": "fini"},
    "api_state": {"valid": "valable", "expiring": "bientôt finie", "expired": "finie"},
    "silence": {"under": "en cours", "over": "passé"},
    "grace": {"within": "en cours", "over": "passé"},
}
JOINED = {"toutes": " et ", "au_moins_une": " ou ", "aucune": " ou "}


def in_words(condition: Condition, knowledge: Knowledge) -> str:
    """What the condition says; empty for one that always holds."""
    if isinstance(condition, Test):
        return _test(condition, knowledge)
    parts = [_part(part, condition, knowledge) for part in condition.parts]
    said = JOINED[condition.kind].join(parts)
    return f"il n'est pas vrai que ({said})" if condition.kind == "aucune" else said


def _part(part: Condition, around: Group, knowledge: Knowledge) -> str:
    said = in_words(part, knowledge)
    nested = isinstance(part, Group) and len(part.parts) > 1 and part.kind not in (around.kind, "aucune")
    return f"({said})" if nested else said


def _test(test: Test, knowledge: Knowledge) -> str:
    if test.fait in YES_OR_NO and test.test in ("est", "parmi"):
        return " ou ".join(YES_OR_NO[test.fait][value] for value in test.values)
    name = _name(test.fait, knowledge)
    if test.test == "connu":
        return f"{name} est connu"
    if test.test in ("avant", "apres"):
        link = "est avant le" if test.test == "avant" else "est après le"
        return f"{name} {link} {words.given_date(test.values[0])}"
    values = " ou ".join(f"« {_value(test.fait, value, knowledge)} »" for value in test.values)
    return f"{name} est {values}"


def _name(fact: str, knowledge: Knowledge) -> str:
    if fact in COMPUTED_NAMES:
        return COMPUTED_NAMES[fact]
    return f"« {knowledge.facts[fact].name} »"


def _value(fact: str, value: str, knowledge: Knowledge) -> str:
    if fact in COMPUTED_VALUES:
        return COMPUTED_VALUES[fact].get(value, value)
    return words.fact_value(knowledge.facts[fact], value, knowledge)
