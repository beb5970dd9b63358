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
    assert reply.text.startswith(
        "Et si l'on refuse, ou si l'on me répond que tout se fait par internet ?\n- Votre demande"
    )
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


TO_COURT = ("file_closed_or_refused", "removal_order", "legal_action")


@pytest.mark.parametrize("situation", TO_COURT)
def test_where_a_court_may_be_seized_every_follow_up_but_the_cost_sends_to_a_lawyer_today(
    knowledge: Knowledge, situation: str
) -> None:
    for asked in knowledge.follow_ups.values():
        reply = follow_up(asked, situation, create_case(), knowledge)
        lawyer = "avocat" in {contact.id for contact in reply.contacts}
        assert lawyer == (asked.id != "cost"), asked.id
        assert "prouver" not in reply.text
        if lawyer:
            assert "aujourd'hui" in reply.text
            assert "r421-1-cja" in {source.id for source in reply.sources} or asked.id == "work"


def test_who_waits_for_an_answer_is_told_that_the_silence_may_be_a_refusal(knowledge: Knowledge) -> None:
    facts = {"filed_on": "2026-07-01", "title_type": "visitor"}
    no_reply = knowledge.follow_ups["no_reply"]
    general = follow_up(no_reply, "application_status", create_case(), knowledge).text
    late = follow_up(no_reply, "application_status", create_case(facts), knowledge).text
    assert "la loi voit un refus dans ce silence" in general
    assert "ce délai de réponse est passé" not in general
    assert "ce délai de réponse est passé" in late


def test_the_right_to_work_is_said_with_its_conditions(knowledge: Knowledge) -> None:
    for situation in ("api_not_received", "second_motif"):
        text = follow_up(knowledge.follow_ups["work"], situation, create_case(), knowledge).text
        assert "En France métropolitaine" in text or "en France métropolitaine" in text
    assert "article L. 433-3" in follow_up(knowledge.follow_ups["work"], "rights_lost", create_case(), knowledge).text


@pytest.mark.parametrize("situation", SITUATIONS)
def test_from_overseas_the_number_to_call_is_the_one_that_answers_there(knowledge: Knowledge, situation: str) -> None:
    for asked in knowledge.follow_ups.values():
        there = follow_up(asked, situation, create_case({"department": "974"}), knowledge)
        assert "3039" not in " ".join(there.blocks[0].items)
        assert "3039" not in {contact.phone for contact in there.contacts}
        here = follow_up(asked, situation, create_case({"department": "69"}), knowledge)
        assert "09 70 82 31 90" not in " ".join(here.blocks[0].items)


def test_an_office_that_does_not_reply_has_its_own_way_of_complaint(knowledge: Knowledge) -> None:
    for asked in ("no_reply", "refuses"):
        reply = follow_up(knowledge.follow_ups[asked], "api_not_recognised", create_case(), knowledge)
        assert "commission de recours amiable" in reply.text
        assert "point d'accueil numérique" not in reply.text


@pytest.mark.parametrize("asked", ["how_long", "no_reply"])
def test_who_has_a_refusal_in_hand_is_not_told_of_a_silence(knowledge: Knowledge, asked: str) -> None:
    def said(**facts: str) -> str:
        return follow_up(knowledge.follow_ups[asked], "file_closed_or_refused", create_case(facts), knowledge).text

    assert "Vous n'avez rien reçu" in said()
    assert "Vous n'avez rien reçu" in said(refusal="implicit")
    assert "Vous n'avez rien reçu" not in said(refusal="explicit")
