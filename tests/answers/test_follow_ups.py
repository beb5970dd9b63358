"""What is said to a question that follows an answer."""

from __future__ import annotations

from itertools import product

import pytest

from bot.answers.follow_ups import follow_up
from bot.exchange import Status
from bot.knowledge import Knowledge
from bot.settings import ROOT

from .builders import create_case
from .test_every_answer import HOLE

SITUATIONS = sorted(file.stem for file in (ROOT / "bot" / "content" / "situations").glob("*.yml"))


def test_it_says_its_lines_with_sources_people_and_what_else_to_ask(knowledge: Knowledge) -> None:
    reply = follow_up(knowledge.follow_ups["refuses"], "substitution_solution", create_case(), knowledge)
    assert (reply.status, reply.answer) == (Status.ANSWERED, None)
    assert reply.text.startswith("Et si l'on refuse, ou si l'on me répond que tout se fait par internet ?\n- Dites")
    assert {"r431-2", "l521-3-cja"} <= {source.id for source in reply.sources}
    assert "defenseur_des_droits" in {contact.id for contact in reply.contacts}
    assert [choice.payload for choice in reply.choices] == ["/legal_action"]


def test_it_names_the_prefecture_of_the_person_or_asks_for_the_departement(knowledge: Knowledge) -> None:
    where = knowledge.follow_ups["where"]
    known = follow_up(where, "api_expired", create_case({"department": "69"}), knowledge)
    assert "prefecture_69" in {contact.id for contact in known.contacts}
    assert "Dites-moi votre département" not in known.text
    assert "Dites-moi votre département" in follow_up(where, "api_expired", create_case(), knowledge).text


def test_no_button_leads_to_the_situation_that_was_just_answered(knowledge: Knowledge) -> None:
    reply = follow_up(knowledge.follow_ups["how_long"], "application_status", create_case(), knowledge)
    assert reply.choices == ()


@pytest.mark.parametrize("situation", SITUATIONS)
def test_after_every_situation_each_has_whole_lines_and_a_source(knowledge: Knowledge, situation: str) -> None:
    facts: tuple[dict[str, str], ...] = ({}, {"department": "974", "title_expires_on": "2026-10"})
    for asked, told in product(knowledge.follow_ups.values(), facts):
        reply = follow_up(asked, situation, create_case(told), knowledge)
        assert reply.blocks[0].items
        assert reply.sources
        assert not HOLE.search(reply.text)
