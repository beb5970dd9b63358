from __future__ import annotations

from pathlib import Path
from time import perf_counter

import pytest

from bot.nlu.entity import Entity
from bot.nlu.lexicon import Lexicon, load_lexicon

FOLDER = Path(__file__).parents[2] / "bot" / "nlu" / "vocabulary"


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon(FOLDER)


def values(lexicon: Lexicon, text: str, kind: str) -> list[object]:
    return [entity.value for entity in lexicon.find(text) if entity.type == kind]


def cues(lexicon: Lexicon, text: str) -> dict[str | None, object]:
    return {entity.role: entity.value for entity in lexicon.find(text) if entity.type == "cue"}


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
        ("à Lyon et non Paris", [("69", None), ("75", "denied")]),
        ("j'habite pas à Paris mais dans le 77", [("75", "denied"), ("77", None)]),
        ("j'ai pas de rdv à Paris", [("75", None)]),
    ],
)
def test_places_left_and_denied_say_so(lexicon: Lexicon, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(e.value, e.role) for e in lexicon.find(text) if e.type == "departement"] == expected


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
    ],
)
def test_people_and_things_are_no_titles(lexicon: Lexicon, text: str) -> None:
    assert values(lexicon, text, "titre_type") == []


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("c'est un renouvellement", {"procedure": "renewal"}),
        ("ma carte expire en mars", {"procedure": "renewal"}),
        ("mon visa expire en mars", {}),
        ("première demande de titre", {"procedure": "first"}),
        ("ma première carte expire en mars", {"procedure": "first"}),
        ("mon api n'est pas renouvelée", {"channel": "anef"}),
        ("mon récépissé a été renouvelé", {}),
        ("déposé sur le site en mai", {"channel": "anef"}),
        ("j'ai déposé au guichet", {"channel": "prefecture"}),
        ("la préfecture ne répond pas", {}),
        ("je veux déposer au guichet", {}),
        ("dossier complet", {"file_complete": "yes"}),
        ("oui tout", {"file_complete": "yes"}),
        ("il manque une pièce", {"file_complete": "no"}),
        ("mon dossier n'est pas complet", {"file_complete": "no"}),
        ("j'ai une demande en cours", {"pending": "yes"}),
        ("j'ai pas de demande en cours", {"pending": "no"}),
        ("pas encore essayé", {"tried_online": "no"}),
        ("j'ai essayé sur le site", {"tried_online": "yes"}),
        ("le site bloque", {"tried_online": "yes"}),
        ("j'ai appelé le centre de contact", {"contacted_ccc": "yes"}),
        ("j'ai pas encore appelé le centre de contact", {"contacted_ccc": "no"}),
        ("comment appeler le centre de contact ?", {}),
        ("je suis allée au point d'accueil numérique", {"went_to_pan": "yes"}),
        ("jamais allé au point numérique", {"went_to_pan": "no"}),
        ("pas de panne sur le site", {}),
        ("je suis demandeur d'asile", {"asylum_seeker": "yes"}),
        ("je ne suis pas demandeur d'asile", {"asylum_seeker": "no"}),
        ("ma demande d'asile est en cours", {"asylum_seeker": "yes"}),
        ("l'autre titre se demande à la préfecture", {"second_on_anef": "no"}),
        ("on m'a demandé un complément", {"complement_requested": "yes"}),
        ("on m'a rien demandé", {"complement_requested": "no"}),
        ("lettre de refus", {"refusal": "explicit"}),
        ("dossier clôturé", {"refusal": "closed"}),
        ("refus implicite", {"refusal": "implicit"}),
        ("mon patron refuse", {}),
        ("jamais convoquée", {"card_summons": "no"}),
        ("j'ai reçu la convocation", {"card_summons": "yes"}),
        ("ma carte m'autorisait à travailler", {"work_allowed_before": "yes"}),
        ("j'avais pas le droit de travailler", {"work_allowed_before": "no"}),
        ("titre précédent non remis", {"error_kind": "handover"}),
        ("faute dans mon nom", {"error_kind": "identity"}),
        ("mauvaise catégorie", {"error_kind": "category"}),
        ("carte pluriannuelle de 4 ans", {"title_over_one_year": "yes"}),
        ("carte d'un an", {"title_over_one_year": "no"}),
        ("c'est pour mon père", {"on_behalf_of": "father"}),
        ("ma mère attend sa carte", {"on_behalf_of": "mother"}),
        ("le dossier de ma femme", {"on_behalf_of": "spouse"}),
        ("mon fils a 18 ans", {"on_behalf_of": "child"}),
        ("j'aide un ami", {"on_behalf_of": "relative"}),
        ("je suis assistante sociale et j'accompagne une dame", {"on_behalf_of": "client"}),
        ("j'habite chez mon père", {}),
        ("mon mari est français", {}),
        ("bonjour", {}),
    ],
)
def test_turns_of_phrase_tell_facts(lexicon: Lexicon, text: str, expected: dict[str, str]) -> None:
    assert cues(lexicon, text) == expected


def test_every_departement_is_known_by_its_number_and_its_name(lexicon: Lexicon) -> None:
    codes = [f"{n:02}" for n in range(1, 96) if n != 20] + ["2A", "2B", "971", "972", "973", "974", "976"]
    assert [values(lexicon, f"préfecture du {code}", "departement") for code in codes] == [[c] for c in codes]
    assert len(codes) == 101


def test_offsets_are_those_of_the_original_text(lexicon: Lexicon) -> None:
    text = "À L’Haÿ-les-Roses, carte « salarié », la Sécu me dit non"
    assert [text[e.start : e.end] for e in lexicon.find(text)] == ["L’Haÿ-les-Roses", "salarié", "Sécu"]


def test_entities_come_in_reading_order(lexicon: Lexicon) -> None:
    found: list[Entity] = lexicon.find("la CAF de Lyon refuse mon titre étudiant, 75 pas 69")
    assert [e.start for e in found] == sorted(e.start for e in found)


def test_an_empty_message_names_nothing(lexicon: Lexicon) -> None:
    assert lexicon.find("") == [] == lexicon.find("🙂 ???")


def test_sixty_words_take_a_few_milliseconds_at_most(lexicon: Lexicon) -> None:
    """Measured under 1 ms on an idle machine; the limit only catches a change of order of magnitude."""
    text = "j'ai déposé ma demande de titre salarié à la préfecture du 93 et la caf refuse tout " * 4
    begin = perf_counter()
    for _ in range(20):
        lexicon.find(text)
    assert (perf_counter() - begin) / 20 < 0.02
