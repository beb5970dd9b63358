"""The questions that follow an answer, and the words that they are known by."""

from __future__ import annotations

from datetime import date

import pytest

from bot.knowledge import Knowledge
from bot.knowledge.conditions import ALWAYS
from bot.knowledge.follow_ups import FollowUp, FollowUpText
from bot.knowledge.references import Review
from bot.knowledge.texts import Line


def asked_by(*words: str) -> FollowUp:
    return FollowUp("essai", "Et si ?", words, (said("Tout."),), False, Review("rédaction", date(2026, 11, 21)))


def said(line: str, *after: str) -> FollowUpText:
    return FollowUpText(after, (Line(line, ALWAYS),), (), (), ())


@pytest.mark.parametrize(
    ("words", "text", "asked"),
    [
        ("repond* pas", "et si ils repondent pas", True),
        ("repond* pas", "ils ne repondent toujours pas", True),
        ("repond* pas", "repond vite je ne sais pas", False),
        ("repond* pas", "pas encore repondu", False),
        ("payant", "impayant", False),
        ("payant*", "c est payante", True),
        ("et si * refus*", "et si la prefecture refuse", True),
        ("et si * refus*", "et si refus", False),
    ],
)
def test_words_are_found_in_their_order_with_two_others_between_at_most(words: str, text: str, asked: bool) -> None:
    assert asked_by("rien du tout", words).is_asked(text) is asked


def test_a_text_of_its_own_follows_some_situations_and_the_last_all_others() -> None:
    urgent, other = said("Aujourd'hui.", "removal_order", "legal_action"), said("Demain.")
    follow_up = FollowUp("essai", "Et si ?", ("si",), (urgent, other), False, Review("rédaction", date(2026, 11, 21)))
    assert follow_up.text_after("legal_action") is urgent
    assert follow_up.text_after("address_change") is other


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("et s ils disent que c est que par internet", "refuses"), ("j ai deja appele dix fois", "no_reply"),
        ("c est payant", "cost"), ("combien de temps ca prend", "how_long"), ("je dois partir quand", "how_long"),
        ("c est ou le point d accueil numerique", "where"), ("je peux travailler en attendant", "work"),
        ("et si je fais rien", "nothing"), ("je peux bosser", "work"), ("et pour voyager", "travel"),
        ("personne decroche", "no_reply"), ("l agent refuse", "refuses"), ("je redepose", "redo"),
        ("comment saisir le defenseur des droits", "defender"), ("je dois amener quoi", "bring"),
        ("j envoie ou la lettre", "send"), ("ou je dois aller", "where"), ("faut payer", "cost"), ("merci beaucoup", None), ("j ai aussi demenage a lyon", None),
    ],
)  # fmt: skip
def test_what_people_ask_after_an_answer_is_recognised(knowledge: Knowledge, text: str, id: str | None) -> None:
    assert next((one.id for one in knowledge.follow_ups.values() if one.is_asked(text)), None) == id
