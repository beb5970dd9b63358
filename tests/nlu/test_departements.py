"""The départements that a message names, by number, by name or by town."""

from __future__ import annotations

import pytest

from bot.nlu.lexicon import Lexicon
from tests.nlu.found import values


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("93", "93"),
        ("06", "06"),
        ("le 91", "91"),
        ("2b", "2B"),
        ("préfecture du 13", "13"),
        ("pref 31", "31"),
        ("préf. 95 pas de rdv", "95"),
        ("dépt 02", "02"),
        ("département : 45", "45"),
        ("j'habite dans le 59", "59"),
        ("j'habite le 38", "38"),
        ("je suis du 94", "94"),
        ("c'est le 76", "76"),
        ("CAF du 93", "93"),
        ("étudiant, 33, déposé en mai", "33"),
        ("renouvellement, titre salarié, 974", "974"),
        ("api pas reçue 92", "92"),
        ("94 étudiante", "94"),
        ("le 9-3", "93"),
        ("du neuf quatre", "94"),
        ("neuf trois", "93"),
        ("cpam93", "93"),
        ("habite ds le 13", "13"),
        ("77 - salarié", "77"),
        ("pays du loire et cher", "41"),
        ("st pierre réunion", "974"),
        ("aucune place à Bobigny", "93"),
        ("le guichet ferme sa porte à Évry", "91"),
        ("le soixante-quinze", "75"),
        ("dans le soixante dix huit", "78"),
        ("quatre-vingt-treize", "93"),
        ("69007", "69"),
        ("code postal 20200", "2B"),
        ("code postal 97410", "974"),
    ],
)
def test_a_number_is_a_departement_when_something_announces_it(lexicon: Lexicon, text: str, code: str) -> None:
    assert values(lexicon, text, "departement") == [code]


@pytest.mark.parametrize(
    "text",
    [
        "3 mois",
        "un titre de 10 ans",
        "le 12 mars",
        "le 12",
        "sous 30 jours",
        "erreur 92",
        "75 euros",
        "j'ai 67 ans",
        "974 euros",
        "article 75",
        "n° 502860",
        "0 806 001 620",
        "appelez le 3646",
        "le 36 46",
        "au 93 rue de la Paix",
        "bâtiment 2A",
        "bus 93",
        "le 12/03/2026",
        "1543,75 net",
        "dans le 18e",
        "mon fils a 13 ans",
        "code 0x80004005",
        "il manque 2 pièces",
    ],
)
def test_any_other_number_is_no_departement(lexicon: Lexicon, text: str) -> None:
    assert values(lexicon, text, "departement") == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("nice", "06"),
        ("paname", "75"),
        ("préfecture de police", "75"),
        ("je vis au Mans", "72"),
        ("st etienne", "42"),
        ("L'HAY LES ROSES", "94"),
        ("Évry-Courcouronnes", "91"),
        ("evry", "91"),
        ("à créteil", "94"),
        ("sous-préfecture de Saint-Germain-en-Laye", "78"),
        ("val de marne", "94"),
        ("Côtes d’Armor", "22"),
        ("seine saint denis", "93"),
        ("pas-de-calais", "62"),
        ("loire atlantique", "44"),
        ("Marseille 13e", "13"),
        ("Paris 18", "75"),
        ("Boulogne-Billancourt", "92"),
        ("Clermont-Ferrand", "63"),
        ("Aix-les-Bains", "73"),
        ("préfecture de la Vienne", "86"),
        ("j'habite à Vienne", "38"),
        ("dans le Nord", "59"),
        ("préfecture du Nord", "59"),
        ("département du Cher", "18"),
        ("dans la Creuse", "23"),
        ("à Tours", "37"),
        ("Tours, étudiante", "37"),
        ("habite Sens", "89"),
        ("à Mâcon", "71"),
        ("Mayotte", "976"),
        ("je suis à La Réunion", "974"),
        ("Saint-Denis de la Réunion", "974"),
        ("Saint-Denis (93)", "93"),
        ("93200 Saint-Denis", "93"),
        ("st denis 974", "974"),
        ("69007 Lyon", "69"),
        ("Bouches-du-Rhône (13)", "13"),
        ("prefecture de bobini", "93"),
    ],
)
def test_a_place_is_known_by_its_name(lexicon: Lexicon, text: str, code: str) -> None:
    assert values(lexicon, text, "departement") == [code]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("saint-denis", ["93", "974"]),
        ("j'habite à St Denis", ["93", "974"]),
        ("Vienne", ["38", "86"]),
        ("Boulogne", ["62", "92"]),
        ("corse", ["2A", "2B"]),
    ],
)
def test_a_name_of_several_departements_is_a_doubt_and_no_departement(
    lexicon: Lexicon, text: str, codes: list[str]
) -> None:
    assert values(lexicon, text, "departement_doute") == [codes]
    assert values(lexicon, text, "departement") == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Saint-Denis, à la Réunion", ["974", "974"]),
        ("Saint-Denis (93)", ["93"]),
        ("je suis à Saint-Denis dans le 93", ["93", "93"]),
    ],
)
def test_another_place_of_the_message_ends_the_doubt(lexicon: Lexicon, text: str, codes: list[str]) -> None:
    assert values(lexicon, text, "departement") == codes
    assert values(lexicon, text, "departement_doute") == []


