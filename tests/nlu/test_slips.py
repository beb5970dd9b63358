"""Words with a slip: which word is meant, and what is left as it is."""

from __future__ import annotations

import pytest

from bot.nlu.lexicon import Lexicon
from bot.nlu.slips import Slips, misspelt
from tests.nlu.dated import read
from tests.nlu.found import values

SLIPS = Slips(["employeur", "saisonnier", "limoges", "limages"], real=["employer", "residence"])


@pytest.mark.parametrize("typed", ["emploiyeur", "enployeur", "emploeyur", "emplyeur"])
def test_one_slip_is_seen_through(typed: str) -> None:
    assert SLIPS.meant(typed) == "employeur"


@pytest.mark.parametrize(
    "typed", ["employer", "residence", "residences", "mployeur", "amployeur", "emploiyeure", "pot"]
)
def test_real_words_plurals_first_letters_and_two_slips_are_left(typed: str) -> None:
    assert SLIPS.meant(typed) == typed


def test_a_word_near_two_others_is_left() -> None:
    assert SLIPS.meant("limaoges") == "limaoges"


def test_a_word_is_no_slip_of_itself() -> None:
    assert "juillet" not in misspelt("juillet")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("elle expire le 30 novemebre", "2026-11-30"),
        ("déposé le 4 setpembre", "2026-09-04"),
        ("déposé le 9 juilet", "2026-07-09"),
        ("demande du 3 fevrrier", "2026-02-03"),
        ("déposé le 12 desembre 2025", "2025-12-12"),
        ("reçu le 2 octobe", "2026-10-02"),
        ("déposé vendedi", "2026-11-20"),
        ("déposé mecredi dernier", "2026-11-18"),
    ],
)
def test_months_and_weekdays_are_read_with_a_slip(text: str, value: str) -> None:
    assert read(text) == [(value, "day")]


@pytest.mark.parametrize("text", ["mon mari a déposé", "en décence", "mon ami Javier a déposé"])
def test_other_words_are_no_month_nor_weekday(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("j'habite à Argentueil", "95"),
        ("préfecture de Besancçon", "25"),
        ("pref de tolouse", "31"),
        ("prefecture de l'essone", "91"),
        ("préfecture du val doise", "95"),
        ("je vis en hte garonne", "31"),
        ("la haute garone", "31"),
        ("dossier à L'Hay les roses", "94"),
    ],
)
def test_a_town_is_known_with_a_slip_after_a_word_of_place(lexicon: Lexicon, text: str, code: str) -> None:
    assert values(lexicon, text, "departement") == [code]


@pytest.mark.parametrize(
    "text",
    ["préfecture des papiers", "préfecture, accueil fermé", "à moyenne échéance", "argentueil lent"],
)
def test_everyday_words_and_slips_without_a_word_of_place_are_no_towns(lexicon: Lexicon, text: str) -> None:
    assert values(lexicon, text, "departement") == []


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("protection subsisdiaire", "titre_type", ["protection_subsidiaire"]),
        ("carte de résidant", "titre_type", ["carte_resident"]),
        ("travailler saisonnier", "titre_type", ["saisonnier"]),
        ("vie privé et familliale", "titre_type", ["vie_privee_familiale"]),
        ("conjoint de François", "titre_type", []),
        ("l'aide aux réfugiés", "titre_type", []),
        ("mon emploiyeur", "organisation", ["employeur"]),
        ("mon propritaire", "organisation", ["bailleur"]),
        ("l'employée du guichet", "organisation", []),
        ("mes collègues", "organisation", []),
    ],
)
def test_titles_and_bodies_are_known_with_a_slip(lexicon: Lexicon, text: str, kind: str, expected: list[str]) -> None:
    assert values(lexicon, text, kind) == expected
