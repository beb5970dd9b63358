"""A number that does not answer overseas is never written without the one that does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.errors import ContentError
from bot.knowledge.model import Knowledge
from bot.knowledge.passages import answer_passages, letter_passages, other_passages


def number_faults(knowledge: Knowledge) -> Iterator[ContentError]:
    """A text that names the number of a contact, and not the one that this contact has overseas."""
    answers = (passage for answer in knowledge.answers.values() for passage in answer_passages(answer))
    passages = (*answers, *letter_passages(knowledge), *other_passages(knowledge))
    for contact in knowledge.contacts.values():
        if not contact.phone or not contact.overseas:
            continue
        number = re.compile(rf"\b{re.escape(contact.phone)}\b")
        for passage in passages:
            if number.search(passage.text) and contact.overseas.phone not in passage.text:
                problem = f"le {contact.phone}, sans le numéro de l'outre-mer"
                yield ContentError(passage.file, passage.key, problem, f"écrire {{contact.{contact.id}}}, ou les deux")
