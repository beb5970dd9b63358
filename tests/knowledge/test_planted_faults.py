"""Each kind of fault in the content is found, and its message names the file, the key and the remedy."""

from __future__ import annotations

import pytest

from bot.errors import ContentError

from .content_copy import ContentCopy
from .planted import PLANTED
from .planting import ANSWER, RULES, Planted


def concerning(found: list[ContentError], planted: Planted) -> list[ContentError]:
    return [
        fault for fault in found
        if fault.file == planted.named and planted.key in fault.key and planted.problem in fault.problem
        and planted.remedy in fault.remedy
    ]  # fmt: skip


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_fault_is_found_and_named(copy: ContentCopy, name: str) -> None:
    planted = PLANTED[name]
    copy.edit(planted.file, planted.change)
    found = copy.faults()
    named = concerning(found, planted)
    assert named, [str(other) for other in found]
    assert all(fault.file in str(fault) and fault.remedy for fault in named)


def test_an_answer_that_no_rule_gives_is_found(copy: ContentCopy) -> None:
    text = (copy.content / ANSWER).read_text(encoding="utf-8")
    (copy.content / "reponses" / "zzz.yml").write_text(text, encoding="utf-8")
    [fault] = copy.faults()
    assert (fault.file, fault.problem) == ("reponses/zzz.yml", "aucune règle ne donne cette réponse")


def test_every_fault_is_told_at_once(copy: ContentCopy) -> None:
    copy.edit(ANSWER, lambda d: d["contacts"].extend(["un", "deux"]))
    copy.edit(RULES, lambda d: d["regles"][0]["sources"][0].update(id="trois"))
    assert len(copy.faults()) == 3


def test_the_copy_has_no_fault_of_its_own(copy: ContentCopy) -> None:
    assert [str(fault) for fault in copy.faults()] == []