def test_a_doubt_says_where_it_stands_and_whether_the_place_was_left(lexicon: Lexicon) -> None:
    text = "j'ai quitté Saint-Denis en mars"
    [doubt] = [entity for entity in lexicon.find(text) if entity.type == "departement_doute"]
    assert (text[doubt.start : doubt.end], doubt.role) == ("Saint-Denis", "former")


@pytest.mark.parametrize(
    "text",
    [
        "c'est trop cher",
        "la somme de 200 euros",
        "plusieurs tours",
        "ça n'a pas de sens",
        "après la réunion des parents",
        "il faut qu'elle vienne",
        "je suis maçon",
        "dossier viré",
        "on a la garde alternée",
        "le tampon de la préfecture",
        "pays de la Loire",
        "gare de Lyon",
        "place de la Réunion",
        "chez Orange",
        "avec plaisir",
        "12 rue de Paris",
        "10 - 12 jours d'attente",
        "pays de loire",
        "à Sainte-Hélène",
        "passport talant",
    ],
)
def test_an_ordinary_word_or_a_street_is_no_place(lexicon: Lexicon, text: str) -> None:
    assert values(lexicon, text, "departement") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("de Palaiseau à Lyon", [("91", "former"), ("69", None)]),
        ("déménagé du 92 au 69", [("92", "former"), ("69", None)]),
        ("avant j'habitais à Lille, là je suis à Metz", [("59", "former"), ("57", None)]),
        ("j'ai quitté le 92 pour le 94", [("92", "former"), ("94", None)]),
        ("mon ancienne préfecture c'est Bobigny", [("93", "former")]),
        ("Lyon avant, maintenant Nantes", [("69", "former"), ("44", None)]),
        ("c'est le 38 pas le 26", [("38", None), ("26", "denied")]),
        ("pardon 94 pas 93", [("94", None), ("93", "denied")]),
        ("à Lyon et non Paris", [("69", None), ("75", "denied")]),
        ("j'habite pas à Paris mais dans le 77", [("75", "denied"), ("77", None)]),
        ("j'ai pas de rdv à Paris", [("75", None)]),
    ],
)
def test_places_left_and_denied_say_so(lexicon: Lexicon, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(e.value, e.role) for e in lexicon.find(text) if e.type == "departement"] == expected


def test_every_departement_is_known_by_its_number_and_its_name(lexicon: Lexicon) -> None:
    codes = [f"{n:02}" for n in range(1, 96) if n != 20] + ["2A", "2B", "971", "972", "973", "974", "976"]
    assert [values(lexicon, f"préfecture du {code}", "departement") for code in codes] == [[c] for c in codes]
    assert len(codes) == 101
