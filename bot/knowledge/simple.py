"""Checks the simple version of each answer: it is there, short, says whom to call and nothing more than the answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bot.errors import ContentError
from bot.knowledge.conditions import facts_of
from bot.knowledge.model import Knowledge
from bot.knowledge.passages import answer_passages
from bot.knowledge.references import Contact
from bot.knowledge.texts import Answer

FEWEST, MOST = 3, 8
NUMBER = re.compile(r"\d+(?: \d{2,3}\b)*")


def simple_faults(knowledge: Knowledge) -> Iterator[ContentError]:
    for answer in knowledge.answers.values():
        file = f"reponses/{answer.id}.yml"
        contacts = [knowledge.contacts[id] for id in answer.contacts if id in knowledge.contacts]
        always = [line.text for line in answer.simple if not facts_of(line.condition)]
        if not FEWEST <= len(always) <= MOST:
            problem = f"{len(always)} lignes sans condition"
            yield ContentError(file, "simple", problem, f"en écrire {FEWEST} à {MOST}")
        phones = {contact.phone for contact in contacts if contact.phone}
        ways = phones | {f"{{contact.{contact.id}}}" for contact in contacts if contact.phone}
        if phones and not any(way in text for way in ways for text in always):
            remedy = f"donner un numéro : {', '.join(sorted(phones))}"
            yield ContentError(file, "simple", "aucune ligne ne dit qui appeler", remedy)
        yield from _numbers(answer, contacts, file)
    for mention in knowledge.mentions.values():
        more = _digits([mention.simple or ""]) - _digits([mention.text])
        for number in sorted(more):
            yield ContentError("mentions.yml", f"{mention.id}.simple", *_more(number))


def _numbers(answer: Answer, contacts: Iterable[Contact], file: str) -> Iterator[ContentError]:
    """The numbers (dates, delays, phones) that the simple version alone gives."""
    passages = tuple(answer_passages(answer))
    said = [passage.text for passage in passages if not passage.simple]
    said += [f"{contact.phone} ; {contact.what}" for contact in contacts]
    for passage in passages:
        if passage.simple:
            for number in sorted(_digits([passage.text]) - _digits(said)):
                yield ContentError(file, passage.key, *_more(number))


def _more(number: str) -> tuple[str, str]:
    return f"le nombre {number} n'est pas dans le texte normal", "ne dire rien de plus que lui"


def _digits(texts: Iterable[str]) -> set[str]:
    return {found.group().replace(" ", "") for text in texts for found in NUMBER.finditer(text)}
