from __future__ import annotations

import pytest

from bot.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("mon numéro AGDREF 7599112233", "mon numéro AGDREF [numéro]"),
        ("n°agdref:7599112233svp", "n°agdref:[numéro]svp"),
        ("75.99.11.22.33", "[numéro]"),
        ("750 991 122", "[numéro]"),
        ("dossier 7500000000000000999", "dossier [numéro]"),
        ("7500 0000 0000 0000 999", "[numéro]"),
        ("le 15/08/2026 7599112233", "le 15/08/2026 [numéro]"),
        ("OFPRA 2023-99-12345", "OFPRA [numéro]"),
        ("N°AGDREF7599112233svp", "N°AGDREF[numéro]svp"),
        ("tel O6 39 98 41 07", "tel [téléphone]"),
    ],
)
def test_a_run_of_eight_digits_or_more_is_masked(text: str, masked: str) -> None:
    assert mask(text).text == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("n° allocataire 123456", "n° allocataire [numéro]"),
        ("CAF : 1 234 567", "CAF : [numéro]"),
        ("dossier n° 1234567 bloqué", "dossier n° [numéro] bloqué"),
        ("récépissé numéro 765432", "récépissé numéro [numéro]"),
        ("recepisse 765432", "recepisse [numéro]"),
        ("mon n° fiscal est 123 4567", "mon n° fiscal est [numéro]"),
        ("OFPRA 123456", "OFPRA [numéro]"),
        ("1234567 c'est mon n° de dossier", "[numéro] c'est mon n° de dossier"),
        ("allocataire 1234567 K et rien", "allocataire [numéro] et rien"),
        ("numéro demandeur d'emploi 1234567 B", "numéro demandeur d'emploi [numéro]"),
    ],
)
def test_a_shorter_number_is_masked_when_a_word_says_whose_it_is(text: str, masked: str) -> None:
    assert mask(text).text == masked


@pytest.mark.parametrize(
    "nir",
    [
        "2 90 05 78 006 084 36",
        "290057800608436",
        "2900578006084",
        "1 85 12 75 108 123",
        "1.85.12.75.108.123.45",
        "2 90 12 2A 004 123 45",
        "290122b00412345",
        "7 90 05 99 123 456",
        "8900599123456",
    ],
)
def test_a_nir_is_masked_with_or_without_its_key(nir: str) -> None:
    assert mask(f"sécu : {nir} merci").text == "sécu : [NIR] merci"


@pytest.mark.parametrize(
    "iban",
    [
        "FR76 3000 6000 0112 3456 7890 189",
        "FR1420041010050500013M02606",
        "fr76-3000-6000-0112-3456-7890-189",
        "BE68 5390 0754 7034",
        "GB29 NWBK 6016 1331 9268 19",
    ],
)
def test_an_iban_is_masked(iban: str) -> None:
    assert mask(f"le RIB {iban} pour payer").text == "le RIB [IBAN] pour payer"


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("passeport 12CD34567", "passeport [passeport]"),
        ("passeport:ab7654329", "passeport:[passeport]"),
        ("passeport 12 CD 34567", "passeport [passeport]"),
        ("passeport n° P 1234567", "passeport n° [passeport]"),
        ("visa SEN250011223", "visa [numéro]"),
        ("réf. FR-VLS-00456789 svp", "réf. [numéro] svp"),
        ("ma carte 75XZ123456 est perdue", "ma carte [numéro] est perdue"),
        ("numéro de mon titre : FX4T8K21P", "numéro de mon titre : [numéro]"),
        ("mon titre porte le numéro T7K2M4P9Q", "mon titre porte le numéro [numéro]"),
        ("réf dossier ETU/2026/0098127", "réf dossier [numéro]"),
        ("passeport malien périmé 12 CD 34567", "passeport malien périmé [passeport]"),
        ("passeport BA 123 4567", "passeport [passeport]"),
        ("passeport malien n° A 01234567", "passeport malien n° [passeport]"),
    ],
)
def test_a_reference_of_letters_and_digits_is_masked(text: str, masked: str) -> None:
    assert mask(text).text == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("AB-123-CD", "[numéro]"),
        ("ma voiture AB 123 CD", "ma voiture [numéro]"),
        ("plaque 1234 AB 75", "plaque [numéro]"),
        ("VOL AF 718 DE PARIS", "VOL AF 718 DE PARIS"),
    ],
)
def test_a_licence_plate_is_masked(text: str, masked: str) -> None:
    assert mask(text).text == masked
