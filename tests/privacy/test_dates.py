from __future__ import annotations

import pytest

from bot.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("né le 04/11/1991", "né le [date de naissance]"),
        ("Née le 4 novembre 1991 à Kayes", "Née le [date de naissance] à Kayes"),
        ("nee le 04.11.91", "nee le [date de naissance]"),
        ("né(e) le : 04-11-1991", "né(e) le : [date de naissance]"),
        ("née à Kayes le 04/11/1991", "née à Kayes le [date de naissance]"),
        ("né le 04111991", "né le [date de naissance]"),
        ("date de naissance : 1991-11-04", "date de naissance : [date de naissance]"),
        ("DDN 04/11/1991", "DDN [date de naissance]"),
        (
            "ma date de naissance est 04/11/1991 au lieu de 11/04/1991",
            "ma date de naissance est [date de naissance] au lieu de [date de naissance]",
        ),
        ("born on 4 November 1991", "born on [date de naissance]"),
        ("nee a Kayes le 4 novembre 1991", "nee a Kayes le [date de naissance]"),
        ("nés le 04/11/1991 et le 12/05/1988", "nés le [date de naissance] et le [date de naissance]"),
        ("né un 4 novembre 1991", "né un [date de naissance]"),
        ("naissance le 4 novembre 1991", "naissance le [date de naissance]"),
        ("naissance : 4 nov 91", "naissance : [date de naissance]"),
        ("née en 1991 à Kayes", "née en [date de naissance] à Kayes"),
        ("né le quatre novembre mille neuf cent quatre-vingt-onze", "né le [date de naissance]"),
        ("Mme Sow, 04/11/1991, bloquée", "Mme [nom], [date de naissance], bloquée"),
        (
            "moi 04/11/1991 et lui 12/05/1988, nos dates de naissance sont fausses",
            "moi [date de naissance] et lui [date de naissance], nos dates de naissance sont fausses",
        ),
    ],
)
def test_a_date_of_birth_is_masked_when_a_word_says_so(text: str, masked: str) -> None:
    assert mask(text).text == masked


@pytest.mark.parametrize(
    "text",
    [
        "déposé le 04/11/2026, fini le 05.12.2026",
        "du 04/11/2026 au 05/12/2026",
        "04/11/2026-05/12/2026",
        "du 04.11.2026 - 05.12.2026",
        "le 4 novembre 2026, le 1er juin 2026",
        "2026-11-04",
        "le 04 11 2026",
        "depuis le 04112026",
        "valable jusqu'en 11/2026",
        "le 04/11 et le 05/12",
        "en 2023-2024, 2024/2025, 2024 2025 2026",
        "de 8h30-12h30 à 14h00-17h00",
        "ma fille est née en septembre",
        "ma date de naissance est fausse, titre fini le 04/11/2026",
        "ma date de naissance est fausse sur mon attestation du 04/11/2026",
        "mon attestation ne marche plus depuis le 4 novembre 2026",
        "la caf ne paie plus depuis le 04/11/2026",
        "le site ne repond pas, et j'ai deposé le 4 novembre 2026",
        "arrivé en France le 04/11/1998",
        "l'accord du 27 décembre 1968",
    ],
)
def test_other_dates_stay(text: str) -> None:
    assert mask(text).text == text
