"""Dates with a day and a month: the year that the words ask for."""

from __future__ import annotations

from datetime import date

import pytest

from bot.nlu.dates import find_dates
from tests.nlu.dated import TODAY, read


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
        ("filed july 20 2026", "2026-07-20"),
        ("card expired on november 2nd, 2026", "2026-11-02"),
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
