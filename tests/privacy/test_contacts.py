from __future__ import annotations

import pytest

from bot.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("mon mail : binta.sow@example.org", "mon mail : [e-mail]"),
        ("Email:Binta.SOW+anef@example.org.", "Email:[e-mail]."),
        ("binta@ example.org, vite", "[e-mail], vite"),
        ("binta93 @ example . org", "[e-mail]"),
        ("c'est binta tiret sow arobase example point org merci", "c'est [e-mail] merci"),
        ("binta point sow @ example point org", "[e-mail]"),
        ("binta.sow[at]example.org", "[e-mail]"),
        ("BINTA.SOW (AT) EXAMPLE (DOT) ORG", "[e-mail]"),
        ("binta_sow arrobas gmail", "[e-mail]"),
        ("mail binta quatre vingt treize arobase gmail point com", "mail [e-mail]"),
        ("binta@example,com", "[e-mail]"),
        ("c binta.sow chez gmail.com", "c [e-mail]"),
    ],
)
def test_an_email_is_masked_written_or_spelled_out(text: str, masked: str) -> None:
    assert mask(text).text == masked


@pytest.mark.parametrize(
    "text",
    [
        "la touche arobase ne marche pas sur mon clavier",
        "rdv @ la préfecture demain",
        "parler à un humain chez orange",
        "à ce point là je ne sais plus",
    ],
)
def test_an_at_sign_alone_is_no_email(text: str) -> None:
    assert mask(text).text == text


@pytest.mark.parametrize(
    "phone",
    [
        "06 39 98 41 07",
        "06.39.98.41.07",
        "06-39-98-41-07",
        "06/39/98/41/07",
        "06,39,98,41,07",
        "0639984107",
        "0639 98 41 07",
        "0 6 3 9 9 8 4 1 0 7",
        "06\u202f39\u202f98\u202f41\u202f07",
        "01 99 00 12 34",
        "+33639984107",
        "+33 6 39 98 41 07",
        "(+33) 6 39 98 41 07",
        "+33 (0)6 39 98 41 07",
        "0033 6 39 98 41 07",
        "00 33 (0)6 39 98 41 07",
        "+1 (555) 010-9999",
        "+44 20 7946 0018",
        "zéro six trente-neuf quatre-vingt-dix-huit douze sept",
        "zero 6 39 quatre vingt dix huit 41 07",
    ],
)
def test_a_phone_number_is_masked_in_every_spelling(phone: str) -> None:
    assert mask(f"appelez le {phone}, svp").text == "appelez le [téléphone], svp"


def test_a_phone_number_in_arabic_digits_is_masked() -> None:
    assert mask("٠٦٣٩٩٨٤١٠٧").text == "[numéro]"


def test_the_postcode_or_departement_beside_a_phone_number_stays() -> None:
    assert mask("je suis dans le 93 06 39 98 41 07").text == "je suis dans le 93 [téléphone]"
    assert mask("75011 0639984107").text == "75011 [téléphone]"
    assert mask("0639984107 93200 Saint-Denis").text == "[téléphone] 93200 Saint-Denis"
