"""The residence titles that a message names."""

from __future__ import annotations

import pytest

from bot.nlu.lexicon import Lexicon
from tests.nlu.found import values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tds etudiant", ["etudiant"]),
        ("étudiante, Rennes", ["etudiant"]),
        ("visa d'études", ["etudiant"]),
        ("titre recherche d'emploi", ["rece"]),
        ("carte RECE", ["rece"]),
        ("renouvellement salarié", ["salarie"]),
        ("salariée, 93", ["salarie"]),
        ("travailleuse temporaire", ["travailleur_temporaire"]),
        ("passport talent", ["passeport_talent"]),
        ("talent-chercheur", ["passeport_talent"]),
        ("talent famille", ["passeport_talent_famille"]),
        ("carte talent (famille)", ["passeport_talent_famille"]),
        ("conjoint de passeport talent", ["passeport_talent_famille"]),
        ("ma femme, passeport talent", ["passeport_talent"]),
        ("titre visiteur", ["visiteur"]),
        ("carte VPF", ["vie_privee_familiale"]),
        ("vie privee et familiale", ["vie_privee_familiale"]),
        ("conjointe de francais", ["conjoint_francais"]),
        ("marié à une Française", ["conjoint_francais"]),
        ("mère d'enfants français", ["parent_enfant_francais"]),
        ("carte de 10 ans", ["carte_resident"]),
        ("carte de résident", ["carte_resident"]),
        ("résident de longue durée - UE", ["resident_longue_duree_ue"]),
        ("rld ue", ["resident_longue_duree_ue"]),
        ("réfugiée statutaire", ["refugie"]),
        ("protection subsidiaire", ["protection_subsidiaire"]),
        ("saisonnière", ["saisonnier"]),
        ("certificat de résidence algérien de dix ans", ["certificat_residence_algerien"]),
        ("CRA algérien", ["certificat_residence_algerien"]),
        ("titre pour soins", ["soins"]),
        ("étranger malade", ["soins"]),
        ("VLS-TS", ["vls_ts"]),
        ("carte profession libérale", ["entrepreneur"]),
        ("carte ICT", ["ict"]),
        ("titre stagiaire", ["stagiaire"]),
        ("fille au pair", ["jeune_au_pair"]),
        ("une APS", ["aps"]),
        ("membre de famille d'un citoyen européen", ["citoyen_ue"]),
        ("apatride", ["autre"]),
        ("d'étudiant à salarié", ["etudiant", "salarie"]),
        ("soins + vie privée", ["soins", "vie_privee_familiale"]),
        ("mon CRA expire", ["certificat_residence_algerien"]),
        ("carte bleu européenne", ["passeport_talent"]),
        ("famille accompagnante passeport talent", ["passeport_talent_famille"]),
        ("conjoint de nationalité française", ["conjoint_francais"]),
        ("ma dix ans", ["carte_resident"]),
        ("titre pour soin", ["soins"]),
        ("j'étais étudiant, maintenant salarié", ["etudiant", "salarie"]),
        ("carte CDI salarié", ["salarie"]),
        ("titulaire d'un passeport talent", ["passeport_talent"]),
        ("certificat 10 ans terminé", ["certificat_residence_algerien"]),
        ("titre sejour resident", ["carte_resident"]),
        ("carte séjour 10ans", ["carte_resident"]),
        ("de visiteur à commerçant", ["visiteur", "entrepreneur"]),
        ("carte bleue UE", ["passeport_talent"]),
        ("carte travailleur tempo", ["travailleur_temporaire"]),
    ],
)
def test_titles_are_known_by_what_people_call_them(lexicon: Lexicon, text: str, expected: list[str]) -> None:
    assert values(lexicon, text, "titre_type") == expected


@pytest.mark.parametrize(
    "text",
    [
        "notre salarié n'a plus de titre",
        "patron de 6 salariés",
        "un salarié étranger",
        "je cherche un logement étudiant",
        "mes étudiants attendent",
        "respectez ma vie privée",
        "auto entrepreneur",
        "les réfugiés du quartier",
        "une carte pluriannuelle",
        "un visa",
        "l'accès aux soins",
        "mon mari est français",
        "en recherche d'emploi",
        "enfermé au CRA",
        "il a du talent",
        "un talent rare",
        "la mutuelle étudiante",
    ],
)
def test_people_and_things_are_no_titles(lexicon: Lexicon, text: str) -> None:
    assert values(lexicon, text, "titre_type") == []
