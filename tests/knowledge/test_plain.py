"""What is hard to read is found in every text that people read, and what is plain is let through."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.knowledge import Knowledge
from bot.knowledge.conditions import ALWAYS
from bot.knowledge.passages import answer_passages, other_passages
from bot.knowledge.plain import LETTERS, LONGEST, LONGEST_SIMPLE, plain_faults
from bot.knowledge.texts import Line, Term


def said(knowledge: Knowledge, text: str, key: str = "today") -> list[str]:
    """The problems of the content when one answer has one more line."""
    answer = knowledge.answers["distress"]
    longer = replace(answer, **{key: (*getattr(answer, key), Line(text, ALWAYS))})
    small = replace(
        knowledge, answers={"distress": longer}, mentions={}, phrases={}, facts={}, injunctions={}, situations={}
    )
    return [fault.problem for fault in plain_faults(small)]


def test_the_content_of_the_project_is_plain(knowledge: Knowledge) -> None:
    assert [str(fault) for fault in plain_faults(knowledge)] == []


@pytest.mark.parametrize(("key", "limit"), [("today", LONGEST), ("simple", LONGEST_SIMPLE)])
def test_a_sentence_is_too_long_at_one_word_more_than_the_limit(knowledge: Knowledge, key: str, limit: int) -> None:
    assert said(knowledge, "non " * limit + ".", key) == []
    [problem] = said(knowledge, "non " * (limit + 1) + ".", key)
    assert f"une phrase de {limit + 1} mots" in problem


def test_an_answer_of_long_sentences_is_refused_even_if_none_is_too_long(knowledge: Knowledge) -> None:
    assert "mots par phrase en moyenne" in said(knowledge, ("non " * LONGEST + ". ") * 40)[0]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("La DGEF répond.", ["le sigle DGEF n'est pas expliqué"]),
        ("La direction des étrangers (DGEF) répond. La DGEF aide.", []),
        ("La DGEF (direction des étrangers) répond.", []),
        ("La DGEF répond. La direction des étrangers (DGEF) aide.", ["le sigle DGEF n'est pas expliqué"]),
        ("La (DGEF) répond.", ["le sigle DGEF n'est pas expliqué"]),
        ("L'OQTF et le VLS-TS.", []),
        ("L'article L. 614-1 et l'article R. 431-2.", []),
    ],
)
def test_an_acronym_is_explained_at_its_first_use_or_in_the_glossary(
    knowledge: Knowledge, text: str, problem: list[str]
) -> None:
    assert said(knowledge, text) == problem


@pytest.mark.parametrize(
    ("text", "rare"),
    [
        ("Agissez nonobstant ce refus.", ["nonobstant"]),
        ("Nonobstant ce refus, agissez.", ["nonobstant"]),
        ("Dites : « Nonobstant ce refus. »", ["nonobstant"]),
        ("Allez à Bezannes, chez Zygomar.", []),
        ("Allez sur zygomar.gouv.fr.", []),
        ("Gardez le récépissé.", []),
        ("Demandez au travailleur saisonnier.", []),
    ],
)
def test_a_rare_word_is_found_unless_a_name_a_site_or_a_known_word(
    knowledge: Knowledge, text: str, rare: list[str]
) -> None:
    assert said(knowledge, text) == [f"le mot « {word} » est rare" for word in rare]


def test_a_word_must_be_more_common_in_a_simple_line(knowledge: Knowledge) -> None:
    text = "Il faut ordonner cela."
    assert (said(knowledge, text), said(knowledge, text, "simple")) == ([], ["le mot « ordonner » est rare"])


def test_a_word_of_the_glossary_or_an_admitted_word_is_let_through(knowledge: Knowledge) -> None:
    term = Term("nonobstant", (), "Malgré.", None)
    assert said(replace(knowledge, glossary={**knowledge.glossary, "x": term}), "Agissez nonobstant.") == []
    assert said(replace(knowledge, admitted=knowledge.admitted | {"nonobstant"}), "Agissez nonobstant.") == []


def test_every_admitted_word_is_still_used(knowledge: Knowledge) -> None:
    passages = [p for answer in knowledge.answers.values() for p in answer_passages(answer)]
    text = " ".join(passage.text for passage in (*passages, *other_passages(knowledge)))
    assert knowledge.admitted <= {found.group(1).lower() for found in LETTERS.finditer(text)}
