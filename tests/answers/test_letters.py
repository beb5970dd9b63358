"""How a letter is composed: what is dropped, what is left blank, what is refused."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.answers.explain import explain
from bot.answers.letters import compose, offered, write
from bot.errors import LetterRefused
from bot.knowledge import Knowledge
from bot.knowledge.conditions import Test as Condition
from bot.knowledge.letters import Letter
from bot.knowledge.texts import Line
from bot.paper.text import as_text
from bot.rules import UNKNOWN

from .builders import REVIEW, TODAY, create_answer, create_case, create_verdict, line, reason, with_answer

PENDING = Condition("pending", "est", ("yes",))


def create_letter(**changes: Any) -> Letter:
    defaults = {
        "id": "essai", "title": "Une lettre d'essai", "subject": "un essai", "recipient": "prefecture",
        "essentials": (), "refusal": None, "obstacles": (), "facts": (line("Un fait."),),
        "law": (reason("Un texte."),), "request": (line("Une demande."),), "enclosures": (line("une pièce"),),
        "review": REVIEW,
    }  # fmt: skip
    return Letter(**{**defaults, **changes})


def composed(knowledge: Knowledge, told: dict[str, str] | None = None, **changes: Any) -> str:
    return as_text(compose(create_letter(**changes), create_case(told), knowledge))


def test_the_parts_come_in_the_order_of_a_letter(knowledge: Knowledge) -> None:
    parts = [
        "(signature)",
        "(prénom et nom)",
        "Préfecture",
        "Le 21 novembre 2026",
        "(numéro étranger",
        "Objet : un essai",
    ]
    parts += [
        "Madame, Monsieur,",
        "Un fait.",
        "Un texte.",
        "Une demande.",
        "Je vous prie",
        "Pièces jointes :",
        "une pièce",
    ]
    signature, *others = parts
    text = composed(knowledge)
    assert [text.index(part) for part in others] == sorted(text.index(part) for part in others)
    assert text.index("Je vous prie") < text.index(signature) < text.index("Pièces jointes")


def test_the_address_of_the_sender_is_on_the_left_and_that_of_the_recipient_on_the_right(knowledge: Knowledge) -> None:
    paragraphs = compose(create_letter(), create_case({"department": "75"}), knowledge).paragraphs
    assert paragraphs[0].kind == "text"
    assert "(prénom et nom)" in paragraphs[0].text
    assert (paragraphs[1].kind, paragraphs[1].text) == (
        "right",
        "Préfecture de police\nParis (75)\nService des étrangers",
    )


@pytest.mark.parametrize(
    ("given", "said"),
    [("2026-08-01", "le 1er août 2026"), ("2026-08", "en août 2026"), ("2026", "en 2026")],
)
def test_a_day_a_month_or_a_year_is_said_in_its_own_way(knowledge: Knowledge, given: str, said: str) -> None:
    assert f"Déposé {said}." in composed(knowledge, {"filed_on": given}, facts=(line("Déposé {quand.filed_on}."),))


@pytest.mark.parametrize("given", [{}, {"filed_on": UNKNOWN}, {"filed_on": "bientôt"}])
def test_a_sentence_whose_fact_is_not_known_is_dropped(knowledge: Knowledge, given: dict[str, str]) -> None:
    text = composed(knowledge, given, facts=(line("Un fait."), line("Déposé {quand.filed_on}.")))
    assert "Déposé" not in text
    assert "Un fait." in text


def test_a_blank_is_seen_with_what_to_write_there(knowledge: Knowledge) -> None:
    assert "……… (nom du document)" in composed(knowledge, facts=(line("Voici : {blanc.document}."),))


def test_an_order_of_the_decision_is_said_without_dates_or_doubts(knowledge: Knowledge) -> None:
    text = composed(knowledge, law=(reason("L'État doit {injonction.api}."),))
    assert f"L'État doit {knowledge.injunctions['api'].what}." in text
    assert "novembre 2026 s'il court" not in text


def test_a_letter_for_another_person_begins_by_saying_so(knowledge: Knowledge) -> None:
    for value in ("father", "mother", "spouse", "child", "relative", "client"):
        told = composed(knowledge, {"on_behalf_of": value}).split("Madame, Monsieur,\n\n")[1]
        assert told.startswith("Je m'appelle …")
        assert "(prénom et nom de la personne)" in told
        assert ("accord écrit" in told) == (value != "child")
    for facts in ({}, {"on_behalf_of": "self"}, {"on_behalf_of": UNKNOWN}):
        assert "Je m'appelle" not in composed(knowledge, facts)


def test_what_a_person_told_is_never_read_as_a_placeholder(knowledge: Knowledge) -> None:
    facts = (line("Erreur : {fait.error_kind}."),)
    assert "Erreur : {blanc.nom}." in composed(knowledge, {"error_kind": "{blanc.nom}"}, facts=facts)


def test_a_letter_is_refused_with_the_names_of_what_is_missing(knowledge: Knowledge) -> None:
    letter = create_letter(essentials=("filed_on", "pending"), refusal="Il manque : {manque.faits}.")
    with pytest.raises(LetterRefused, match=r"^Il manque : date du dépôt, demande en cours\.$") as refused:
        write(letter, {}, TODAY, knowledge)
    assert refused.value.missing == ("filed_on", "pending")


def test_a_letter_that_would_be_untrue_is_refused_first(knowledge: Knowledge) -> None:
    letter = create_letter(essentials=("filed_on",), refusal="Il manque.", obstacles=(line("Faux.", PENDING),))
    with pytest.raises(LetterRefused, match=r"^Faux\.$") as refused:
        write(letter, {"pending": "yes"}, TODAY, knowledge)
    assert refused.value.missing == ()
    with pytest.raises(LetterRefused, match=r"^Il manque\.$"):
        write(letter, {"pending": "no"}, TODAY, knowledge)


def test_a_fact_that_follows_from_another_counts(knowledge: Knowledge) -> None:
    letter = create_letter(essentials=("asylum_seeker",), refusal="Il manque.")
    assert write(letter, {"title_type": "student"}, TODAY, knowledge).title == letter.title


def test_the_first_letter_that_can_be_written_is_offered(knowledge: Knowledge) -> None:
    letters = {
        "un": create_letter(id="un", essentials=("filed_on",), refusal="Il manque."),
        "deux": create_letter(id="deux", obstacles=(line("Faux.", Condition("pending", "est", ("no",))),)),
    }
    with_letters = replace(knowledge, letters=letters)
    answer = create_answer(letters=(Line("un", PENDING), line("deux")))
    for facts, expected in (
        ({"pending": "yes", "filed_on": "2026-08-03"}, "un"), ({"pending": "yes"}, "deux"),
        ({"filed_on": "2026-08-03"}, "deux"), ({"pending": "no"}, None),
    ):  # fmt: skip
        assert offered(answer, create_case(facts), with_letters) == expected
    assert offered(create_answer(), create_case(), with_letters) is None


def test_the_reply_names_the_letter(knowledge: Knowledge) -> None:
    content = with_answer(knowledge, create_answer(letters=(line("second_request"),)))
    assert explain(create_verdict(), create_case(), content).letter == "second_request"
    assert explain(create_verdict(), create_case({"asylum_seeker": "yes"}), content).letter is None


SILENT = {"filed_on": "2026-07-05", "file_complete": "yes", "title_type": "visitor"}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, True),
        ({"filed_on": "2026-07"}, False),
        ({"filed_on": "2026-05-01"}, False),
        ({"title_type": "talent"}, False),
        ({"title_type": UNKNOWN}, False),
        ({"complement_requested": "yes"}, False),
    ],
    ids=["surely in time", "a month only", "over two months", "a shorter time may hold", "any title", "time stopped"],
)
def test_the_letter_that_asks_for_reasons_says_that_it_is_in_time_only_where_that_is_sure(
    knowledge: Knowledge, changed: dict[str, str], said: bool
) -> None:
    text = as_text(write(knowledge.letters["refusal_reasons"], {**SILENT, **changed}, TODAY, knowledge))
    assert ("J'envoie cette demande dans ce délai" in text) == said
    assert "article L. 232-4" in text


@pytest.mark.parametrize(
    "changed",
    [{"file_complete": "no"}, {"file_complete": UNKNOWN}, {"filed_on": "2026-09-01"}, {"refusal": "explicit"}],
    ids=["incomplete", "perhaps incomplete", "too early", "refused in writing"],
)
def test_no_reasons_are_asked_for_a_silence_that_may_be_no_refusal(
    knowledge: Knowledge, changed: dict[str, str]
) -> None:
    letter = knowledge.letters["refusal_reasons"]
    assert as_text(write(letter, SILENT, TODAY, knowledge))
    with pytest.raises(LetterRefused):
        write(letter, {**SILENT, **changed}, TODAY, knowledge)


@pytest.mark.parametrize("id", ["silence_over", "refusal_implicit"])
def test_the_reasons_are_asked_before_the_defenseur_once_the_silence_is_a_refusal(
    knowledge: Knowledge, id: str
) -> None:
    answer = knowledge.answers[id]
    assert offered(answer, create_case(SILENT), knowledge) == "refusal_reasons"
    assert offered(answer, create_case({**SILENT, "file_complete": UNKNOWN}), knowledge) == "defenseur_des_droits"
    assert offered(answer, create_case({**SILENT, "filed_on": UNKNOWN}), knowledge) == "defenseur_des_droits"
