"""The sheet of a situation: all that the content says of it, in French words."""

from __future__ import annotations

import re

import pytest

from bot.answers.sheet import sheet
from bot.knowledge import Knowledge
from bot.settings import ROOT

SITUATIONS = sorted(file.stem for file in (ROOT / "bot" / "content" / "situations").glob("*.yml"))


@pytest.mark.parametrize("id", SITUATIONS)
def test_the_sheet_of_a_situation_says_all_that_its_file_and_answers_hold(knowledge: Knowledge, id: str) -> None:
    situation = knowledge.situations[id]
    said = sheet(situation, knowledge)
    assert said.startswith(f"# {situation.title}\n")
    for fact in situation.facts:
        assert str(knowledge.facts[fact].question) in said
    for rule in situation.rules:
        assert f"**{knowledge.answers[rule.verdict].title}** (`{rule.verdict}`)" in said
        for citation in rule.citations:
            assert knowledge.sources[citation.source].title in said
            assert citation.because in said
        for contact in knowledge.answers[rule.verdict].contacts:
            assert knowledge.contacts[contact].name in said


@pytest.mark.parametrize("id", SITUATIONS)
def test_no_word_of_the_program_is_left_in_the_rules(knowledge: Knowledge, id: str) -> None:
    """Ids stand in back quotes; elsewhere everything is French."""
    said = re.sub(r"`[^`]*`|https://\S+", "", sheet(knowledge.situations[id], knowledge))
    assert not re.search(r"\b\w+_\w+\b|\bNone\b|\b(yes|no|renewal|early|late|under|over|expired)\b", said)


def test_a_rule_is_said_in_words(knowledge: Knowledge) -> None:
    out = sheet(knowledge.situations["api_not_received"], knowledge)
    assert "Si « type de demande » est « Un renouvellement » et « dossier complet » est « oui »" in out
    assert "le titre de séjour est « fini »." in out
    assert "Dans tous les autres cas." in out


def test_the_questions_are_in_their_order_with_their_choices(knowledge: Knowledge) -> None:
    out = sheet(knowledge.situations["api_not_received"], knowledge)
    places = [out.index(str(knowledge.facts[fact].question)) for fact in knowledge.situations["api_not_received"].facts]
    assert places == sorted(places)
    assert "Choix : Un renouvellement ; Une première demande, ou « je ne sais pas »." in out


def test_a_rule_says_since_when_and_who_reviewed_it(knowledge: Knowledge) -> None:
    out = sheet(knowledge.situations["distress"], knowledge)
    assert re.search(r"En vigueur depuis le \d+(er)? \w+ \d{4}\. Relu par [^,]+, le \d+(er)? \w+ \d{4}\.", out)


def test_a_mention_says_the_answers_that_it_never_goes_with(knowledge: Knowledge) -> None:
    out = sheet(knowledge.situations["address_change"], knowledge)
    assert "Si la personne a changé de département est « oui » :" not in out
    assert "Si la personne a changé de département : Vous avez changé de département." in out
    assert "Jamais avec : `address_blocked`." in out
