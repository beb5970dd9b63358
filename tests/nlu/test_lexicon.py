"""All that the lexicon finds in a message, together."""

from __future__ import annotations

from bot.nlu.entity import Entity
from bot.nlu.lexicon import Lexicon


def test_offsets_are_those_of_the_original_text(lexicon: Lexicon) -> None:
    text = "À L’Haÿ-les-Roses, carte « salarié », la Sécu me dit non"
    assert [text[e.start : e.end] for e in lexicon.find(text)] == ["L’Haÿ-les-Roses", "salarié", "Sécu"]


def test_entities_come_in_reading_order(lexicon: Lexicon) -> None:
    found: list[Entity] = lexicon.find("la CAF de Lyon refuse mon titre étudiant, 75 pas 69")
    assert [e.start for e in found] == sorted(e.start for e in found)


def test_an_empty_message_names_nothing(lexicon: Lexicon) -> None:
    assert lexicon.find("") == [] == lexicon.find("🙂 ???")
