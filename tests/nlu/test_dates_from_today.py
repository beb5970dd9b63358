"""Dates counted from today: two months ago, next week, since the summer."""

from __future__ import annotations

from datetime import date

import pytest

from tests.nlu.dated import read


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
        ("depuis la rentrée de septembre", ("2026-09", "month")),
        ("à Noël", ("2026-12-25", "day")),
        ("refusé ce matin", ("2026-11-21", "day")),
        ("ça plante depuis cet après-midi", ("2026-11-21", "day")),
        ("carte expirée ce jour", ("2026-11-21", "day")),
        ("expire dans pile un mois", ("2026-12-21", "day")),
        ("valable encore 3 semaines", ("2026-12-12", "day")),
        ("mercredi en quinze", ("2026-12-09", "day")),
        ("j'ai eu rendez-vous mardi", ("2026-11-17", "day")),
        ("fin de mois dernier délai", ("2026-11-30", "approx")),
        ("y'a 15 jours", ("2026-11-06", "day")),
        ("j atend depui 5 mois", ("2026-06-21", "day")),
        ("demande en cours depuis 5 mois", ("2026-06-21", "day")),
        ("plus une place depuis hier", ("2026-11-20", "day")),
        ("7 mois en instruction", ("2026-04-21", "day")),
        ("j'ai encore 5 mois sur ma carte", ("2027-04-21", "day")),
        ("plus que 9 jours", ("2026-11-30", "day")),
        ("d ici 15j", ("2026-12-06", "day")),
        ("on s'est présenté jeudi", ("2026-11-19", "day")),
        ("reçu mardi une décision", ("2026-11-17", "day")),
        ("il me reste 15 jours", ("2026-12-06", "day")),
        ("il reste que 2 mois de validité", ("2027-01-21", "day")),
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
