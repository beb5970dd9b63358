from __future__ import annotations

from datetime import date

import pytest

from bot.nlu.dates import find_dates
from bot.nlu.entity import Entity

TODAY = date(2026, 11, 21)  # a Saturday


def read(text: str, today: date = TODAY) -> list[tuple[str, str]]:
    return [_value(entity) for entity in find_dates(text, today)]


def _value(entity: Entity) -> tuple[str, str]:
    assert isinstance(entity.value, dict)
    return entity.value["value"], entity.value["precision"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ma carte se termine le 14/02/2027", "2027-02-14"),
        ("titre du 03.12.26", "2026-12-03"),
        ("reçu le 7-9-2026", "2026-09-07"),
        ("confirmation 2026-06-30", "2026-06-30"),
        ("visa fini le 01 10 2026", "2026-10-01"),
        ("attestation valable jusqu'au 15012027", "2027-01-15"),
        ("expire 29/02/2028", "2028-02-29"),
        ("depot le 3 mars 2021", "2021-03-03"),
        ("carte expirée au 1er octobre 2026", "2026-10-01"),
        ("le vingt et un juin 2026", "2026-06-21"),
        ("samedi 12 décembre 2026", "2026-12-12"),
        ("le 12 AOUT 2026", "2026-08-12"),
        ("12août 2026", "2026-08-12"),
        ("le 5 janv. 2027", "2027-01-05"),
        ("fini le 9 fevrier 27", "2027-02-09"),
        ("le 2 avril de l'année dernière", "2025-04-02"),
        ("déposé le 4 juin de cette année", "2026-06-04"),
    ],
)
def test_a_full_date_is_read_as_written(text: str, value: str) -> None:
    assert read(text) == [(value, "day")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("j'ai déposé le 3 mars", "2026-03-03"),
        ("dossier envoyé le 12 décembre", "2025-12-12"),
        ("ma demande du 30 nov", "2025-11-30"),
        ("carte expirée le 12 septembre", "2026-09-12"),
        ("titre expiré le 2 décembre", "2025-12-02"),
        ("ma carte a expire le 2 decembre", "2025-12-02"),
        ("elle est finie depuis le 17 août", "2026-08-17"),
        ("récépissé périmé depuis le 28/09", "2026-09-28"),
        ("mon attestation était valable jusqu'au 4 décembre", "2025-12-04"),
        ("le récépissé expirait le 1er décembre", "2025-12-01"),
        ("le contrat s'arrêtait le 5 janvier", "2026-01-05"),
        ("validé le 28 novembre", "2025-11-28"),
        ("le 2 décembre elle a expiré", "2025-12-02"),
        ("carte finie, le 30 novembre", "2025-11-30"),
        ("jai fait ma demande le 22/11", "2025-11-22"),
        ("renouvellement le 15 décembre, toujours rien", "2025-12-15"),
        ("arrivée à échéance le 31 décembre", "2025-12-31"),
        ("on a déménagé le 2 avril", "2026-04-02"),
        ("le mail du 3 mars dit favorable", "2026-03-03"),
        ("notre fille est née le 3 mai", "2026-05-03"),
    ],
)
def test_with_words_of_the_past_a_date_without_year_is_the_latest(text: str, value: str) -> None:
    assert read(text) == [(value, "day")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("mon titre expire le 20 octobre", "2027-10-20"),
        ("carte qui finit le 9 janvier", "2027-01-09"),
        ("ma carte se termine le 1er novembre", "2027-11-01"),
        ("valable jusqu'au 3 sept", "2027-09-03"),
        ("il faut un justificatif avant le 7 décembre", "2026-12-07"),
        ("je dois rendre ça pour le 5 déc", "2026-12-05"),
        ("le titre va expirer le 30/09", "2027-09-30"),
        ("elle expirera le 21 novembre", "2026-11-21"),
        ("le 15 janvier prochain", "2027-01-15"),
        ("attestation valide jusqu'au 2 février", "2027-02-02"),
        ("contrat dès le 1er juin", "2027-06-01"),
        ("j'aurai 18 ans le 4 juin", "2027-06-04"),
        ("arrive à échéance le 31 août", "2027-08-31"),
    ],
)
def test_with_words_of_the_future_a_date_without_year_is_the_next(text: str, value: str) -> None:
    assert read(text) == [(value, "day")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("le 3 mars", "2027-03-03"),
        ("rendez-vous le 8 octobre", "2026-10-08"),
        ("je suis convoquée le 4 décembre", "2026-12-04"),
        ("3/8", "2026-08-03"),
        ("moi c'est le 5 janvier", "2027-01-05"),
        ("le 29 février", "2028-02-29"),
        ("le 21 novembre", "2026-11-21"),
    ],
)
def test_with_no_such_words_a_date_without_year_is_the_nearest(text: str, value: str) -> None:
    assert read(text) == [(value, "day")]


