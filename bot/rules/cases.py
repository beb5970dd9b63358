"""Tries the lawyer's cases: each must be answered as written, and every answer of a situation must have one."""

from __future__ import annotations

from collections.abc import Iterator

from bot.errors import ContentError
from bot.knowledge.cases import WrittenCase, WrittenCases
from bot.knowledge.model import Knowledge
from bot.knowledge.situations import Situation
from bot.rules import calendar
from bot.rules.assess import Verdict, assess
from bot.rules.possible import UNKNOWN, Case, domain

REMEDY = "corriger la règle, ou le cas si la loi dit autre chose"


def case_faults(cases: WrittenCases, knowledge: Knowledge) -> Iterator[ContentError]:
    """Every case that does not give what it expects, and every answer of a situation that no case reaches."""
    for id, written in cases.items():
        if id not in knowledge.situations:
            yield ContentError(f"cas/{id}.yml", "début", f"pas de situation « {id} »", "donner au fichier son nom")
            continue
        for case in written:
            yield from list(_words(case, knowledge)) or list(_failures(case, knowledge.situations[id], knowledge))
    for situation in knowledge.situations.values():
        yield from _uncovered(situation, cases.get(situation.id, ()))


def outcome(case: WrittenCase, situation: Situation, knowledge: Knowledge) -> tuple[Verdict, Case]:
    """What the rules say of a written case. A fact worth "unknown" has been asked: it is not asked again."""
    told = frozenset(name for name, value in case.facts.items() if value == UNKNOWN)
    tried = Case(case.facts, case.on, told)
    return assess(situation, tried, knowledge), tried


def said_mentions(verdict: Verdict, knowledge: Knowledge) -> frozenset[str]:
    """The mentions that the person reads: those that hold, less those that this answer leaves out."""
    return frozenset(id for id in verdict.mentions if verdict.verdict not in knowledge.mentions[id].except_verdicts)


def _failures(case: WrittenCase, situation: Situation, knowledge: Knowledge) -> Iterator[ContentError]:
    verdict, _ = outcome(case, situation, knowledge)
    if verdict.verdict != case.verdict:
        yield _failure(case, "réponse", case.verdict, verdict.verdict)
    if verdict.next_question != case.question:
        yield _failure(case, "question suivante", case.question or "aucune", verdict.next_question or "aucune")
    mentions = said_mentions(verdict, knowledge)
    if case.mentions is not None and case.mentions != mentions:
        yield _failure(case, "mentions", _listed(case.mentions), _listed(mentions))


def _failure(case: WrittenCase, what: str, expected: str, given: str) -> ContentError:
    problem = f"{what} : attendu {expected}, donné {given}"
    return ContentError(case.file, f"« {case.sentence} »", problem, REMEDY)


def _uncovered(situation: Situation, written: tuple[WrittenCase, ...]) -> Iterator[ContentError]:
    """A case that still has a question to ask does not count: the answer is not given yet."""
    concluded = {case.verdict for case in written if case.question is None}
    for verdict in dict.fromkeys(rule.verdict for rule in situation.rules):
        if verdict not in concluded:
            problem = f"aucun cas ne finit par la réponse « {verdict} »"
            yield ContentError(f"cas/{situation.id}.yml", verdict, problem, "en écrire au moins un")


def _words(case: WrittenCase, knowledge: Knowledge) -> Iterator[ContentError]:
    """The words of a case that the content does not know: they would make it pass or fail for nothing."""
    for name, value in case.facts.items():
        if name not in knowledge.facts:
            yield _unknown(case, f"fait inconnu : {name}", "voir faits.yml")
        elif value != UNKNOWN and not _allowed(name, value, knowledge):
            yield _unknown(case, f"{name} ne vaut jamais « {value} »", "voir faits.yml")
    if case.verdict not in knowledge.answers:
        yield _unknown(case, f"pas de réponse « {case.verdict} »", "voir reponses/")
    if case.question is not None and case.question not in knowledge.facts:
        yield _unknown(case, f"question inconnue : {case.question}", "voir faits.yml")
    for mention in sorted((case.mentions or frozenset()) - set(knowledge.mentions)):
        yield _unknown(case, f"mention inconnue : {mention}", "voir mentions.yml")


def _allowed(name: str, value: str, knowledge: Knowledge) -> bool:
    fact = knowledge.facts[name]
    if fact.kind == "date":
        return calendar.parse(value) is not None
    return value in (knowledge.places if fact.kind == "departement" else domain(fact))


def _unknown(case: WrittenCase, problem: str, remedy: str) -> ContentError:
    return ContentError(case.file, f"« {case.sentence} »", problem, remedy)


def _listed(ids: frozenset[str]) -> str:
    return ", ".join(sorted(ids)) or "aucune"
