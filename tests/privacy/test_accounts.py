from __future__ import annotations

import pytest

from bot.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("mon instagram @binta.sow_off", "mon instagram [identifiant]"),
        ("insta: binta_du_93, snap bintasow.93", "insta: [identifiant], snap [identifiant]"),
        ("facebook : Binta Sow", "facebook : [identifiant]"),
        ("facebook.com/binta.sow.355", "facebook.com/[identifiant]"),
        ("FranceConnect : binta_s92", "FranceConnect : [identifiant]"),
        ("mon gmail c'est binta.sow93", "mon gmail c'est [identifiant]"),
        ("identifiant FranceConnect binta_s92", "identifiant FranceConnect [identifiant]"),
        ("login binta75 mdp tilleul7", "login [identifiant] mdp [mot de passe]"),
    ],
)
def test_a_login_or_a_pseudonym_is_masked(text: str, masked: str) -> None:
    assert mask(text).text == masked


@pytest.mark.parametrize(
    "text",
    [
        "identifiant : inconnu",
        "mon identifiant ne marche pas",
        "vu sur facebook : arnaque ?",
        "je vous écris sur whatsapp.",
        "rdv @ la préfecture",
    ],
)
def test_what_is_said_of_a_site_is_no_pseudonym(text: str) -> None:
    assert mask(text).text == text
