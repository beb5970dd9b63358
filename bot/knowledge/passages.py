"""Every text of the content that people read, with the place where it is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.knowledge.model import Knowledge
from bot.knowledge.situations import Fact
from bot.knowledge.texts import Answer, Line

IN_OTHER_LANGUAGES = ("other_language",)


@dataclass(frozen=True)
class Passage:
    """A text, its file and its key. `simple` is for a person who reads French with difficulty."""

    file: str
    key: str
    text: str
    simple: bool = False


def answer_passages(answer: Answer) -> Iterator[Passage]:
    """The texts of one answer, in the order in which they are read."""
    file = f"reponses/{answer.id}.yml"
    yield Passage(file, "titre", answer.title)
    why = tuple(reason.line for reason in answer.why)
    parts = (("resume", answer.lead), ("aujourdhui", answer.today), ("preuves", answer.proofs))
    for key, lines in (*parts, ("pourquoi", why), ("limites", answer.limits)):
        yield from _lines(file, key, lines)
    yield from _lines(file, "simple", answer.simple, simple=True)


def letter_passages(knowledge: Knowledge) -> Iterator[Passage]:
    """The texts of the letters. They are written to an office, not to the person: law words stay as they are."""
    for letter in knowledge.letters.values():
        file = f"lettres/{letter.id}.yml"
        law = tuple(reason.line for reason in letter.law)
        parts = (("faits", letter.facts), ("droit", law), ("demande", letter.request), ("pieces", letter.enclosures))
        for key, lines in (*parts, ("refus_si", letter.obstacles)):
            yield from _lines(file, key, lines)


def other_passages(knowledge: Knowledge) -> Iterator[Passage]:
    """The texts outside of the answers; each is read alone."""
    for mention in knowledge.mentions.values():
        yield Passage("mentions.yml", f"{mention.id}.texte", mention.text)
        if mention.simple:
            yield Passage("mentions.yml", f"{mention.id}.simple", mention.simple, simple=True)
    for phrase in knowledge.phrases.values():
        if phrase.id not in IN_OTHER_LANGUAGES:
            yield Passage("phrases.yml", phrase.id, phrase.text)
    for fact in knowledge.facts.values():
        yield from _fact(fact)
    for injunction in knowledge.injunctions.values():
        for key, text in (*injunction.wordings.items(), ("limite", injunction.limit)):
            yield Passage("decision.yml", f"{injunction.id}.{key}", text)
    for deadline in knowledge.deadlines.values():
        yield Passage("echeances.yml", f"{deadline.id}.nom", deadline.name)
        for state, told in deadline.states.items():
            yield Passage("echeances.yml", f"{deadline.id}.{state}", f"{told.word}. {told.text}", simple=True)
        caveats = tuple(caveat.line for caveat in deadline.caveats)
        yield from _lines("echeances.yml", f"{deadline.id}.reserves", caveats, simple=True)
    for follow_up in knowledge.follow_ups.values():
        yield Passage("suites.yml", f"{follow_up.id}.titre", follow_up.title)
        for said in follow_up.texts:
            yield from _lines("suites.yml", f"{follow_up.id}.lignes", said.lines)
    for situation in knowledge.situations.values():
        yield Passage(f"situations/{situation.id}.yml", "titre", situation.title)
        yield Passage(f"situations/{situation.id}.yml", "court", situation.short)
    for id, term in knowledge.glossary.items():
        yield Passage("glossaire.yml", f"{id}.definition", term.meaning)


def _lines(file: str, key: str, lines: tuple[Line, ...], simple: bool = False) -> Iterator[Passage]:
    for number, line in enumerate(lines, 1):
        yield Passage(file, f"{key}[{number}]", line.text, simple)


def _fact(fact: Fact) -> Iterator[Passage]:
    texts = (("nom", fact.name), ("question", fact.question), ("aide", fact.help), ("pourquoi", fact.why_asked))
    for key, text in texts:
        if text:
            yield Passage("faits.yml", f"{fact.id}.{key}", text)
    for option in fact.options:
        yield Passage("faits.yml", f"{fact.id}.choix.{option.value}", option.label)
