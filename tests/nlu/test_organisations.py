"""The bodies and third parties that a message names."""

from __future__ import annotations

import pytest

from bot.nlu.lexicon import Lexicon
from tests.nlu.found import values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mon boss veut la carte", ["employeur"]),
        ("les RH doutent", ["employeur"]),
        ("mon travail refuse l'api", ["employeur"]),
        ("agence d'intérim", ["employeur"]),
        ("la CAF et pôle emploi", ["caf", "france_travail"]),
        ("la sécu", ["cpam"]),
        ("caisse primaire d'assurance maladie", ["cpam"]),
        ("mon proprio", ["bailleur"]),
        ("l'agence immobilière", ["bailleur"]),
        ("ma banquière", ["banque"]),
        ("la banque postale", ["banque"]),
        ("la douane à l'aéroport", ["frontiere", "frontiere"]),
        ("je dois voyager", ["frontiere"]),
        ("police aux frontières", ["frontiere"]),
        ("contrôle de police", ["police"]),
        ("les gendarmes", ["police"]),
        ("mdph", ["mdph"]),
        ("l'OFII", ["ofii"]),
        ("l'ofpra", ["ofpra"]),
        ("mon lycée", ["ecole"]),
        ("la fac", ["universite"]),
        ("la mairie", ["mairie"]),
        ("le crous", ["crous"]),
        ("délégué du défenseur des droits", ["defenseur_des_droits"]),
        ("le Conseil d'État", ["conseil_etat"]),
        ("tribunal administratif", ["tribunal"]),
        ("TA de Montreuil", ["tribunal"]),
        ("ta demande", []),
        ("banque d'images", []),
        ("banque alimentaire", []),
        ("police d'assurance", []),
        ("police de caractères", []),
        ("contrôle à la douane", ["frontiere"]),
        ("un fac-similé", []),
        ("préfecture de police", []),
        ("la préfecture", []),
        ("boîte mail pleine", []),
        ("rien dans la boîte", []),
        ("titre de voyage", []),
        ("contrôle technique", []),
        ("création d'entreprise", []),
        ("au travail depuis mai", []),
    ],
)
def test_bodies_are_known_by_what_people_call_them(lexicon: Lexicon, text: str, expected: list[str]) -> None:
    assert values(lexicon, text, "organisation") == expected
