"""Reads a message in the light of the question that was asked: which facts does it tell?"""

from __future__ import annotations

import re

from bot.dialogue.choosing import another_choice, chosen
from bot.dialogue.days import completed, date_fact, year_alone
from bot.dialogue.heard import BUTTON_INTENT, Heard
from bot.dialogue.meanings import asks_meaning
from bot.dialogue.pressed import pressed
from bot.dialogue.state import State
from bot.dialogue.text import plain
from bot.dialogue.yes_no import yes_or_no
from bot.knowledge.model import Knowledge
from bot.knowledge.situations import Fact
from bot.rules import UNKNOWN

DONT_KNOW = re.compile(
    r"\b(sais pas|sait pas|sai pas|sai[st]? plus(?! (quoi|comment|ou)\b)|"
    r"jsp|aucune idee|pas sure?(?! (?:l|le|la|les|internet|anef|place|ce|cette|mon|ma|un|une)\b)|"
    r"ne me souviens|m en souviens|me rappelle pas|"
    r"no idea|je ne sais|j ignore|oublie|veux pas (le |la |vous )?(dire|repondre)|prefere ne pas|pas envie de|"
    r"vous regarde pas|pas vos affaires)\b"
)
_DEPARTMENT_ALONE = re.compile(r"(?:c est |dans )?(?:le |la )?(?:departement )?(\d{2,3}|2[ab])")
FEW_WORDS = 4
PAST = ("filed_on",)


def learn(heard: Heard, state: State, knowledge: Knowledge, elsewhere: bool = False) -> dict[str, str]:
    """The facts that the message tells, by id; UNKNOWN where the person says that they do not know.

    `elsewhere` says that the message is about another subject: only a few words then answer the question.
    """
    if heard.intent == BUTTON_INTENT:
        return pressed(heard, knowledge)
    if heard.is_button:
        return {}
    if state.invited == "department" and (code := _department_alone(heard.text, knowledge)):
        return {"department": code}
    facts = _from_entities(heard, state, knowledge)
    asked = knowledge.facts.get(state.question or "")
    if asked and asks_meaning(heard):
        return {}
    if asked is None or asked.id in facts or (elsewhere and len(heard.text.split()) > FEW_WORDS):
        return facts
    value = _reply_to(asked, heard, [knowledge.facts[fact] for fact in facts], state)
    return {**facts, asked.id: value} if value else facts or another_choice(heard, state, knowledge)


def bare(heard: Heard, most: int = 1) -> bool:
    """Whether the message is little more than facts ("carte de résident, préfecture du Rhône"): `most` other words."""
    return bool(heard.entities) and len(_other_words(heard)) <= most


def nothing_but_facts(heard: Heard) -> bool:
    """The same without any other word, but those of a title ("j'ai une carte de séjour salarié")."""
    return bool(heard.entities) and set(_other_words(heard)) <= _TITLE


def _other_words(heard: Heard) -> list[str]:
    text = list(heard.text)
    for entity in heard.entities:
        text[entity.start : entity.end] = " " * (entity.end - entity.start)
    return [word for word in plain("".join(text)).split() if len(word) > 3 and word not in _SMALL]


_TITLE = {"carte", "titre", "sejour"}
_SMALL = {
    "elle",
    "etait",
    "expire",
    "finit",
    "prefecture",
    "pref",
    "dans",
    "pour",
    "depuis",
    "suis",
    "avec",
    "mais",
    "pardon",
    "trompe",
    "jusqu",
    "dossier",
}


def _from_entities(heard: Heard, state: State, knowledge: Knowledge) -> dict[str, str]:
    facts: dict[str, str] = {}
    used = knowledge.situations[state.situation].facts if state.situation else ()
    for entity in heard.entities:
        if entity.kind == "cue" and entity.role in knowledge.facts:
            facts[str(entity.role)] = str(entity.value)
        elif entity.kind == "date" and (fact := date_fact(entity, heard, state, used)):
            said, value = heard.text[entity.start : entity.end], str(entity.value["value"])
            told, latest = facts.get(fact, state.facts.get(fact)), heard.today if fact in PAST else None
            facts[fact] = completed(value, said, told, state.confirmed.get(fact), latest)
    facts.update(_by_option(heard, "titre_type", knowledge.facts["title_type"]))
    facts.update(_by_option(heard, "organisation", knowledge.facts["third_party"]))
    facts.update(_departments(heard))
    return facts


def _by_option(heard: Heard, kind: str, fact: Fact) -> dict[str, str]:
    """The last value of a fact of choice that an entity names: a later one corrects an earlier one."""
    meant = {name: option.value for option in fact.options for name in option.entities}
    said = [meant[e.value] for e in heard.entities if e.kind == kind and e.value in meant]
    return {fact.id: said[-1]} if said else {}


def _departments(heard: Heard) -> dict[str, str]:
    """The département; of two, the one left and the one moved to. "Saint-Denis" alone tells nothing sure."""
    found = [e for e in heard.entities if e.kind == "departement" and isinstance(e.value, str)]
    here = [e for e in found if e.role not in ("former", "denied")]
    facts = {"department": here[-1].value} if here else {}
    former = [e.value for e in found if e.role == "former"]
    return {**facts, "former_department": former[-1]} if former else facts


def _department_alone(text: str, knowledge: Knowledge) -> str | None:
    """The département of a message that tells nothing more: "le 13", which is a day anywhere else."""
    alone = _DEPARTMENT_ALONE.fullmatch(plain(text))
    return alone[1].upper() if alone and alone[1].upper() in knowledge.places else None


def _said_again(asked: Fact, heard: Heard) -> set[str | None]:
    """The facts of which the message only says the words of the question again ("oui sur l'anef")."""
    question = plain(asked.question or "")
    return {e.role for e in heard.entities if e.kind == "cue" and plain(heard.text[e.start : e.end]) in question}


def _reply_to(fact: Fact, heard: Heard, told: list[Fact], state: State) -> str | None:
    """The value that a short answer gives to the question."""
    text = plain(heard.text)
    if heard.intent == "dont_know" or DONT_KNOW.search(text):
        return UNKNOWN
    if fact.kind == "date" and (year := year_alone(heard.text)):
        return completed(year, year, None, state.confirmed.get(fact.id))
    if fact.kind == "oui_non":
        again = _said_again(fact, heard)
        return yes_or_no(fact, heard, [other for other in told if other.id not in again], bool(again))
    return chosen(fact, text) if fact.kind == "choix" else None
