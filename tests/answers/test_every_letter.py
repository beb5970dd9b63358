"""Every letter of the content, whatever was told: whole, true to what was told, and on few sheets."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from bot.answers.letters import offered, write
from bot.errors import LetterRefused
from bot.knowledge import Knowledge
from bot.paper.pdf import as_pdf
from bot.paper.text import as_text
from bot.rules import UNKNOWN
from bot.settings import ROOT

from .builders import TODAY, create_case
from .letter_cases import FULL, LETTERS, few

HOLE = re.compile(r"[{}]|\bNone\b|\bunknown\b|  |\.\.(?!\.)|\bnous\b", re.IGNORECASE)
NEVER = re.compile(r"en règle\b|sans papiers|\d ?€|48 heures|c'est corrigé|a obéi|Nous ne savons", re.IGNORECASE)
ARTICLE = re.compile(r"\b[LRD]\. \d{3,4}-\d+(?:-\d+)*")
DAYS = ("2026", "2026-08", "2026-08-11", "2026-10-10", "2027-01-31", "2025-01-01", UNKNOWN)


def values(knowledge: Knowledge) -> st.SearchStrategy[dict[str, str]]:
    """Any facts that a conversation may hold."""
    strategies = {}
    for fact in knowledge.facts.values():
        known = {"date": DAYS, "oui_non": ("yes", "no", UNKNOWN), "departement": ("69", "75", "974", UNKNOWN)}
        strategies[fact.id] = st.sampled_from(known.get(fact.kind) or [*(o.value for o in fact.options), UNKNOWN])
    return st.fixed_dictionaries({}, optional=strategies)


def outcome(id: str, told: dict[str, str], knowledge: Knowledge) -> str:
    """The letter, or why it is refused."""
    try:
        return as_text(write(knowledge.letters[id], told, TODAY, knowledge))
    except LetterRefused as refusal:
        return refusal.message


def test_a_letter_is_whole_whatever_was_told(knowledge: Knowledge) -> None:
    @settings(max_examples=400, deadline=None, derandomize=True)
    @given(st.sampled_from(LETTERS), values(knowledge))
    def check(id: str, told: dict[str, str]) -> None:
        said = outcome(id, {**few(knowledge.letters[id]), **told}, knowledge)
        assert not HOLE.search(said), HOLE.findall(said)
        assert not NEVER.search(said)
        assert said.endswith(".") or "Pièces jointes :\n\n- " in said

    check()


@pytest.mark.parametrize("id", LETTERS)
def test_without_one_of_its_essential_facts_a_letter_is_refused_and_says_which(id: str, knowledge: Knowledge) -> None:
    letter = knowledge.letters[id]
    for fact in letter.essentials:
        for told in ({**FULL, fact: UNKNOWN}, {name: value for name, value in FULL.items() if name != fact}):
            with pytest.raises(LetterRefused) as refused:
                write(letter, told, TODAY, knowledge)
            assert refused.value.missing == (fact,)
            assert knowledge.facts[fact].name in refused.value.message


def obstacles(knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    for letter in knowledge.letters.values():
        for line in letter.obstacles:
            yield letter.id, line.text


def test_every_obstacle_of_a_letter_can_be_met(knowledge: Knowledge) -> None:
    against = [
        {"procedure": "first"}, {"channel": "prefecture"}, {"file_complete": "no"}, {"filed_on": "2026-09-30"},
        {"refusal": "closed"}, {"tried_online": "no"}, {"contacted_ccc": "no"}, {"went_to_pan": "no"},
        {"asylum_seeker": "yes"}, {"former_department": "69"}, {"pending": "no"}, {"department": "974"},
        {"api_expires_on": "2026-11-20"}, {"work_allowed_before": "no"}, {"procedure": "first", "title_type": "student"},
        {"title_type": "algerian_certificate", "filed_on": "2026-01-01"},
    ]  # fmt: skip
    every = set(obstacles(knowledge))
    met = {(id, outcome(id, {**FULL, **changes}, knowledge)) for id in LETTERS for changes in against}
    assert every <= met


@pytest.mark.parametrize("id", LETTERS)
def test_each_article_that_a_letter_cites_is_one_of_its_sources(id: str, knowledge: Knowledge) -> None:
    letter = knowledge.letters[id]
    titles = " ".join(knowledge.sources[reason.source].title for reason in letter.law)
    said = " ".join((*(r.line.text for r in letter.law), *(line.text for line in (*letter.facts, *letter.request))))
    assert all(article in titles for article in ARTICLE.findall(said))
    for reason in letter.law:
        source = knowledge.sources[reason.source].title
        numbers = (*ARTICLE.findall(source), *re.findall(r"n° (\d{6})", source))
        related = ("Il a ", "Par cette décision", "par la même décision")
        assert any(number in reason.line.text for number in numbers) or any(w in reason.line.text for w in related)


@pytest.mark.parametrize("id", LETTERS)
def test_a_letter_asks_for_a_written_answer_and_leaves_the_name_and_the_signature_blank(
    id: str, knowledge: Knowledge
) -> None:
    text = as_text(write(knowledge.letters[id], FULL, TODAY, knowledge))
    assert re.search(r"par écrit|décision écrite", text)
    for blank in ("prénom et nom", "adresse", "signature"):
        assert f"… ({blank})" in text


@pytest.mark.parametrize("id", LETTERS)
def test_a_letter_fits_on_two_sheets_and_one_when_a_person_writes_for_themselves(id: str, knowledge: Knowledge) -> None:
    for told, most in ((FULL, 2), ({**FULL, "on_behalf_of": "self"}, 1)):
        page = write(knowledge.letters[id], told, TODAY, knowledge)
        assert len(PdfReader(io.BytesIO(as_pdf(page, TODAY))).pages) <= most


def test_every_letter_is_offered_by_an_answer(knowledge: Knowledge) -> None:
    case = create_case(dict(FULL))
    given = {letter for answer in knowledge.answers.values() if (letter := offered(answer, case, knowledge))}
    stayed = offered(knowledge.answers["address_blocked"], create_case({"pending": "yes"}), knowledge)
    assert {*given, stayed} == set(LETTERS)


def test_an_answer_with_the_letter_to_the_defenseur_says_that_no_delay_stops(knowledge: Knowledge) -> None:
    offering = [a for a in knowledge.answers.values() if "defenseur_des_droits" in {o.text for o in a.letters}]
    assert offering
    for answer in offering:
        file = ROOT / "bot" / "content" / "reponses" / f"{answer.id}.yml"
        assert re.search(r"n'arrête pas les? délais? du tribunal", file.read_text(encoding="utf-8"))
