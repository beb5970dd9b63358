"""A situation on one sheet, for people who know the law: questions, rules in words, sources, mentions, contacts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from bot import dates
from bot.answers.conditions import in_words
from bot.knowledge.conditions import Group, facts_of
from bot.knowledge.model import Knowledge
from bot.knowledge.references import Citation, Review
from bot.knowledge.situations import Fact, Mention, Rule, Situation
from bot.knowledge.texts import Answer

DATE_OR_PLACE = {"date": "une date", "departement": "un département"}


def sheet(situation: Situation, knowledge: Knowledge) -> str:
    """The sheet of a situation, in French Markdown."""
    return "\n".join(
        chain(
            (f"# {situation.title}", "", f"Situation `{situation.id}`. Bouton : « {situation.short} »."),
            _section("Les questions, dans l'ordre", _questions(situation, knowledge), "Aucune question."),
            _section("Les règles : la première qui est vraie donne la réponse", _rules(situation, knowledge)),
            _section("Les phrases ajoutées quand elles sont vraies", _mentions(situation, knowledge), "Aucune."),
            _section("Qui peut aider", _contacts(situation, knowledge), "Personne n'est nommé."),
            ("", f"Contenu, version {knowledge.version}."),
        )
    )


def _section(title: str, lines: Iterable[str], empty: str = "") -> Iterator[str]:
    yield from ("", f"## {title}", "")
    yield from tuple(lines) or (empty,)


def _questions(situation: Situation, knowledge: Knowledge) -> Iterator[str]:
    for number, fact in enumerate((knowledge.facts[id] for id in situation.facts), 1):
        yield f"{number}. {fact.question}"
        yield f"   Choix : {_choices(fact)}, ou « je ne sais pas »."


def _choices(fact: Fact) -> str:
    if fact.kind == "oui_non":
        return "oui, non"
    return DATE_OR_PLACE.get(fact.kind) or " ; ".join(option.label for option in fact.options)


def _rules(situation: Situation, knowledge: Knowledge) -> Iterator[str]:
    for number, rule in enumerate(situation.rules, 1):
        yield f"{number}. **{knowledge.answers[rule.verdict].title}** (`{rule.verdict}`)"
        yield f"   - {_when(rule, knowledge)}"
        yield from (f"   - {line}" for line in _cited(rule.citations, knowledge))
        yield f"   - En vigueur depuis le {dates.day(rule.since)}. {_reviewed(rule.review)}"
        yield from (f"   - {line}" for line in _deadlines(knowledge.answers[rule.verdict], knowledge))
        yield f"   - Texte de la réponse : {_reviewed(knowledge.answers[rule.verdict].review, 'relu')}"


def _when(rule: Rule, knowledge: Knowledge) -> str:
    said = in_words(rule.condition, knowledge)
    return f"Si {said}." if said else "Dans tous les autres cas."


def _cited(citations: Iterable[Citation], knowledge: Knowledge) -> Iterator[str]:
    for citation in citations:
        source = knowledge.sources[citation.source]
        title = f"[{source.title}]({source.url})" if source.url else source.title
        yield f"Source : {title}. {citation.because}"


def _deadlines(answer: Answer, knowledge: Knowledge) -> Iterator[str]:
    for offer in answer.deadlines:
        deadline = knowledge.deadlines[offer.text]
        conditions = tuple(part for part in (deadline.condition, offer.condition) if facts_of(part))
        when = in_words(Group("toutes", conditions), knowledge)
        yield f"Échéance montrée : {deadline.name}{f', quand {when}' if when else ''}."


def _reviewed(review: Review, word: str = "Relu") -> str:
    return f"{word} par {review.by}, le {dates.day(review.on)}."


def _mentions(situation: Situation, knowledge: Knowledge) -> Iterator[str]:
    """The mentions that at least one answer of the situation may carry."""
    verdicts = tuple(dict.fromkeys(rule.verdict for rule in situation.rules))
    for mention in knowledge.mentions.values():
        left_out = [id for id in verdicts if id in mention.except_verdicts]
        if len(left_out) < len(verdicts):
            yield from _mention(mention, left_out, knowledge)


def _mention(mention: Mention, left_out: list[str], knowledge: Knowledge) -> Iterator[str]:
    yield f"- Si {in_words(mention.condition, knowledge)} : {mention.text} (`{mention.id}`)"
    yield from (f"  - {line}" for line in _cited(mention.citations, knowledge))
    if left_out:
        yield f"  - Jamais avec : {', '.join(f'`{id}`' for id in left_out)}."
    yield f"  - {_reviewed(mention.review)}"


def _contacts(situation: Situation, knowledge: Knowledge) -> Iterator[str]:
    ids = dict.fromkeys(id for rule in situation.rules for id in knowledge.answers[rule.verdict].contacts)
    for contact in (knowledge.contacts[id] for id in ids):
        details = ", ".join(part for part in (contact.phone, contact.url, contact.address) if part)
        verified = f"vérifié le {dates.day(contact.verified_on)}, donné pendant {contact.shelf_life} jours"
        yield f"- {contact.name} : {contact.what} {details} ({verified})".replace("  ", " ")
    yield "- Si le département est connu : la préfecture de l'adresse (`contacts/prefectures.yml`)."
