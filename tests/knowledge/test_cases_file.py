"""The files of cases: what they hold, and what is said of one that cannot be read."""

from __future__ import annotations

from datetime import date

import pytest

from bot.knowledge.cases import load_cases

from .content_copy import ContentCopy

FILE = "cas/address_change.yml"


def test_a_case_is_read_with_its_facts_as_the_rules_have_them(copy: ContentCopy) -> None:
    (copy.content / FILE).write_text(
        '- cas: "Un essai de lecture."\n  faits: {pending: no, filed_on: 2026-08-11, department: "01"}\n'
        "  le: 2026-11-21\n  reponse: address_general\n  question: title_over_one_year\n",
        encoding="utf-8",
    )
    [case] = load_cases(copy.content)["address_change"]
    assert case.facts == {"pending": "no", "filed_on": "2026-08-11", "department": "01"}
    assert (case.on, case.verdict) == (date(2026, 11, 21), "address_general")
    assert (case.question, case.mentions) == ("title_over_one_year", None)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("- cas: ", "- situation: "),
        ("le: 2026-11-21", "le: hier"),
        ("reponse: ", "alors: "),
        ("pending: yes", "pending: 1"),
        ('department: "69"', "department: 69"),
    ],
)
def test_a_case_of_another_shape_is_named_with_its_file(copy: ContentCopy, old: str, new: str) -> None:
    copy.replace(FILE, old, new)
    found = copy.faults()
    assert [fault.file for fault in found] == [FILE] * len(found)
    assert found


@pytest.mark.parametrize("text", ["", "cas: un\n", "[]\n", "- x\n", "- [", "42\n"])
def test_a_file_that_holds_no_case_is_named(copy: ContentCopy, text: str) -> None:
    (copy.content / FILE).write_text(text, encoding="utf-8")
    assert copy.faults()[0].file == FILE


def test_a_failing_case_is_a_fault_of_the_content(copy: ContentCopy) -> None:
    copy.replace(FILE, "reponse: address_blocked", "reponse: address_general")
    assert [fault.file for fault in copy.faults()] == [FILE]
