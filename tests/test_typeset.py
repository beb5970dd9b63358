"""French typography, as it reaches a screen."""

from __future__ import annotations

import pytest

from bot.exchange import Block, Choice, ContactRef, Reply, SourceRef, Status
from bot.typeset import typeset, typeset_words


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("l'API n'est pas venue", "l’API n’est pas venue"),
        ("Dites : « J'ai déposé. »", "Dites\u00a0: «\u00a0J’ai déposé.\u00a0»"),
        ("l'« avis »", "l’«\u00a0avis\u00a0»"),
        ("Et après ? Non ! Oui ; 90 %", "Et après\u00a0? Non\u00a0! Oui\u00a0; 90\u00a0%"),
    ],
)
def test_what_is_typed_on_a_keyboard_is_shown_as_it_is_printed(typed: str, shown: str) -> None:
    assert typeset(typed) == shown
    assert typeset(shown) == shown


@pytest.mark.parametrize(
    "text",
    [
        "https://www.legifrance.gouv.fr/x?a=1&b='c'",
        '/inform{"fact":"procedure","value":"first"}',
        "2026-11-21T10:30:00",
        "Le 12 août 2026, article R. 431-15-1, n° 502860, au 0 806 001 620",
        "'entre apostrophes'",
        "",
    ],
)
def test_an_address_a_payload_and_a_plain_number_stay_as_they_are(text: str) -> None:
    assert typeset(text) == text


def test_only_the_texts_of_a_mapping_are_set() -> None:
    assert typeset_words({"l'un": ["d'eux ?", 3], "autre": None}) == {"l'un": ["d’eux\u00a0?", 3], "autre": None}


def test_a_reply_leaves_with_its_words_set_and_its_names_as_they_were() -> None:
    address = "https://x.example/l'un ?"
    reply = Reply(
        Status.ASKED,
        "Qu'est-ce ?",
        blocks=(Block("l'un", "C'est ?", ("L'API.",)),),
        choices=(Choice("J'ai", "/l'un ?"),),
        sources=(SourceRef("l'un", "L'article", address, "2026-11-21"),),
        contacts=(ContactRef("l'un", "L'équipe", "N'attend pas", "06 ?", address, "Rue de l'Un"),),
    )
    shown = reply.to_json()
    assert shown["text"] == "Qu’est-ce\u00a0?"
    assert shown["blocks"] == (
        {"kind": "l'un", "title": "C’est\u00a0?", "items": ("L’API.",), "ordered": False, "state": ""},
    )
    assert shown["choices"] == ({"label": "J’ai", "payload": "/l'un ?"},)
    assert shown["sources"] == ({"id": "l'un", "label": "L’article", "url": address, "checked_on": "2026-11-21"},)
    assert shown["contacts"] == (
        {"id": "l'un", "name": "L’équipe", "what": "N’attend pas", "phone": "06 ?", "url": address,
         "address": "Rue de l’Un"},
    )  # fmt: skip