def test_of_two_days_as_near_the_past_wins() -> None:
    assert read("le 6") == [("2026-11-06", "day")]


@pytest.mark.parametrize(
    ("text", "today", "value"),
    [
        ("déposé le 31 décembre", date(2027, 1, 2), "2026-12-31"),
        ("mon titre finit le 2 janvier", date(2026, 12, 31), "2027-01-02"),
        ("déposé le 29 février", date(2026, 11, 21), "2024-02-29"),
        ("expire le 29 février", date(2026, 11, 21), "2028-02-29"),
        ("déposé le 1er janvier", date(2027, 1, 1), "2027-01-01"),
    ],
)
def test_years_turn(text: str, today: date, value: str) -> None:
    assert read(text, today) == [(value, "day")]


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
    ],
)
def test_months_and_parts_of_months(text: str, expected: tuple[str, str]) -> None:
    assert read(text) == [expected]


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
    ],
)
def test_a_bare_day_takes_the_month_the_words_ask_for(text: str, value: str) -> None:
    assert read(text) == [(value, "day")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hier", ("2026-11-20", "day")),
        ("refus reçu avant hier", ("2026-11-19", "day")),
        ("ça expire aujourd'hui", ("2026-11-21", "day")),
        ("ma carte finit demain", ("2026-11-22", "day")),
        ("apres-demain", ("2026-11-23", "day")),
        ("elle se termine mardi", ("2026-11-24", "day")),
        ("samedi prochain", ("2026-11-28", "day")),
        ("déposé vendredi", ("2026-11-20", "day")),
        ("samedi dernier", ("2026-11-14", "day")),
        ("depuis lundi j'ai plus rien", ("2026-11-16", "day")),
        ("dans 3 semaines", ("2026-12-12", "day")),
        ("ca finit ds 3 sem", ("2026-12-12", "day")),
        ("d'ici deux mois", ("2027-01-21", "day")),
        ("dans un an", ("2027-11-21", "day")),
        ("il y a 10 jours", ("2026-11-11", "day")),
        ("déposé y a 2mois", ("2026-09-21", "day")),
        ("ya 3 moi", ("2026-08-21", "day")),
        ("depuis six mois", ("2026-05-21", "day")),
        ("ça fait 6 semaines", ("2026-10-10", "day")),
        ("deux mois que j'attends", ("2026-09-21", "day")),
        ("expirée depuis quinze jours", ("2026-11-06", "day")),
        ("il y a deux mois et demi", ("2026-09-06", "day")),
        ("depuis un an et demi", ("2025-05-21", "day")),
        ("depuis 1 an et 2 mois", ("2025-09-21", "day")),
        ("depuis vingt-deux jours", ("2026-10-30", "day")),
        ("il y a une dizaine de jours", ("2026-11-11", "approx")),
        ("depuis plus de 4 mois", ("2026-07-21", "approx")),
        ("il y a 72 heures", ("2026-11-18", "day")),
        ("depuis quatre-vingt-dix jours", ("2026-08-23", "day")),
        ("depuis maintenant cent vingt jours", ("2026-07-24", "day")),
        ("lundi en huit", ("2026-11-30", "day")),
        ("mi-2025", ("2025-07-01", "approx")),
        ("expire 09/26", ("2026-09", "month")),
        ("l'hiver dernier", ("2026-01", "approx")),
        ("la semaine dernière", ("2026-11-09", "week")),
        ("la semaine prochaine", ("2026-11-23", "week")),
        ("cette semaine", ("2026-11-16", "week")),
        ("le mois dernier", ("2026-10", "month")),
        ("le mois prochain", ("2026-12", "month")),
        ("ce mois-ci", ("2026-11", "month")),
        ("à la fin du mois", ("2026-11-30", "approx")),
        ("fin du mois prochain", ("2026-12-31", "approx")),
        ("l'an dernier", ("2025", "year")),
        ("l'année prochaine", ("2027", "year")),
        ("cette année", ("2026", "year")),
        ("en fin d'année", ("2026-12-31", "approx")),
        ("fin 2025", ("2025-12-31", "approx")),
        ("en 2023", ("2023", "year")),
        ("demande de 2022", ("2022", "year")),
        ("depuis cet été", ("2026-07", "approx")),
        ("depuis l'été", ("2026-07", "approx")),
        ("à Noël", ("2026-12-25", "day")),
        ("depuis la rentrée", ("2026-09", "approx")),
    ],
)
def test_dates_counted_from_today(text: str, expected: tuple[str, str]) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "today", "value"),
    [
        ("il y a 1 mois", date(2026, 3, 31), "2026-02-28"),
        ("dans 1 mois", date(2028, 1, 31), "2028-02-29"),
        ("dans 2 mois", date(2026, 12, 31), "2027-02-28"),
        ("il y a un an", date(2028, 2, 29), "2027-02-28"),
        ("la semaine dernière", date(2027, 1, 1), "2026-12-21"),
        ("lundi", date(2026, 11, 23), "2026-11-30"),
        ("reçu lundi", date(2026, 11, 23), "2026-11-16"),
        ("le mois dernier", date(2027, 1, 15), "2026-12"),
        ("mon bail finit fin janvier", date(2027, 1, 31), "2027-01-31"),
    ],
)
def test_month_ends_and_year_turns_are_kept(text: str, today: date, value: str) -> None:
    assert [found for found, _ in read(text, today)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "un titre valable 3 mois",
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


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("déposé le 10 juillet, carte finie le 7 octobre", ["2026-07-10", "2026-10-07"]),
        ("mon fils le 4 mars 2026 et moi le 2 décembre", ["2026-03-04", "2026-12-02"]),
        ("du 3 au 5 mars 2027", ["2027-03-03", "2027-03-05"]),
        ("le 8 juin pas octobre", ["2026-06-08", "2026-10"]),
        ("titre expire le 8 février je l'ai demandé en octobre", ["2027-02-08", "2026-10"]),
        ("bloqué depuis plus d'un an (le 4 juin 2025)", ["2025-06-04"]),
        ("dépôt 12/06/2026 ; fin 30/09/2026", ["2026-06-12", "2026-09-30"]),
        ("api valable du 22/08 au 21/11", ["2026-08-22", "2026-11-21"]),
    ],
)
def test_each_date_of_a_message_has_its_own_year(text: str, values: list[str]) -> None:
    assert [value for value, _ in read(text)] == values


def test_offsets_are_those_of_the_original_text() -> None:
    text = "Bonjour, à l’été j’étais là ; déposé le 3 août, fini"
    spans = [text[entity.start : entity.end] for entity in find_dates(text, TODAY)]
    assert spans[-1] == "le 3 août"


def test_an_empty_message_has_no_date() -> None:
    assert find_dates("", TODAY) == []
