"""The cited texts: each is in the list of sources, and each of the list is cited somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.errors import ContentError
from bot.knowledge.model import Knowledge
from bot.knowledge.passages import answer_passages, letter_passages, other_passages
from bot.knowledge.references import Source

ARTICLE = re.compile(r"\b([LRD])\. ?(\d+(?:-\d+)*)")
ARTICLE_ID = re.compile(r"([lrd]\d+(?:-\d+)*)(?:-[a-z]+)?")


def citation_faults(knowledge: Knowledge) -> Iterator[ContentError]:
    """An article named in a text without its source, and a source that nothing cites by its id or its number."""
    listed = {article for source in knowledge.sources.values() for article in _articles(source)}
    named: set[str] = set()
    texts = [p for answer in knowledge.answers.values() for p in answer_passages(answer)]
    for passage in (*texts, *letter_passages(knowledge), *other_passages(knowledge)):
        for letter, number in ARTICLE.findall(passage.text):
            article = f"{letter.lower()}{number}"
            named.add(article)
            if article not in listed:
                problem = f"l'article {letter}. {number} n'est pas dans sources.yml"
                yield ContentError(passage.file, passage.key, problem, "l'y ajouter, avec ce qui a été vu")
    used = set(_by_id(knowledge))
    for id in knowledge.sources:
        if id not in used and not named & set(_articles(knowledge.sources[id])):
            yield ContentError("sources.yml", id, "rien ne cite ce texte", "le citer ou l'enlever")


def _articles(source: Source) -> Iterator[str]:
    """The articles that a source is, or that its title names: "l423-7"."""
    if match := ARTICLE_ID.fullmatch(source.id):
        yield match[1]
    yield from (f"{letter.lower()}{number}" for letter, number in ARTICLE.findall(source.title))


def _by_id(knowledge: Knowledge) -> Iterator[str]:
    for situation in knowledge.situations.values():
        for rule in situation.rules:
            yield from (citation.source for citation in rule.citations)
    for mention in knowledge.mentions.values():
        yield from (citation.source for citation in mention.citations)
    for answer in knowledge.answers.values():
        yield from (reason.source for reason in answer.why)
    for letter in knowledge.letters.values():
        yield from (reason.source for reason in letter.law)
    for injunction in knowledge.injunctions.values():
        yield from injunction.sources
    for follow_up in knowledge.follow_ups.values():
        yield from (source for text in follow_up.texts for source in text.sources)
    yield from (source for fact in knowledge.facts.values() for source in fact.why_sources)
    for deadline in knowledge.deadlines.values():
        yield from (deadline.source, *(caveat.source for caveat in deadline.caveats))
    yield from (term.source for term in knowledge.glossary.values() if term.source)
