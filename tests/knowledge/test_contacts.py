"""The contacts of the content: one préfecture a département, and a shelf life."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.knowledge import Knowledge
from bot.knowledge.contacts import is_fresh, left_alone, withdrawn
from bot.knowledge.references import SHELF_LIFE_DAYS

from .content_copy import TODAY, ContentCopy

NATIONAL, PREFECTURES = "contacts/nationaux.yml", "contacts/prefectures.yml"
ASSOCIATIONS = ("la_cimade", "gisti", "cedre")
EMERGENCIES = ("numero_3114", "samu_15", "urgence_112", "urgence_114", "hebergement_115")


def age(copy: ContentCopy, id: str, days: int) -> None:
    """Make a national contact last verified so many days before today."""
    copy.edit(NATIONAL, lambda d: d[id].update(verifie_le=TODAY - timedelta(days=days)))


def test_each_departement_has_its_prefecture_with_a_site_of_the_state(knowledge: Knowledge) -> None:
    for code in knowledge.places:
        contact = knowledge.contacts[f"prefecture_{code}"]
        assert contact.department == code
        assert contact.name.startswith("Préfecture d")
        assert str(contact.url).startswith("https://www.")
        assert str(contact.url).endswith(".gouv.fr")


def test_no_two_prefectures_have_the_same_site_or_the_same_name(knowledge: Knowledge) -> None:
    prefectures = [contact for contact in knowledge.contacts.values() if contact.department]
    assert len(prefectures) == len(knowledge.places) == 101
    assert len({contact.url for contact in prefectures}) == len({contact.name for contact in prefectures}) == 101


def test_nothing_of_a_prefecture_claims_to_be_verified_online(knowledge: Knowledge) -> None:
    for contact in knowledge.contacts.values():
        if contact.department:
            assert (contact.confidence, contact.phone) == ("secondaire", None)


def test_in_paris_it_is_the_prefecture_of_police(knowledge: Knowledge) -> None:
    paris = knowledge.contacts["prefecture_75"]
    assert paris.name == "Préfecture de police (Paris)"
    assert "le préfet de police délivre" in paris.what


def test_a_prefecture_may_say_otherwise_than_all(copy: ContentCopy) -> None:
    def verify(data: dict[str, dict[str, dict[str, object]]]) -> None:
        data["prefectures"]["93"].update(verifie_le=TODAY, confiance="officiel", quoi="Reçoit ici.")

    copy.edit(PREFECTURES, verify)
    contact = copy.load().contacts["prefecture_93"]
    assert (contact.confidence, contact.verified_on, contact.what) == ("officiel", TODAY, "Reçoit ici.")
    assert copy.load().contacts["prefecture_69"].confidence == "secondaire"


@pytest.mark.parametrize(("days", "given"), [(0, True), (399, True), (400, True), (401, False)])
def test_a_contact_is_given_up_to_the_last_day_of_its_shelf_life(knowledge: Knowledge, days: int, given: bool) -> None:
    contact = knowledge.contacts["ccc"]
    assert contact.shelf_life == SHELF_LIFE_DAYS == 400
    assert is_fresh(contact, contact.verified_on + timedelta(days=days)) is given


def test_an_association_is_verified_more_often_and_an_emergency_number_never_lacks(knowledge: Knowledge) -> None:
    assert all(knowledge.contacts[id].shelf_life < SHELF_LIFE_DAYS for id in ASSOCIATIONS)
    assert all(is_fresh(knowledge.contacts[id], date(2035, 1, 1)) for id in EMERGENCIES)


def test_a_contact_past_its_shelf_life_is_warned_of_with_its_file_key_and_remedy(copy: ContentCopy) -> None:
    age(copy, "gisti", 271)
    age(copy, "cedre", 270)
    [warning] = withdrawn(copy.load(), TODAY)
    assert (warning.file, warning.key) == (NATIONAL, "gisti")
    assert "plus de 270 jours" in warning.problem
    assert "verifie_le" in warning.remedy
    assert copy.faults() == []


def test_the_prefectures_of_a_same_day_are_warned_of_together(knowledge: Knowledge) -> None:
    day = knowledge.contacts["prefecture_01"].verified_on + timedelta(days=401)
    [warning] = [warning for warning in withdrawn(knowledge, day) if warning.file == PREFECTURES]
    assert warning.key.startswith("01, 02, 03")
    assert warning.key.endswith("974, 976")


def test_an_answer_left_without_anybody_is_an_error(copy: ContentCopy) -> None:
    copy.edit("reponses/address_blocked.yml", lambda d: d.update(contacts=["ccc", "anef_site"]))
    age(copy, "ccc", 400)
    assert copy.faults() == []
    age(copy, "ccc", 401)
    assert "reponses/address_blocked.yml" in [fault.file for fault in copy.faults()]


def test_a_site_is_nobody(copy: ContentCopy) -> None:
    copy.edit("reponses/address_blocked.yml", lambda d: d.update(contacts=["anef_site"]))
    [fault] = copy.faults()
    assert (fault.file, fault.key) == ("reponses/address_blocked.yml", "contacts")
    assert fault.problem == "plus personne n'est nommé"


def test_a_phrase_that_names_people_must_name_one_who_may_be_given(knowledge: Knowledge) -> None:
    ccc = knowledge.contacts["ccc"]
    old = replace(knowledge, contacts={**knowledge.contacts, "ccc": replace(ccc, verified_on=date(2020, 1, 1))})
    assert [fault.key for fault in left_alone(old, TODAY) if fault.file == "phrases.yml"] == ["something_else"]
