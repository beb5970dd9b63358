"""A line of content is filled, or dropped; it is never guessed and never shown with a hole."""

from __future__ import annotations

from datetime import date

import pytest

from bot.answers.placeholders import line as fill
from bot.answers.placeholders import wording
from bot.answers.words import facts_line
from bot.knowledge import Knowledge
from bot.knowledge.conditions import Group
from bot.knowledge.conditions import Test as Condition
from bot.rules import UNKNOWN

from .builders import create_case, line

TIMES = {
    date(2026, 10, 1): ("avant", "avant"),
    date(2026, 11, 4): ("proche", "avant"),
    date(2026, 11, 5): ("proche", "avant"),
    date(2026, 11, 6): ("passe", "avant"),
    date(2027, 5, 4): ("passe", "proche"),
    date(2027, 5, 6): ("passe", "passe"),
    date(2026, 10, 5): ("avant", "avant"),
    date(2026, 10, 6): ("proche", "avant"),
    date(2027, 4, 4): ("passe", "avant"),
    date(2027, 4, 5): ("passe", "proche"),
    date(2027, 5, 5): ("passe", "proche"),
}


@pytest.mark.parametrize(("today", "times"), TIMES.items(), ids=str)
@pytest.mark.parametrize("id", ["api", "adf", "correction", "plusieurs_demandes"])
def test_an_injunction_is_worded_for_the_day_near_from_the_30th_day_to_the_day_itself(
    knowledge: Knowledge, id: str, today: date, times: tuple[str, str]
) -> None:
    injunction = knowledge.injunctions[id]
    expected = injunction.wordings[times[id == "plusieurs_demandes"]]
    assert wording(injunction, today) == expected
    assert fill(line(f"{{injonction.{id}}}"), create_case(today=today), knowledge) == expected


def test_the_three_wordings_of_an_injunction_differ(knowledge: Knowledge) -> None:
    for injunction in knowledge.injunctions.values():
        assert len(set(injunction.wordings.values())) == (3 if injunction.due else 1)


@pytest.mark.parametrize("today", TIMES, ids=str)
def test_an_injunction_without_a_delay_is_always_worded_the_same(knowledge: Knowledge, today: date) -> None:
    injunction = knowledge.injunctions["droits_sociaux"]
    assert injunction.due is None
    assert wording(injunction, today) == injunction.wordings["sans_delai"]


def test_a_wording_never_says_that_the_state_obeyed_and_always_says_where_the_delay_runs_from(
    knowledge: Knowledge,
) -> None:
    for injunction in knowledge.injunctions.values():
        for name, text in injunction.wordings.items():
            assert "{" not in text
            assert name == "sans_delai" or "en principe de la notification" in text
            assert ("Nous ne savons pas si l'État a tout fait" in text) == (name == "passe")


@pytest.mark.parametrize(
    ("text", "facts", "filled"),
    [
        ("Déposée le {fait.filed_on}.", {"filed_on": "2026-08-01"}, "Déposée le 1er août 2026."),
        ("Déposée en {fait.filed_on}.", {"filed_on": "2026-08"}, "Déposée en août 2026."),
        ("Déposée en {fait.filed_on}.", {"filed_on": "2026"}, "Déposée en 2026."),
        ("Vous êtes dans : {fait.department}.", {"department": "69"}, "Vous êtes dans : Rhône (69)."),
        ("Lieu : {fait.channel}.", {"channel": "anef"}, "Lieu : Sur le site de l'ANEF."),
        ("Complet : {fait.file_complete}.", {"file_complete": "no"}, "Complet : non."),
        (
            "Du {fenetre.debut} au {fenetre.fin}.",
            {"title_expires_on": "2027-02-20"},
            "Du 23 octobre 2026 au 22 décembre 2026.",
        ),
        ("Rien à remplir.", {}, "Rien à remplir."),
        ("{fait.filed_on}, {fait.filed_on}", {"filed_on": "2026-03-02"}, "2 mars 2026, 2 mars 2026"),
    ],
)
def test_a_placeholder_is_filled_with_french_words(
    knowledge: Knowledge, text: str, facts: dict[str, str], filled: str
) -> None:
    assert fill(line(text), create_case(facts), knowledge) == filled


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Déposée le {fait.filed_on}.", {}),
        ("Déposée le {fait.filed_on}.", {"filed_on": UNKNOWN}),
        ("{fait.filed_on} puis {fait.title_expires_on}", {"filed_on": "2026-08-03"}),
        ("Du {fenetre.debut} au {fenetre.fin}.", {}),
        ("Du {fenetre.debut} au {fenetre.fin}.", {"title_expires_on": UNKNOWN}),
        ("Du {fenetre.debut} au {fenetre.fin}.", {"title_expires_on": "2027-02"}),
        ("Du {fenetre.debut} au {fenetre.fin}.", {"title_expires_on": "bientôt"}),
    ],
)
def test_a_line_that_cannot_be_filled_is_dropped(knowledge: Knowledge, text: str, facts: dict[str, str]) -> None:
    assert fill(line(text), create_case(facts), knowledge) is None


def test_a_line_is_said_only_when_its_condition_surely_holds(knowledge: Knowledge) -> None:
    pending = Condition("pending", "est", ("yes",))
    for condition, said in ((pending, "yes"), (Group("aucune", (pending,)), "no")):
        for value in ("yes", "no", UNKNOWN):
            filled = fill(line("Oui.", condition), create_case({"pending": value}), knowledge)
            assert (filled is not None) == (value == said)
        assert fill(line("Oui.", condition), create_case(), knowledge) is None


def test_what_a_person_told_is_shown_as_it_is_and_filled_once(knowledge: Knowledge) -> None:
    case = create_case({"error_kind": "{fait.filed_on}", "filed_on": "2026-08-03"})
    assert fill(line("Erreur : {fait.error_kind}."), case, knowledge) == "Erreur : {fait.filed_on}."


def test_facts_are_listed_with_their_names(knowledge: Knowledge) -> None:
    facts = {"filed_on": "2026-08-01", "department": "69", "pending": UNKNOWN, "inconnu": "x"}
    assert facts_line(facts, knowledge) == (
        "date du dépôt : 1er août 2026 ; département : Rhône (69) ; demande en cours : je ne sais pas"
    )
    assert facts_line({}, knowledge) == ""


@pytest.mark.parametrize(
    ("told", "number"),
    [({}, "3039"), ({"department": "69"}, "3039"), ({"department": UNKNOWN}, "3039"),
     ({"department": "974"}, "09 70 82 31 90")],
)  # fmt: skip
def test_the_number_of_a_contact_is_the_one_that_answers_where_the_person_lives(
    knowledge: Knowledge, told: dict[str, str], number: str
) -> None:
    said = fill(line("Appelez le {contact.point_justice}."), create_case(told), knowledge)
    assert said == f"Appelez le {number}."
