"""The sentences of the interface: whole, translated, and readable in every language."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator

import pytest

from bot.settings import ROOT

FOLDER = ROOT / "bot" / "gateway" / "widget" / "strings"
STRINGS: dict[str, dict[str, str]] = {
    file.stem: json.loads(file.read_text(encoding="utf-8")) for file in sorted(FOLDER.glob("*.json"))
}
FRENCH, ENGLISH = STRINGS["fr"], STRINGS["en"]
TRANSLATED = sorted(set(STRINGS) - {"fr"})
SCRIPTS = {"ar": "ARABIC", "bn": "BENGALI", "fa": "ARABIC", "ru": "CYRILLIC", "uk": "CYRILLIC", "zh": "CJK"}
RIGHT_TO_LEFT = [language for language, texts in STRINGS.items() if texts["dir"] == "rtl"]
NAMES = re.compile(r"ANEF|PDF|Centre de contact citoyens|\{\w+\}")
NOT_WORDS = {"dir", "phone"}
ALIKE = {("en", "assistant"), ("en", "day"), ("en", "log"), ("en", "menu"), ("es", "no"), ("pt", "menu")}
"""Words that are written as in French, or as in English."""
ISOLATED = re.compile(r"[\u2066-\u2068][^\u2066-\u2069]*\u2069")


def sentences(language: str) -> Iterator[tuple[str, str]]:
    return ((key, text) for key, text in STRINGS[language].items() if key not in NOT_WORDS)


def test_the_interface_speaks_the_languages_of_most_people_who_come() -> None:
    assert set(STRINGS) == {"ar", "bn", "en", "es", "fa", "fr", "pt", "ru", "tr", "uk", "zh"}


@pytest.mark.parametrize("language", STRINGS)
def test_a_language_has_every_sentence_of_the_french_and_no_other(language: str) -> None:
    assert set(STRINGS[language]) == set(FRENCH)
    assert [key for key, text in STRINGS[language].items() if not text.strip()] == []


@pytest.mark.parametrize("language", STRINGS)
def test_what_is_filled_in_is_the_same_in_every_language(language: str) -> None:
    for key, text in FRENCH.items():
        assert sorted(re.findall(r"\{.*?\}", STRINGS[language][key])) == sorted(re.findall(r"\{.*?\}", text)), key


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_sentence_is_left_in_french_or_in_english(language: str) -> None:
    others = [FRENCH] if language == "en" else [FRENCH, ENGLISH]
    left = {(language, key) for key, text in sentences(language) if text in [other[key] for other in others]}
    assert left == {(one, key) for one, key in ALIKE if one == language}


@pytest.mark.parametrize(("language", "script"), SCRIPTS.items())
def test_a_language_of_another_alphabet_keeps_only_names_in_ours(language: str, script: str) -> None:
    for key, text in sentences(language):
        letters = [letter for letter in NAMES.sub("", text) if letter.isalpha()]
        foreign = [letter for letter in letters if not unicodedata.name(letter).startswith(script)]
        assert letters, key
        assert foreign == [], key


@pytest.mark.parametrize("language", STRINGS)
def test_a_button_is_named_by_its_own_words(language: str) -> None:
    texts = STRINGS[language]
    assert re.findall("[«“]\\s?(.+?)\\s?[»”]", texts["exitHelp"]) == [texts["exit"]]


def test_the_languages_from_right_to_left_are_told() -> None:
    assert RIGHT_TO_LEFT == ["ar", "fa"]
    assert {texts["dir"] for texts in STRINGS.values()} == {"ltr", "rtl"}


@pytest.mark.parametrize("language", RIGHT_TO_LEFT)
def test_a_sentence_from_right_to_left_begins_in_its_own_letters(language: str) -> None:
    for key, text in sentences(language):
        around = ISOLATED.sub("", text)
        strong = next(kind for kind in map(unicodedata.bidirectional, around) if kind in ("L", "R", "AL"))
        assert strong == "AL", key


@pytest.mark.parametrize("language", RIGHT_TO_LEFT)
def test_what_is_filled_in_keeps_its_own_order_in_a_text_from_right_to_left(language: str) -> None:
    for key, text in STRINGS[language].items():
        assert re.findall(r"\{(?:phone|site|word)\}", ISOLATED.sub("", text)) == [], key
