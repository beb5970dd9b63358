"""Checks of the letters: each is offered, sourced and reviewed, and says something whenever it is not refused."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from bot.errors import ContentError
from bot.knowledge import check_parts as parts
from bot.knowledge.check_parts import PLACEHOLDER, Values
from bot.knowledge.conditions import facts_of
from bot.knowledge.letters import Letter
from bot.knowledge.model import Knowledge
from bot.knowledge.texts import Answer, Line

PAPER = "courrier.yml"


def letter_faults(knowledge: Knowledge, known: Values, today: date) -> Iterator[ContentError]:
    """Every fault of the letters, of what they share, and of the answers that offer them."""
    for answer in knowledge.answers.values():
        yield from _offers(answer, knowledge, known)
    for letter in knowledge.letters.values():
        yield from _letter(letter, knowledge, known, today)
    yield from _stationery(knowledge, known)


def _offers(answer: Answer, knowledge: Knowledge, known: Values) -> Iterator[ContentError]:
    file = f"reponses/{answer.id}.yml"
    situations = [s for s in knowledge.situations.values() if any(rule.verdict == answer.id for rule in s.rules)]
    for offer in answer.letters:
        yield from parts.condition(offer.condition, file, "lettre", known)
        letter = knowledge.letters.get(offer.text)
        if letter is None:
            yield ContentError(file, "lettre", f"lettre inconnue : {offer.text}", f"créer lettres/{offer.text}.yml")
        elif not facts_of(offer.condition):
            for fact in sorted({f for s in situations for f in letter.essentials if f not in s.facts}):
                problem = f"« {fact} », essentiel à la lettre {letter.id}, n'est pas demandé avant cette réponse"
                yield ContentError(file, "lettre", problem, "proposer une autre lettre, ou mettre une condition")


def _letter(letter: Letter, knowledge: Knowledge, known: Values, today: date) -> Iterator[ContentError]:
    file = f"lettres/{letter.id}.yml"
    if not any(offer.text == letter.id for answer in knowledge.answers.values() for offer in answer.letters):
        yield ContentError(file, "titre", "aucune réponse ne propose cette lettre", "la proposer, ou l'enlever")
    if letter.recipient not in knowledge.stationery.recipients:
        yield ContentError(file, "a", f"destinataire inconnu : {letter.recipient}", f"l'ajouter à {PAPER}")
    for fact in letter.essentials:
        if fact not in knowledge.facts:
            yield ContentError(file, "essentiels", f"fait inconnu : {fact}", "voir faits.yml")
    if bool(letter.essentials) != bool(letter.refusal):
        yield ContentError(
            file, "refus", "« essentiels » et « refus » vont ensemble", "dire ce qui manque, et quoi faire"
        )
    yield from parts.placeholders(letter.refusal or "", file, {"manque.faits"})
    law = tuple(reason.line for reason in letter.law)
    lines = (*letter.obstacles, *letter.facts, *law, *letter.request, *letter.enclosures)
    yield from _lines(lines, file, knowledge, known)
    yield from parts.placeholders(letter.subject, file, _allowed(knowledge))
    yield from _needs(letter.subject, file, "objet", letter)
    for key, part in (("faits", letter.facts), ("demande", letter.request)):
        yield from _always(part, file, key, letter)
    yield from parts.sources((reason.source for reason in letter.law), file, "droit", knowledge)
    yield from parts.review(letter.review, file, "relu", today)


def _always(part: tuple[Line, ...], file: str, key: str, letter: Letter) -> Iterator[ContentError]:
    """A line is always said: it has no condition, and needs essential facts alone."""
    free = [line.text for line in part if not facts_of(line.condition)]
    if not free:
        yield ContentError(file, key, "aucune ligne sans condition", "en écrire au moins une")
    elif all(_missing(text, letter) for text in free):
        yield from _needs(free[0], file, key, letter)


def _needs(text: str, file: str, key: str, letter: Letter) -> Iterator[ContentError]:
    for fact in _missing(text, letter):
        problem = f"la lettre a besoin de « {fact} », qui n'est pas essentiel"
        yield ContentError(file, key, problem, "l'ajouter à « essentiels », ou l'enlever d'ici")


def _missing(text: str, letter: Letter) -> list[str]:
    """The facts that a text needs and without which the letter is not refused."""
    names = (name.partition(".") for name in PLACEHOLDER.findall(text))
    return [fact for family, _, fact in names if family in ("fait", "quand") and fact not in letter.essentials]


def _stationery(knowledge: Knowledge, known: Values) -> Iterator[ContentError]:
    paper = knowledge.stationery
    lines = [*paper.sender, paper.day, *paper.behalf, paper.closing, paper.signature, *paper.enclosures]
    for to in paper.recipients.values():
        lines += [*to.address, *to.references]
    yield from _lines(tuple(lines), PAPER, knowledge, known)
    for letter in knowledge.letters.values():
        lines += [*letter.facts, *letter.request, *letter.enclosures]
    used = {name for line in lines for name in PLACEHOLDER.findall(line.text)}
    for name in paper.blanks:
        if f"blanc.{name}" not in used:
            yield ContentError(PAPER, f"blancs.{name}", "aucune lettre ne laisse ce blanc", "l'enlever")


def _lines(lines: tuple[Line, ...], file: str, knowledge: Knowledge, known: Values) -> Iterator[ContentError]:
    allowed = _allowed(knowledge)
    for line in lines:
        yield from parts.condition(line.condition, file, line.text[:30], known)
        yield from parts.placeholders(line.text, file, allowed)


def _allowed(knowledge: Knowledge) -> frozenset[str]:
    """The placeholders of a letter."""
    names = {"jour.lettre", *(f"injonction.{name}" for name in knowledge.injunctions)}
    names |= {f"blanc.{name}" for name in knowledge.stationery.blanks}
    for fact in knowledge.facts.values():
        names |= {f"fait.{fact.id}", f"quand.{fact.id}"} if fact.kind == "date" else {f"fait.{fact.id}"}
    return frozenset(names)
