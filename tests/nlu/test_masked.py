from __future__ import annotations

import pytest

from bot.nlu.names import spoken
from bot.nlu.text import blank_masked, normalise
from bot.privacy import Span
from bot.privacy.spans import KINDS, render


@pytest.mark.parametrize("kind", KINDS)
def test_what_stands_for_masked_data_says_nothing_to_the_classifier(kind: str) -> None:
    masked = render("reçu x rien", [Span(5, 6, kind)])  # type: ignore[arg-type]
    assert "[" in masked
    assert normalise(masked) == "recu rien"


def test_what_stands_for_masked_data_tells_no_fact() -> None:
    text = "je suis [nom], mon [mot de passe] est faux"
    plain = spoken(text).plain
    assert len(plain) == len(text)
    assert "nom" not in plain
    assert "passe" not in plain


def test_the_departement_of_a_masked_address_stays() -> None:
    assert blank_masked("[adresse 69], [nom]") == "[adresse 69],      "
