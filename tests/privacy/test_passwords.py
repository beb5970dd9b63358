from __future__ import annotations

import pytest

from bot.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("mdp : Tilleul2024!", "mdp : [mot de passe]"),
        ("mot de passe Tilleul2024 refusé", "mot de passe [mot de passe] refusé"),
        ("mon mot de passe est tilleulvert", "mon mot de passe est [mot de passe]"),
        ('mot de passe anef = "tilleul vert 7"', 'mot de passe anef = "[mot de passe]"'),
        ("password: hunter22, thanks", "password: [mot de passe], thanks"),
        ("code sms 482913", "code sms [mot de passe]"),
        ("le code reçu par sms est 482 913", "le code reçu par sms est [mot de passe]"),
        ("code de vérification : 4829", "code de vérification : [mot de passe]"),
        ("e-photo : AB12-CD34-EF56-GH78-IJ90-KL", "e-photo : [mot de passe]"),
        ("mon code provisoire est XK92-PL", "mon code provisoire est [mot de passe]"),
        ("code reçu 55 12 09", "code reçu [mot de passe]"),
        ("mdp binta#sow", "mdp [mot de passe]"),
        ("code photo AB12 CD34 EF56 GH78 IJ90 KL", "code photo [mot de passe]"),
    ],
)
def test_a_password_or_a_code_is_masked(text: str, masked: str) -> None:
    assert mask(text).text == masked


@pytest.mark.parametrize(
    "text",
    [
        "mot de passe oublié",
        "mot de passe : oublié !",
        "mon mot de passe est toujours refusé",
        "mot de passe incorrect 3 fois depuis le 04/11/2026",
        "mdp: impossible de le changer",
        "pas reçu le code sms depuis 3 jours",
        "code postal 69003",
        "le code photo ne marche pas",
    ],
)
def test_a_password_problem_is_no_password(text: str) -> None:
    assert mask(text).text == text
