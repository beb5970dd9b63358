"""The lawyer's cases pass, and one that is wrong, or missing, is told in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.errors import ContentError
from bot.knowledge import Knowledge
from bot.knowledge.cases import WrittenCase, WrittenCases, load_cases
from bot.rules.cases import case_faults
from bot.settings import ROOT

CASES = load_cases(ROOT / "bot" / "content")
SENTENCE = "Un essai."


def written(**changes: Any) -> WrittenCase:
    case = WrittenCase(
        "cas/address_change.yml", SENTENCE, {"pending": "yes"}, date(2026, 11, 21), "address_blocked", None, None
    )
    return replace(case, **changes)


def with_case(case: WrittenCase) -> WrittenCases:
    """The cases of the project, and one more."""
    return {**CASES, "address_change": (*CASES["address_change"], case)}


def faults_of(case: WrittenCase, knowledge: Knowledge) -> list[ContentError]:
    return list(case_faults(with_case(case), knowledge))


def test_every_case_of_the_content_is_answered_as_the_law_says(knowledge: Knowledge) -> None:
    assert [str(fault) for fault in case_faults(CASES, knowledge)] == []


def test_every_situation_has_its_cases(knowledge: Knowledge) -> None:
    assert set(CASES) == set(knowledge.situations)


def test_a_case_that_fails_names_the_file_the_sentence_and_both_answers(knowledge: Knowledge) -> None:
    [fault] = faults_of(written(verdict="address_general"), knowledge)
    assert fault.file == "cas/address_change.yml"
    assert SENTENCE in fault.key
    assert fault.problem == "réponse : attendu address_general, donné address_blocked"
    assert fault.remedy


def test_a_question_left_to_ask_fails_a_case_that_expects_none(knowledge: Knowledge) -> None:
    [fault] = faults_of(written(facts={"pending": "no"}, verdict="address_general"), knowledge)
    assert fault.problem == "question suivante : attendu aucune, donné title_over_one_year"


def test_a_question_that_is_not_asked_fails_a_case_that_expects_it(knowledge: Knowledge) -> None:
    [fault] = faults_of(written(question="title_over_one_year"), knowledge)
    assert fault.problem == "question suivante : attendu title_over_one_year, donné aucune"


def test_what_the_person_does_not_know_is_not_expected_to_be_asked_again(knowledge: Knowledge) -> None:
    facts = {"pending": "no", "title_over_one_year": "unknown"}
    assert faults_of(written(facts=facts, verdict="address_general"), knowledge) == []


def test_the_mentions_are_those_that_the_person_reads(knowledge: Knowledge) -> None:
    moved = {"former_department": "91", "department": "974"}
    case = written(facts={"pending": "yes", **moved}, mentions=frozenset({"overseas_rules"}))
    assert faults_of(case, knowledge) == []
    [fault] = faults_of(replace(case, mentions=frozenset()), knowledge)
    assert fault.problem == "mentions : attendu aucune, donné overseas_rules"


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"facts": {"zzz": "yes"}}, "fait inconnu : zzz"),
        ({"facts": {"pending": "maybe"}}, "pending ne vaut jamais « maybe »"),
        ({"facts": {"pending": "yes", "filed_on": "hier"}}, "filed_on ne vaut jamais « hier »"),
        ({"facts": {"pending": "yes", "department": "99"}}, "department ne vaut jamais « 99 »"),
        ({"verdict": "zzz"}, "pas de réponse « zzz »"),
        ({"question": "zzz"}, "question inconnue : zzz"),
        ({"mentions": frozenset({"zzz"})}, "mention inconnue : zzz"),
    ],
)
def test_a_word_that_the_content_does_not_know_is_named(
    knowledge: Knowledge, changes: dict[str, Any], problem: str
) -> None:
    assert [fault.problem for fault in faults_of(written(**changes), knowledge)] == [problem]


def test_an_answer_without_a_case_is_refused(knowledge: Knowledge) -> None:
    kept = tuple(case for case in CASES["address_change"] if case.verdict != "address_declare")
    [fault] = case_faults({**CASES, "address_change": kept}, knowledge)
    assert (fault.file, fault.key) == ("cas/address_change.yml", "address_declare")


def test_a_case_that_ends_with_a_question_does_not_stand_for_its_answer(knowledge: Knowledge) -> None:
    asked = written(facts={"pending": "no"}, verdict="address_general", question="title_over_one_year")
    kept = tuple(case for case in CASES["address_change"] if case.verdict != "address_general")
    [fault] = case_faults({**CASES, "address_change": (*kept, asked)}, knowledge)
    assert fault.key == "address_general"


def test_a_situation_without_a_file_of_cases_is_refused(knowledge: Knowledge) -> None:
    [fault] = case_faults({id: cases for id, cases in CASES.items() if id != "distress"}, knowledge)
    assert fault.file == "cas/distress.yml"


def test_cases_of_a_situation_that_does_not_exist_are_refused(knowledge: Knowledge) -> None:
    [fault] = case_faults({**CASES, "zzz": ()}, knowledge)
    assert fault.file == "cas/zzz.yml"
