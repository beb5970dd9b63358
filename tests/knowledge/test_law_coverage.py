"""`docs/law-coverage.md` says the truth: each answer that it names tells a text of its row."""

from __future__ import annotations

import re
from itertools import chain

import pytest

from bot.knowledge import Knowledge
from bot.settings import ROOT

LINES = (ROOT / "docs" / "law-coverage.md").read_text(encoding="utf-8").splitlines()
ROWS = [[cell.strip() for cell in line.strip("|").split("|")] for line in LINES if line.startswith("| ")][1:]


def told(id: str, knowledge: Knowledge) -> str:
    """All that an answer or a mention may say, with the titles of the texts that it cites."""
    if id.startswith("@"):
        mention = knowledge.mentions[id[1:]]
        cited, text = [citation.source for citation in mention.citations], mention.text
    else:
        answer = knowledge.answers[id]
        why = [reason.line for reason in answer.why]
        lines = chain(answer.lead, answer.today, answer.proofs, why, answer.limits)
        cited, text = [reason.source for reason in answer.why], " ".join(line.text for line in lines)
    return " ".join([text, *(knowledge.sources[source].title for source in cited)])


def test_the_table_is_read() -> None:
    assert len(ROWS) > 40
    assert all(len(row) == 3 for row in ROWS)


@pytest.mark.parametrize("row", ROWS, ids=[row[0][:60] for row in ROWS])
def test_each_answer_of_a_row_tells_one_of_its_texts_and_each_text_is_told(
    row: list[str], knowledge: Knowledge
) -> None:
    texts = [re.compile(re.escape(text.strip()) + r"(?![\d-]*\d)") for text in row[1].split(";")]
    said = {id: told(id, knowledge) for id in re.findall(r"`(@?\w+)`", row[2])}
    assert said
    for id, words in said.items():
        assert any(text.search(words) for text in texts), id
    for text in texts:
        assert any(text.search(words) for words in said.values()), text.pattern
