"""The French words of the screens for what the journal keeps as ids."""

from __future__ import annotations

from collections.abc import Mapping

from bot.dates import NO_BREAK, given_date
from bot.exchange import Status
from bot.journal.reading import HELPFUL, TO_REVIEW, UNHELPFUL
from bot.knowledge import Knowledge
from bot.knowledge.situations import Fact

STATUSES: Mapping[str, str] = {
    Status.ANSWERED.value: "réponse donnée",
    Status.ASKED.value: "question posée",
    Status.CLARIFY.value: "précision demandée",
    Status.REFERRED.value: "renvoi vers un contact",
    Status.OUT_OF_SCOPE.value: "hors sujet",
    Status.REFUSED.value: "message refusé",
    Status.UNAVAILABLE.value: "service indisponible",
}
DECISIONS: Mapping[str, str] = {
    "answer": "répondre",
    "clarify": "demander une précision",
    "refer": "renvoyer vers un contact",
}
OTHER_INTENTS: Mapping[str, str] = {
    "nlu_fallback": "message pas compris",
    "inform": "bouton choisi",
    "something_else": "bouton « autre chose »",
    "greet": "bonjour",
    "goodbye": "au revoir",
    "thank": "merci",
    "affirm": "oui",
    "deny": "non",
    "dont_know": "ne sait pas",
    "bot_challenge": "personne ou programme ?",
    "insult": "colère, insulte",
    "help": "comment ça marche ?",
    "repeat": "demande de répéter",
    "simpler": "demande de dire plus simplement",
    "why_question": "pourquoi cette question ?",
    "what_understood": "qu’avez-vous compris ?",
    "letter": "demande d’une lettre",
    "call_me_back": "demande d’être rappelé",
    "restart": "demande de recommencer",
    "correct": "demande de corriger",
    "other_language": "autre langue que le français",
    "out_of_scope": "hors sujet",
    "out_of_scope_nationality": "hors sujet : nationalité",
    "out_of_scope_visa": "hors sujet : visa",
    "out_of_scope_asylum": "hors sujet : asile",
    "out_of_scope_family_reunification": "hors sujet : regroupement familial, OFII",
    "out_of_scope_driving": "hors sujet : permis de conduire, carte grise",
    "out_of_scope_lost_card": "hors sujet : titre perdu, volé ou cassé",
    "out_of_scope_benefits": "hors sujet : aides, logement, impôts",
}
REASONS: Mapping[str, str] = {
    "not_understood": "question pas comprise",
    "not_my_situation": "pas sa situation",
    "too_complicated": "trop compliqué",
    "nothing_new": "le savait déjà",
    "wrong": "faux",
}
FEEDBACK: Mapping[str, str] = {UNHELPFUL: "pas aidé", HELPFUL: "aidé"}
REVIEW: Mapping[str, str] = {TO_REVIEW: "à relire"}
YES_NO = {"yes": "oui", "no": "non"}
UNKNOWN = "unknown"


def status(name: str | None) -> str:
    return STATUSES.get(name or "", name or "sans réponse")


def decision(name: str | None) -> str:
    return DECISIONS.get(name or "", name or "aucune")


def intent(name: str | None, knowledge: Knowledge) -> str:
    """The title of the situation that the intent opens, else its French word, else its name."""
    titles = (situation.title for situation in knowledge.situations.values() if name in situation.intents)
    return next(titles, None) or OTHER_INTENTS.get(name or "", name or "aucune")


def verdict(name: str, knowledge: Knowledge) -> str:
    answer = knowledge.answers.get(name)
    return answer.title if answer else name


def fact_name(id: str, knowledge: Knowledge) -> str:
    fact = knowledge.facts.get(id)
    return fact.name if fact else id


def fact_value(id: str, value: str, knowledge: Knowledge) -> str:
    """The value of a fact in French; as it is kept when the content no longer knows the fact."""
    fact = knowledge.facts.get(id)
    if value == UNKNOWN:
        return "ne sait pas"
    return _known_value(fact, value, knowledge) if fact else value


def _known_value(fact: Fact, value: str, knowledge: Knowledge) -> str:
    if fact.kind == "date":
        return given_date(value)
    if fact.kind == "departement":
        return f"{knowledge.places[value]} ({value})" if value in knowledge.places else value
    labels = {option.value: option.label for option in fact.options}
    return {**YES_NO, **labels}.get(value, value)


def percent(share: float | None) -> str:
    return "" if share is None else f"{share * 100:.0f}{NO_BREAK}%"


def count(number: int, word: str) -> str:
    """ "1 message", "3 messages"."""
    return f"{number}{NO_BREAK}{word}{'s' if number > 1 else ''}"


def clean(text: str) -> str:
    """What was typed in a field, without what no keyboard writes (a database may refuse it)."""
    return "".join(c for c in text if c.isprintable()).strip()
