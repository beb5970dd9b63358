"""The turns of phrase that tell a fact."""

from __future__ import annotations

import pytest

from bot.nlu.lexicon import Lexicon


def cues(lexicon: Lexicon, text: str) -> dict[str | None, object]:
    return {entity.role: entity.value for entity in lexicon.find(text) if entity.type == "cue"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("c'est un renouvellement", {"procedure": "renewal"}),
        ("ma carte expire en mars", {"procedure": "renewal"}),
        ("mon visa expire en mars", {}),
        ("première demande de titre", {"procedure": "first"}),
        ("ma première carte expire en mars", {"procedure": "first"}),
        ("mon api n'est pas renouvelée", {"channel": "anef"}),
        ("mon attestation de prolongation a expiré le 11 novembre et elle n'est pas renouvelée", {"channel": "anef"}),
        ("mon api a expiré mais ma carte n'est pas renouvelée", {"channel": "anef", "procedure": "renewal"}),
        ("l'attestation de prolongation de mon renouvellement", {"channel": "anef", "procedure": "renewal"}),
        ("mon récépissé a été renouvelé", {}),
        ("déposé sur le site en mai", {"channel": "anef"}),
        ("on me convoque pas", {"card_summons": "no"}),
        ("ma fille a essayé deux fois", {"tried_online": "yes"}),
        ("et pour moi ?", {"on_behalf_of": "self"}),
        ("et pour partir voir ma mère au pays ?", {"third_party": "border"}),
        ("avec l'api je peux travailler ?", {"channel": "anef", "third_party": "employer"}),
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
