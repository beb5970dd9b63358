"""Who can help: the préfecture of the address, the number from overseas, and nobody verified too long ago."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.answers import explain, phrase, unavailable
from bot.answers.contacts import without_stale
from bot.exchange import Reply
from bot.knowledge import Knowledge
from bot.rules import UNKNOWN, Case, assess

from .builders import TODAY, create_case


def say(knowledge: Knowledge, situation: str, today: date = TODAY, **facts: str) -> Reply:
    case = Case(facts, today, frozenset(knowledge.facts))
    return explain(assess(knowledge.situations[situation], case, knowledge), case, knowledge)


def ids(reply: Reply) -> list[str]:
    return [contact.id for contact in reply.contacts]


@pytest.mark.parametrize("situation", ["api_expired", "address_change", "human_contact", "no_appointment"])
def test_the_prefecture_of_the_address_comes_just_after_the_contact_centre(
    knowledge: Knowledge, situation: str
) -> None:
    named = ids(say(knowledge, situation, department="93"))
    assert named[named.index("ccc") + 1] == "prefecture_93"
    assert [id for id in named if id != "prefecture_93"] == ids(say(knowledge, situation, department=UNKNOWN))


def test_without_the_contact_centre_the_prefecture_comes_last(knowledge: Knowledge) -> None:
    reply = say(knowledge, "file_closed_or_refused", department="93", refusal="explicit")
    assert "ccc" not in ids(reply)
    assert ids(reply)[-1] == "prefecture_93"


def test_the_prefecture_is_that_of_the_new_address(knowledge: Knowledge) -> None:
    reply = say(knowledge, "address_change", department="69", former_department="93")
    assert "prefecture_69" in ids(reply)
    assert "prefecture_93" not in ids(reply)


def test_what_is_said_of_a_prefecture_is_prudent_and_says_where_to_look(knowledge: Knowledge) -> None:
    text = say(knowledge, "api_expired", department="93").text
    assert "- Préfecture de la Seine-Saint-Denis (Bobigny) : " in text
    assert "Regardez sur son site comment le service des étrangers reçoit" in text
    assert "https://www.seine-saint-denis.gouv.fr" in text


@pytest.mark.parametrize("situation", ["distress", "removal_order"])
def test_in_distress_and_against_a_removal_order_the_prefecture_is_not_named(
    knowledge: Knowledge, situation: str
) -> None:
    assert "prefecture_93" not in ids(say(knowledge, situation, department="93"))


@pytest.mark.parametrize("facts", [{}, {"department": UNKNOWN}, {"department": "99"}])
def test_without_a_known_departement_no_prefecture_is_named(knowledge: Knowledge, facts: dict[str, str]) -> None:
    assert not [id for id in ids(say(knowledge, "api_expired", **facts)) if id.startswith("prefecture")]


@pytest.mark.parametrize(("code", "phone"), [("93", "3039"), ("974", "09 70 82 31 90"), ("976", "09 70 82 31 90")])
def test_overseas_the_point_justice_has_a_number_of_its_own(knowledge: Knowledge, code: str, phone: str) -> None:
    reply = say(knowledge, "address_change", department=code, pending="yes")
    [point] = [contact for contact in reply.contacts if contact.id == "point_justice"]
    assert point.phone == phone
    assert ("Vous êtes outre-mer." in reply.text) == (code != "93")


def test_a_contact_is_withdrawn_the_day_after_its_shelf_life(knowledge: Knowledge) -> None:
    cimade = knowledge.contacts["la_cimade"]
    last = cimade.verified_on + timedelta(days=cimade.shelf_life)
    assert "la_cimade" in ids(say(knowledge, "api_expired", last))
    after = say(knowledge, "api_expired", last + timedelta(days=1))
    assert "la_cimade" not in ids(after)
    assert cimade.name not in after.text.partition("Qui peut aider")[2]


def test_a_prefecture_is_withdrawn_like_any_other(knowledge: Knowledge) -> None:
    reply = say(knowledge, "api_expired", date(2028, 6, 1), department="93")
    assert "prefecture_93" not in ids(reply)


def test_a_phrase_loses_its_stale_contacts_and_nothing_else(knowledge: Knowledge) -> None:
    said = phrase("not_understood", knowledge)
    later = without_stale(said, date(2027, 9, 1), knowledge)
    assert ids(said) == ["ccc", "la_cimade"]
    assert later == replace(said, contacts=said.contacts[:1])


def test_without_the_assistant_a_stale_contact_is_not_given_either(knowledge: Knowledge) -> None:
    assert ids(unavailable(None, date(2027, 9, 1), knowledge)) == ["ccc", "defenseur_des_droits"]


def test_an_emergency_number_is_never_withdrawn(knowledge: Knowledge) -> None:
    case = create_case(today=date(2035, 1, 1))
    verdict = assess(knowledge.situations["distress"], case, knowledge)
    assert {"numero_3114", "samu_15"} <= set(ids(explain(verdict, case, knowledge)))
