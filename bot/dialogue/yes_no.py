"""Reads the answer to a question of yes or no: the word itself, or the words of the question said again."""

from __future__ import annotations

import re
from collections.abc import Collection

from bot.dialogue.heard import Heard
from bot.dialogue.text import plain
from bot.knowledge.situations import Fact

YES = re.compile(
    r"(oui+|ouais?|ui|wi|yes|exact|exactement|c est ca|bien sur|tout a fait|absolument|evidemment)\b"
    r"|(si|voila|deja|ok)\b(?=( \w+){0,2}$)"  # "ok, et mon adresse ?" and "si je déménage" answer nothing
)
NO = re.compile(r"(non+|nan|no|pas encore|pas du tout|jamais|toujours pas|aucun|aucune|pas vraiment)\b")
_LONGEST = 10
_VERB = re.compile(r"\b(?:avez|etes|a t (?:elle|on)|a|est)(?: vous)?(?: deja)? (\w{4,})(?: ou (\w{4,}))?")
_DENIED = re.compile(r"\b(?:pas|jamais|rien|aucune?|personne|hors)\b")


def yes_or_no(fact: Fact, heard: Heard, told: Collection[Fact], again: bool) -> str | None:
    """The answer that the message gives; `told` are the facts that it tells besides, `again` says that it holds other
    words of the question."""
    return _word(fact, heard, told) or _echo(fact, heard, again)


def _word(fact: Fact, heard: Heard, told: Collection[Fact]) -> str | None:
    """ "oui" and "non" answer, unless the same breath tells something else ("oui j'ai déjà…", "oui complet") than the
    question ("oui en cours depuis mai")."""
    text = plain(heard.text)
    goes_on_with = " ".join(text.split()[1:3])
    answer = "yes" if YES.match(text) else "no" if NO.match(text) else None
    other = len(text.split()) > 3 or any(fact.kind == "oui_non" for fact in told)
    goes_on = told and other and not re.match(r"\s*\w+\s*[,.;!]", heard.text)
    if answer and (not goes_on or goes_on_with in plain(fact.question or "")):
        return answer
    return {"affirm": "yes", "deny": "no"}.get(heard.intent) if not told else None


def _echo(fact: Fact, heard: Heard, again: bool) -> str | None:
    """ "J'ai essayé à la médiathèque", "c'est pas sur l'anef": the verb of the question, or other words of it."""
    words = plain(heard.text).split()
    if "?" in heard.text or len(words) > _LONGEST:
        return None
    verbs = {_bare(verb) for match in _VERB.findall(plain(fact.question or "")) for verb in match if verb}
    if not again and not verbs & set(map(_bare, words)):
        return None
    return "no" if _DENIED.search(plain(heard.text)) else "yes"


def _bare(verb: str) -> str:
    """Without its agreement: "allée", "demandés"."""
    return re.sub(r"(?<=[eu])e?s?$", "", verb)
