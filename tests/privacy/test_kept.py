from __future__ import annotations

import pytest

from bot.privacy import mask


@pytest.mark.parametrize(
    "number",
    [
        "0 806 001 620",
        "0806001620",
        "08 06 00 16 20",
        "+33 806 001 620",
        "09 69 39 00 00",
        "09.69.39.00.00",
        "0969390000",
        "09 70 82 31 90",
        "+33 9 70 82 31 90",
        "00 33 (0)9 70 82 31 90",
        "15, 17, 18, 112, 114, 115, 119",
        "15 17 18 112 114 115 119",
        "3039, 3114, 3919, 3939, 3949",
        "30 39 / 31 14 / 39 19 / 39 39 / 39 49",
    ],
)
def test_a_service_number_stays(number: str) -> None:
    assert mask(f"appelez le {number} svp").text == f"appelez le {number} svp"


@pytest.mark.parametrize(
    "text",
    [
        "12 500 000 euros, 15 000 000 FCFA",
        "2 300 000 personnes, 10 000 000 dossiers",
        "1 234 567,89 € et 2100,50",
        "un fichier de 12345678 octets",
        "13001 ou 97400 ou 2A",
        "départements 75, 77, 78, 91, 92, 93, 94, 95",
        "articles L. 431-2, R.431-15-1 et R431-15-2, d512-1",
        "R. 431-15-1, 431-15-2 et 431-15-3",
        "loi n° 2024-42 du 26 janvier 2024, ordonnance n° 2020-1733",
        "décision n° 2024-1091/1092/1093 QPC",
        "CE 10 octobre 2024 n° 493514, pourvoi n° 22-10.004",
        "la décision n° 502860 du 5 mai 2026, dossier n° 502860",
        "directive 2003/109/CE, règlement 2016/679",
        "JORFTEXT000034677457, NOR INTV2119862A",
        "cerfa n° 15186*03, cerfa 15186",
        "erreur 500, erreur 0x80070005, code erreur ERR-12345",
        "Chrome 120.0.6099.129 sous Windows 11",
        "https://www.service-public.fr/particuliers/vosdroits/F36206",
        "https://www.conseil-etat.fr/actualites/2026-05-05/decision-502860",
        "photo de 35x45mm",
        "photo 1024x768",
        "API, OQTF, VLS-TS, 2D-DOC",
        "",
    ],
)
def test_a_public_number_stays(text: str) -> None:
    assert mask(text).text == text


def test_a_file_number_in_a_link_is_masked() -> None:
    assert mask("https://example.org/dossier/7599112233").text == "https://example.org/dossier/[numéro]"
