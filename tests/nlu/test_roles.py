from __future__ import annotations

from datetime import date

import pytest

from bot.nlu.dates import find_dates
from bot.nlu.entity import Entity
from bot.nlu.roles import is_aside, with_roles

TODAY = date(2026, 11, 21)


def roles(text: str) -> list[tuple[str, str | None]]:
    return [(_day(found), found.role) for found in with_roles(text, find_dates(text, TODAY))]


def _day(entity: Entity) -> str:
    assert isinstance(entity.value, dict)
    return str(entity.value["value"])


@pytest.mark.parametrize(
    "text",
    [
        "j'ai déposé le 3 mars",
        "renouvellement envoyé le 12 juin",
        "demande du 11 mai",
        "demande faite en décembre",
        "jai demander ma carte y a 3 mois",
        "dépôt : 14/07/2026",
        "j'ai fait ma demande sur le site le 2 mai",
        "fait mon renouvellement en août",
        "dossier en instruction depuis avril",
        "j'attends depuis juin",
        "en cours depuis 5 mois",
        "le 4 avril j'ai déposé",
        "attestation de dépôt du 5 mai 2026",
        "renouvellement le 15 juin, toujours rien",
        "j'ai renouvelé en septembre",
        "moi déposer dossier le 5 mai",
    ],
)
def test_words_of_filing_make_a_filing_date(text: str) -> None:
    assert [role for _, role in roles(text)] == ["filed"]


@pytest.mark.parametrize(
    "text",
    [
        "ma carte expire le 16 mars",
        "titre fini le 4 octobre",
        "mon visa se termine en mars",
        "tds valable jusqu'au 12/01/2027",
        "elle finit fin avril",
        "elle a expiré le 3 mai",
        "le 3 mai elle a expiré",
        "carte périmée depuis 3 semaines",
        "fin de validité du titre : 15 décembre 2026",
        "mon certificat de résidence arrive à échéance le 6 février",
        "ma carte était valide jusqu'au 25",
    ],
)
def test_the_end_of_a_title_is_told_from_its_noun(text: str) -> None:
    assert [role for _, role in roles(text)] == ["expires_title"]


@pytest.mark.parametrize(
    "text",
    [
        "mon api a expiré le 14 novembre",
        "l'attestation se termine mardi",
        "recepissé fini depuis le 2 août",
        "attestation de prolongation valable jusqu'au 30 novembre",
        "la prolongation s'arrête le 5 décembre",
        "mon attestation je l'ai reçue, elle finit le 3 décembre",
        "adp périmée hier",
    ],
)
def test_the_end_of_an_attestation_is_told_from_its_noun(text: str) -> None:
    assert [role for _, role in roles(text)] == ["expires_api"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("non le 18 juillet", [("2026-07-18", "correction")]),
        ("euh non, le 12 octobre", [("2026-10-12", "correction")]),
        ("pardon c'est le 3 mai 2026", [("2026-05-03", "correction")]),
        ("je me suis trompé, 4 juin 2026", [("2026-06-04", "correction")]),
        ("non j'ai déposé le 4 juin", [("2026-06-04", "filed")]),
        ("le 12 mars pas avril", [("2027-03-12", "correction"), ("2027-04", "denied")]),
        ("non pas le 4 juin mais le 4 juillet", [("2026-06-04", "denied"), ("2026-07-04", "correction")]),
        ("déposé le 6 août et non le 6 septembre", [("2026-08-06", "filed"), ("2026-09-06", "denied")]),
    ],
)
def test_a_correction_and_what_it_denies(text: str, expected: list[tuple[str, str]]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("déposé le 4 mai, visa terminé le 30 juin", ["filed", "expires_title"]),
        ("visa terminé le 30 juin déposé le 4 mai", ["expires_title", "filed"]),
        ("carte valable jusqu'au 19/01/2027 ; dépôt : 02/11/2026", ["expires_title", "filed"]),
        (
            "mon titre a expiré en juin et mon api le 2 novembre elle est finie",
            ["expires_title", "expires_api"],
        ),
        (
            "j'ai demandé en mai le renouvellement de ma carte qui expire le 3 janvier",
            ["filed", "expires_title"],
        ),
    ],
)
def test_each_date_takes_the_nearest_cue(text: str, expected: list[str]) -> None:
    assert [role for _, role in roles(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "le 18 octobre",
        "la préfecture m'a envoyé un refus par courrier la semaine dernière",
        "sans statut depuis le 6 avril",
        "expirée le 18 octobre",
        "rendez-vous le 8 décembre",
        "on m'a demandé une pièce le 3",
        "j'ai une carte, rdv pour renouveler le 4 décembre",
        "convoquée mi-septembre",
        "la banque demande un papier avant le 9 décembre",
        "j'ai jusqu'au 12 pour envoyer la pièce",
        "décision favorable depuis avril",
        "ma fille est née en septembre",
        "carte en fabrication depuis le 2 juin",
        "je dépose en décembre",
        "j'ai mon api, elle est valable, mais ça fait 9 mois que rien ne bouge",
        "la prochaine demande est à faire en février",
    ],
)
def test_a_date_of_anything_else_has_no_role(text: str) -> None:
    assert [role for _, role in roles(text)] == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("titre valable du 12/03/2024 au 11/03/2026", [None, "expires_title"]),
        ("attestation du 20 octobre au 19 janvier", [None, "expires_api"]),
    ],
)
def test_of_a_period_only_the_end_is_an_end(text: str, expected: list[str | None]) -> None:
    assert [role for _, role in roles(text)] == expected


def test_the_dates_stay_as_they_were() -> None:
    text = "déposé le 4 mai, visa terminé le 30 juin"
    dates = find_dates(text, TODAY)
    assert [(d.value, d.start, d.end) for d in with_roles(text, dates)] == [(d.value, d.start, d.end) for d in dates]


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("mon employeur a suspendu mon contrat ce matin", True),
        ("mon titre a expiré ce matin et je travaille demain", False),
        ("c'était ce matin", False),
        ("mon employeur a suspendu mon contrat hier", False),
    ],
)
def test_this_morning_is_an_aside_unless_it_is_of_something_or_alone(text: str, aside: bool) -> None:
    first, *_ = with_roles(text, find_dates(text, TODAY))
    assert is_aside(text, first) is aside
