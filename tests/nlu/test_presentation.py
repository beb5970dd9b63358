"""What people say of who they are counts for nothing in what they want."""

from __future__ import annotations

import pytest

from bot.nlu.presentation import without_presentation


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Je m'appelle [nom], mon tel [téléphone], mon mail [e-mail], rien reçu", "rien reçu"),
        ("numéro étranger : [numéro]. impossible d'entrer", "impossible d'entrer"),
        ("rien reçu. Mon numéro étranger est [numéro]", "rien reçu."),
        ("le site dit que mon numéro étranger [numéro] est inconnu", "le site dit que mon numéro étranger [numéro] est inconnu"),
        ("mon numéro étranger [numéro] n'est pas reconnu", "mon numéro étranger [numéro] n'est pas reconnu"),
        ("[nom]", "[nom]"), ("j'ai déménagé", "j'ai déménagé"),
    ],
)  # fmt: skip
def test_a_part_that_only_presents_the_person_is_left_out(text: str, kept: str) -> None:
    assert without_presentation(text) == kept
