"""Months, parts of months and bare days, and what only looks like a date."""

from __future__ import annotations

from datetime import date

import pytest

from tests.nlu.dated import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("déposé en décembre", ("2025-12", "month")),
        ("déposée en novembre", ("2026-11", "month")),
        ("en instruction depuis avril", ("2026-04", "month")),
        ("j'attends depuis fév", ("2026-02", "month")),
        ("titre qui expire en mars", ("2027-03", "month")),
        ("au mois d'avril prochain", ("2027-04", "month")),
        ("renouvelée en juin dernier", ("2026-06", "month")),
        ("demande de mai 2025", ("2025-05", "month")),
        ("dépôt 06/2026", ("2026-06", "month")),
        ("en mai", ("2026-05", "month")),
        ("j'ai envoyé ça en sept", ("2026-09", "month")),
        ("courant octobre", ("2026-10", "month")),
        ("la carte finit fin février", ("2027-02-28", "approx")),
        ("finit fin février 2028", ("2028-02-29", "approx")),
        ("déposé fin du mois de juin", ("2026-06-30", "approx")),
        ("elle expire mi-décembre", ("2026-12-15", "approx")),
        ("reçu à la mi janvier", ("2026-01-15", "approx")),
        ("convoquée début nov", ("2026-11-01", "approx")),
        ("expirée tout début octobre", ("2026-10-01", "approx")),
        ("elle expire mi-novembre", ("2026-11-15", "approx")),
        ("déposé fin novembre", ("2026-11-30", "approx")),
        ("déposé fin décembre", ("2025-12-31", "approx")),
        ("elle expire début novembre", ("2027-11-01", "approx")),
        ("oqtf du 5 mars", ("2026-03-05", "day")),
        ("le 14 sep.", ("2026-09-14", "day")),
    ],
)
def test_months_and_parts_of_months(text: str, expected: tuple[str, str]) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("à envoyer pour le 30 juin au plus tard", ["2027-06-30"]),
        ("dépôt le 1er/09", ["2026-09-01"]),
        ("pas de place en janvier", ["2027-01"]),
        ("carte finie le 3 juin 2026 et le patron me suspend lundi", ["2026-06-03", "2026-11-23"]),
        ("j'ai déposé le dossier et le timbre vendredi", ["2026-11-20"]),
        ("elle m'a donné rendez-vous le 9 décembre", ["2026-12-09"]),
        ("mon rendez-vous a été annulé et reporté au 7 janvier", ["2027-01-07"]),
        ("My card expires on January 5 and I applied in March", ["2027-01-05", "2026-03"]),
    ],
)
def test_another_subject_or_an_appointment_begins_anew(text: str, values: list[str]) -> None:
    assert [value for value, _ in read(text)] == values


def test_the_part_of_a_month_that_runs_is_both_past_and_to_come() -> None:
    assert read("elle expire début janvier", date(2027, 1, 2)) == [("2027-01-01", "approx")]
    assert read("déposé fin octobre", date(2026, 10, 25)) == [("2026-10-31", "approx")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("mon récépissé va jusqu'au 30", "2026-11-30"),
        ("il était valable jusqu'au 30", "2026-10-30"),
        ("déposé le 22", "2026-10-22"),
        ("le 21", "2026-11-21"),
        ("complément demandé le 1er", "2026-11-01"),
        ("à rendre avant le 5", "2026-12-05"),
        ("le 3 du mois dernier", "2026-10-03"),
        ("le 12 prochain", "2026-12-12"),
        ("rdv jeudi 26", "2026-11-26"),
        ("expiré le 31", "2026-10-31"),
        ("mon contrat s'arrête le 31", "2026-12-31"),
        ("il fallait répondre avant le 31", "2026-10-31"),
        ("la préfecture devait répondre avant le 5", "2026-11-05"),
        ("le 14 le site marchait pas", "2026-11-14"),
        ("le 25 la préfecture répondrait", "2026-11-25"),
    ],
)
def test_a_bare_day_takes_the_month_the_words_ask_for(text: str, value: str) -> None:
    assert read(text) == [(value, "day")]


@pytest.mark.parametrize(
    "text",
    [
        "un titre valable 3 mois",
        "il me reste 3 mois à payer",
        "il reste deux mois de loyer",
        "la décision 502860 du 5 mai 2026",
        "carte de 10 ans perdue",
        "une carte de 4 ans",
        "j'attends depuis des mois",
        "depuis longtemps sans réponse",
        "j'habite dans le 93",
        "préfecture du 13",
        "je suis du 31",
        "décret n° 2023-191 du 22 mars 2023",
        "l'arrêté du 1er août 2023",
        "que dit la décision du 5 mai",
        "la décision n° 502860 du Conseil d'État du 5 mai 2026",
        "article L. 423-1",
        "200 euros de timbre",
        "appelez le 0806 001 620",
        "faites le 15",
        "le 3977 répond pas",
        "ouvert du lundi au vendredi",
        "sous 30 jours",
        "je reste cinq mois par an",
        "ce jour-là j'étais absent",
        "le sept sept",
        "place du 8 mai 1945",
        "4 cours du 11 novembre",
        "la loi de 2024",
        "à ce jour aucune réponse",
        "24/7 devant l'écran",
        "étape 2/3",
        "avenue du 8 mai",
        "image 600x800",
        "18 ans et toujours lycéen",
        "la 2e page",
        "le 18e arrondissement",
        "erreur 404",
        "31/02",
        "pièce 2 sur 3",
        "dans les 2 mois",
        "mais je sais pas",
        "un mot de sept lettres",
        "24h/24 7j/7",
        "3/4 d'heure",
        "1995 au lieu de 1959",
    ],
)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert read(text) == []
