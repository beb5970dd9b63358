from __future__ import annotations

import pytest

from bot.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("3 allée des Tilleuls 31000 Toulouse, API finie", "[adresse 31], API finie"),
        ("3 bis, avenue de la République 93300 Aubervilliers", "[adresse 93]"),
        ("3B bd jean jaurès 69003 lyon depuis 2 ans", "[adresse 69] depuis 2 ans"),
        ("3 RUE DES TILLEULS 13001 MARSEILLE", "[adresse 13]"),
        ("3 rue du 8 mai 1945, appt 4, bâtiment B, 59000 Lille", "[adresse 59]"),
        ("3 rue des Tilleuls\n44000 Nantes", "[adresse 44]"),
        ("3 rue des Tilleuls à Nantes 44000", "[adresse 44]"),
        ("résidence Les Tilleuls, bât C, 95100 Argenteuil", "[adresse 95]"),
        ("j'habite rue des Tilleuls 92000 Nanterre", "j'habite [adresse 92]"),
        ("118 Grande Rue 25000 Besançon", "[adresse 25]"),
        ("lieu-dit Le Bourg 24200 Sarlat", "[adresse 24]"),
        ("24 rue Émile Zola – 38000 Grenoble", "[adresse 38]"),
        ("17 Sente des Vignes 95000 Cergy", "[adresse 95]"),
        ("HLM Les Tilleuls bat 7 13015 Marseille", "[adresse 13]"),
        ("appt 32 tour B, 5 rue des Tilleuls 38100 Grenoble", "[adresse 38]"),
        ("BP 1245, 35000 Rennes", "[adresse 35]"),
        ("3 rue des Tilleuls esc B 2eme etage 78200 Mantes-la-Jolie", "[adresse 78]"),
        ("3 place de la Liberté 92200 Neuilly sur Seine CEDEX", "[adresse 92]"),
    ],
)
def test_an_address_is_masked_and_its_departement_kept(text: str, masked: str) -> None:
    assert mask(text).text == masked


@pytest.mark.parametrize(
    ("postcode", "department"),
    [
        ("06000", "06"),
        ("97110", "971"),
        ("97410", "974"),
        ("97600", "976"),
        ("20000", "2A"),
        ("20137", "2A"),
        ("20200", "2B"),
        ("20620", "2B"),
    ],
)
def test_overseas_and_corsican_postcodes_keep_their_departement(postcode: str, department: str) -> None:
    assert mask(f"3 chemin des Tilleuls {postcode}").text == f"[adresse {department}]"


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("je vis au 3 rue des tilleuls depuis mai", "je vis au [adresse] depuis mai"),
        ("3 rue Victor Hugo Grenoble", "[adresse] Grenoble"),
        ("7 impasse des mimosas à nice", "[adresse] à nice"),
        ("5, place du marché, Massy", "[adresse], Massy"),
        ("3 r Lafayette", "[adresse]"),
        ("au 5 de la rue Nationale à Lille", "au [adresse] à Lille"),
        ("je vis rue Sainte-Catherine à Nice", "je vis [adresse] à Nice"),
    ],
)
def test_without_a_postcode_the_town_stays(text: str, masked: str) -> None:
    assert mask(text).text == masked


@pytest.mark.parametrize(
    "text",
    [
        "boulevard Ney",
        "la place Saint-Michel",
        "station Victor Hugo, avenue de Paris",
        "93200 Saint-Denis",
        "je vis dans la rue depuis mai, j'habite la rue",
        "je suis à 69007Lyon, préfecture 69",
        "il y a 15 places en CADA et 1 place de parking",
        "2 cours de français par semaine",
        "j'ai fait 3 passages à la préfecture",
    ],
)
def test_a_place_without_a_number_is_no_address(text: str) -> None:
    assert mask(text).text == text
