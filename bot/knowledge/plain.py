"""Checks that the content is plain French: short sentences, explained acronyms, common words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bot.errors import ContentError
from bot.knowledge.model import Knowledge
from bot.knowledge.passages import Passage, answer_passages, other_passages
from bot.knowledge.rarity import commonness
from bot.knowledge.sentences import sentences, words

LONGEST, LONGEST_SIMPLE, LONGEST_MEAN = 28, 15, 18
RAREST, RAREST_SIMPLE = 3.3, 3.5
ACRONYM = re.compile(r"\b(?=\w*[A-ZÀ-Ý]\w*[A-ZÀ-Ý])[A-ZÀ-Ý0-9]{2,}(?:-[A-ZÀ-Ý]{2,})*\b")
ARTICLE_OR_SITE = re.compile(r"\b[RLD]\.? ?\d[\d-]*|\b[RLD]\d[\d-]*|[\w-]*\.(?:[\w-]+\.)*(?:fr|org)\b")
LETTERS = re.compile(r"(?:(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’])?([^\W\d_]+(?:['’][^\W\d_]+)*)", re.IGNORECASE)


def plain_faults(knowledge: Knowledge) -> Iterator[ContentError]:
    """Every place where the content is harder to read than it must be."""
    known = _known(knowledge)
    for answer in knowledge.answers.values():
        passages = tuple(answer_passages(answer))
        yield from _mean(passages)
        yield from _passages(passages, known)
    for passage in other_passages(knowledge):
        yield from _passages((passage,), known)


def _passages(read_together: tuple[Passage, ...], known: frozenset[str]) -> Iterator[ContentError]:
    for passage in read_together:
        yield from _lengths(passage)
        yield from _rare_words(passage, known)
    yield from _acronyms(read_together, known)


def _lengths(passage: Passage) -> Iterator[ContentError]:
    limit = LONGEST_SIMPLE if passage.simple else LONGEST
    for sentence in sentences(passage.text):
        count = len(words(sentence))
        if count > limit:
            problem = f"une phrase de {count} mots (« {sentence[:40]}… »)"
            yield ContentError(passage.file, passage.key, problem, f"la couper : {limit} mots au plus")


def _mean(passages: Iterable[Passage]) -> Iterator[ContentError]:
    normal = [passage for passage in passages if not passage.simple]
    counts = [len(words(sentence)) for passage in normal for sentence in sentences(passage.text)]
    mean = sum(counts) / len(counts)
    if mean > LONGEST_MEAN:
        problem = f"{mean:.0f} mots par phrase en moyenne"
        yield ContentError(normal[0].file, "début", problem, f"couper des phrases : {LONGEST_MEAN} mots au plus")


def _acronyms(passages: tuple[Passage, ...], known: frozenset[str]) -> Iterator[ContentError]:
    """An acronym that neither its first use in these passages nor the glossary explains."""
    met: set[str] = set()
    for passage in passages:
        for found in ACRONYM.finditer(ARTICLE_OR_SITE.sub("", passage.text)):
            acronym = found.group()
            if acronym not in met and acronym.lower() not in known and not _explained(found):
                problem = f"le sigle {acronym} n'est pas expliqué"
                remedy = f"écrire d'abord « nom entier ({acronym}) », ou l'ajouter à glossaire.yml"
                yield ContentError(passage.file, passage.key, problem, remedy)
            met.add(acronym)


def _explained(found: re.Match[str]) -> bool:
    """ "nom entier (SIGLE)" or "SIGLE (nom entier)"."""
    before, after = found.string[: found.start()], found.string[found.end() :]
    inside = before.endswith("(") and after.startswith(")") and len(before.split()) > 2
    return inside or re.match(r" \(\w[^)]* [^)]*\)", after) is not None


def _rare_words(passage: Passage, known: frozenset[str]) -> Iterator[ContentError]:
    limit = RAREST_SIMPLE if passage.simple else RAREST
    for word in dict.fromkeys(_common_nouns(passage.text)):
        if word not in known and commonness(word) < limit:
            problem = f"le mot « {word} » est rare"
            remedy = "prendre un mot courant, l'ajouter à glossaire.yml, ou s'il est clair à mots_admis.yml"
            yield ContentError(passage.file, passage.key, problem, remedy)


def _common_nouns(text: str) -> Iterator[str]:
    """The words of a text in small letters, without acronyms, article numbers and names (a capital inside)."""
    for sentence in sentences(ARTICLE_OR_SITE.sub("", text)):
        for number, found in enumerate(LETTERS.finditer(sentence)):
            word = found.group(1)
            if word.islower() or (word.istitle() and (number == 0 or sentence[found.start() - 2] == "«")):
                yield word.lower()


def _known(knowledge: Knowledge) -> frozenset[str]:
    """What needs no check: the words of the glossary, whole and one by one, and those admitted after a review."""
    forms = [form.lower() for term in knowledge.glossary.values() for form in (term.word, *term.forms)]
    parts = [found.group(1) for form in forms for found in LETTERS.finditer(form)]
    return frozenset({*forms, *parts}) | knowledge.admitted
