from __future__ import annotations

import pytest

from bot.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("je m'appelle Binta Sow et j'attends", "je m'appelle [nom] et j'attends"),
        ("jmapelle binta", "jmapelle [nom]"),
        ("je m’appelle binta sow j'ai déposé en mai", "je m’appelle [nom] j'ai déposé en mai"),
        ("JE M APPELLE BINTA SOW ET JE SUIS BLOQUEE", "JE M APPELLE [nom] ET JE SUIS BLOQUEE"),
        ("je m'appelle ali titre étudiant expiré", "je m'appelle [nom] titre étudiant expiré"),
        ("je m'appelle محمد علي", "je m'appelle [nom]"),
        ("my name is john smith and i am stuck", "my name is [nom] and i am stuck"),
        ("mon nom est Sow", "mon nom est [nom]"),
        ("mon fils s'appelle ibrahim", "mon fils s'appelle [nom]"),
        ("Nom de famille : sow, prénoms : binta awa", "Nom de famille : [nom], prénoms : [nom]"),
        ("Prénom(s) : Awa\nNom(s) : SOW", "Prénom(s) : [nom]\nNom(s) : [nom]"),
        ("nom KEITA prénom Awa", "nom [nom] prénom [nom]"),
        ("je suis Binta Sow, étudiante", "je suis [nom], étudiante"),
        ("je suis Marie", "je suis [nom]"),
        ("M. Keita et Mme SOW", "M. [nom] et Mme [nom]"),
        ("Mlle N'Diaye, Monsieur Ba, Madame D'Almeida", "Mlle [nom], Monsieur [nom], Madame [nom]"),
        ("mme n'diaye n'arrive pas", "mme [nom] n'arrive pas"),
        ("Maître Alain Dubreuil", "Maître [nom]"),
        ("Me Dubreuil m'a dit", "Me [nom] m'a dit"),
        ("ma sœur Nancy Keita est malade", "ma sœur [nom] est malade"),
        ("le mari de Binta Sow", "le mari de [nom]"),
        ("au nom de Binta Sow", "au nom de [nom]"),
        ("née Keita à Kayes", "née [nom] à Kayes"),
        ("signé : Binta Sow", "signé : [nom]"),
        ("Bonjour, Binta Sow, je vous écris", "Bonjour, [nom], je vous écris"),
        ("Bonjour, BINTA SOW, je vous écris", "Bonjour, [nom], je vous écris"),
        ("Binta Sow, 7599112233, bloquée", "[nom], [numéro], bloquée"),
        ("Merci.\n\nBinta Sow", "Merci.\n\n[nom]"),
        ("Cordialement,\nBinta Sow", "Cordialement,\n[nom]"),
        ("c'est Binta Sow qui vous écrit", "c'est [nom] qui vous écrit"),
        ("Mme Maria da Silva", "Mme [nom]"),
        ("M. J. Keita", "M. [nom]"),
    ],
)
def test_a_name_is_masked_after_what_announces_it(text: str, masked: str) -> None:
    assert mask(text).text == masked


@pytest.mark.parametrize(
    "text",
    [
        "je suis Camerounaise",
        "je suis Étudiante et Malienne",
        "je suis BLOQUÉ",
        "JE SUIS DESESPERE",
        "je suis Réfugié, je suis Marié",
        "je suis Aide-Soignante à Lyon",
        "je suis En situation régulière",
        "comment je m'appelle ? personne ne m'appelle jamais",
        "mon nom est mal écrit et mon prénom est inversé",
        "Nom : voir pièce jointe",
        "Nom : Prénom :",
        "Bonjour Madame, Bonjour Monsieur",
        "Madame, Monsieur, je vous prie",
        "Bonjour Madame Est-ce que vous pouvez m'aider",
        "Madame la Préfète, Monsieur le Préfet",
        "MADAME MONSIEUR JE SUIS BLOQUEE",
        "BONJOUR ATESTATION PERIMEE DEPUIS MAI",
        "Bonjour Conseil d'État",
        "Bonjour, Titre Expiré",
        "mon mari Français et ma femme Algérienne",
        "ma mère d'Algérie",
        "mère d'enfant français, conjoint de Français",
        "rue du Docteur Roux",
        "grâce à vous",
        "Merci beaucoup",
        "La Cimade, France terre d'asile et le Secours Catholique",
        "on m'appelle tous les jours",
    ],
)
def test_an_everyday_word_is_no_name(text: str) -> None:
    assert mask(text).text == text
